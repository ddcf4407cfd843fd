/** Makes photos small enough for a TV before they are sent. */

/** No screen shows more, in px. */
const longestSide = 1920;
/** Smaller files than this are sent as they are where they are also small enough in px. */
const smallEnoughBytes = 400_000;
const quality = 0.85;

/** The picture, no larger than a TV shows it. Drawings (SVG) and what the browser cannot read stay as they are. */
export async function shrunk(file: File): Promise<File> {
  if (!/^image\/(png|jpeg|webp|gif|bmp|avif)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const kept = /^image\/(png|jpeg|webp)$/.test(file.type);
  if (scale === 1 && kept && file.size <= smallEnoughBytes) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
  if (!blob) return file;
  const ending = blob.type === 'image/webp' ? 'webp' : 'png';
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.${ending}`, { type: blob.type });
}
