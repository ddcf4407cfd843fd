/** Draws the page as it is seen now, with what every browser has: a drawing that holds a copy of the page. */
import { flattened } from './flatten.ts';

/** The longer side of the picture is no longer, in px: enough to read the numbers on it. */
const longestPx = 1280;
/** Tried in this order until the picture is small enough. */
const qualities = [0.8, 0.5, 0.25];

/** A picture of at most `maxBytes`, WebP or JPEG. Rejects in words where the browser cannot draw it. */
export async function drawPage(maxBytes: number): Promise<Blob> {
  const [width, height] = [innerWidth, innerHeight];
  const page = await imageOf(drawingOf(flattened(document.body), width, height));
  const scale = Math.min(1, longestPx / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(page, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const picture = await encoded(canvas, quality);
    if (picture.size <= maxBytes) return picture;
  }
  throw new Error(`the picture is larger than ${maxBytes} bytes`);
}

/** An SVG drawing, as a data address: one behind a `blob:` address may not be read back in old browsers. */
function drawingOf(copy: Element, width: number, height: number): string {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<foreignObject x="0" y="0" width="${width}" height="${height}">${new XMLSerializer().serializeToString(copy)}</foreignObject></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
}

function imageOf(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the browser cannot draw a copy of the page'));
    image.src = address;
  });
}

/** Browsers that write no WebP give another type than they were asked for. */
async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await blobOf(canvas, 'image/webp', quality);
  return webp?.type === 'image/webp' ? webp : ((await blobOf(canvas, 'image/jpeg', quality)) ?? noPicture());
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

function noPicture(): never {
  throw new Error('the browser cannot turn the page into a picture');
}
