/** Looks at a painted page as a customer would: is any text cut off, on top of another, or too small? */

/** 8 arcmin on a 55-inch screen of 1080 lines seen from 8 m, in root units (1 is 100 px of 1080 lines). */
const leastSize = 0.3;
/** Rounding of font metrics. */
const slackPx = 2;

interface Glyphs {
  text: string;
  parent: Element;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One line for each text that is wrong. */
export function layoutFaults(root: Element): string[] {
  const faults: string[] = [];
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const seen = [...glyphsOf(root)];
  for (const glyphs of seen) {
    const size = Number.parseFloat(getComputedStyle(glyphs.parent).fontSize) / rem;
    if (size < leastSize - 0.001) faults.push(`too small (${size.toFixed(3)}): ${glyphs.text}`);
    const cut = [...boxesAround(glyphs.parent, root)].find(
      (box) => !inside(glyphs, box.getBoundingClientRect()),
    );
    if (cut) faults.push(`outside <${cut.localName} class="${cut.className}">: ${glyphs.text}`);
  }
  for (const [at, one] of seen.entries()) {
    for (const other of seen.slice(at + 1)) {
      if (overlap(one, other)) faults.push(`on top of each other: ${one.text} / ${other.text}`);
    }
  }
  return faults;
}

/** Where the characters of each line of text are. The font's own box is taller than what it draws. */
function* glyphsOf(node: Node): Generator<Glyphs> {
  // What is made ready on the stage, above what is seen, is not seen yet; its own tests look at it.
  if (
    node instanceof Element &&
    (node.matches('style, svg, .layer.coming') || getComputedStyle(node).display === 'none')
  )
    return;
  const parent =
    node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : undefined);
  const text = node.textContent?.trim();
  if (node.nodeType === Node.TEXT_NODE && parent && text) {
    const half = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.44;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      if (right - left > 1) yield { text, parent, left, right, top: middle - half, bottom: middle + half };
    }
  }
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  for (const child of root.childNodes) yield* glyphsOf(child);
}

/** All boxes around an element up to `outermost`, through shadow roots. */
function* boxesAround(element: Element, outermost: Element): Generator<Element> {
  for (let at: Element | null | undefined = element; at; ) {
    if (getComputedStyle(at).display !== 'inline' && getComputedStyle(at).display !== 'contents') yield at;
    if (at === outermost) return;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Sideways a text must stay in its own block; up and down a tight line box may be lower than its glyphs. */
const inside = (glyphs: Glyphs, box: Box) =>
  glyphs.left >= box.left - slackPx &&
  glyphs.right <= box.right + slackPx &&
  (box.bottom - box.top < (glyphs.bottom - glyphs.top) * 1.5 ||
    (glyphs.top >= box.top - slackPx && glyphs.bottom <= box.bottom + slackPx));

const overlap = (one: Box, other: Box) =>
  one.left < other.right - slackPx &&
  other.left < one.right - slackPx &&
  one.top < other.bottom - slackPx &&
  other.top < one.bottom - slackPx;
