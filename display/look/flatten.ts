/** Copies what a page shows into plain elements that look alike by themselves: no shadows, no style sheets, no addresses. */
import { difference } from './styles.ts';

const html = 'http://www.w3.org/1999/xhtml';
/** Never seen. */
const unseen = new Set(['style', 'script', 'noscript', 'template', 'link', 'title']);

/** The copy of `root`, with all that is within. */
export function flattened(root: HTMLElement): Element {
  const bare = document.createElement('div');
  bare.style.cssText = 'all: initial';
  root.append(bare);
  // Copied, for it is read again and again after the element has gone.
  const unstyled = getComputedStyle(bare);

  function copyOf(node: Node, around: CSSStyleDeclaration | undefined): Node[] {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof Element) || node === bare || unseen.has(node.localName)) return [];
    if (node instanceof HTMLSlotElement) return partsOf(node).flatMap((part) => copyOf(part, around));
    const style = getComputedStyle(node);
    if (style.display === 'none') return [];
    const copy = emptyCopy(node);
    copy.setAttribute('style', difference(style, around, unstyled));
    if (copy.localName !== 'img') {
      const inside = partsOf(node).flatMap((part) => copyOf(part, style));
      copy.append(...before(node, '::before', style), ...inside, ...before(node, '::after', style));
    }
    return [copy];
  }

  /** What style sheets put before or after what is in an element: a copy has to have it inside. */
  function before(element: Element, pseudo: string, around: CSSStyleDeclaration): Element[] {
    const style = getComputedStyle(element, pseudo);
    const content = /^"(.*)"$/.exec(style.content)?.[1];
    if (content === undefined || style.display === 'none') return [];
    const copy = document.createElementNS(html, 'span');
    copy.textContent = content;
    copy.setAttribute('style', difference(style, around, unstyled));
    return [copy];
  }

  try {
    const [copy] = copyOf(root, undefined);
    if (!(copy instanceof Element)) throw new Error('the page shows nothing');
    return copy;
  } finally {
    bare.remove();
  }
}

/** What is seen inside a node: its shadow where it has one, what was put into it where it is a slot. */
function partsOf(element: Element): Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** An element of the same kind, as far as the kind matters: drawings keep theirs, pictures become data, all else is a box. */
function emptyCopy(element: Element): Element {
  if (element instanceof SVGElement) {
    const copy = document.createElementNS('http://www.w3.org/2000/svg', element.localName);
    for (const { name, value } of [...element.attributes])
      if (name !== 'class') copy.setAttribute(name, value);
    return copy;
  }
  if (
    element instanceof HTMLImageElement ||
    element instanceof HTMLVideoElement ||
    element instanceof HTMLCanvasElement
  ) {
    const copy = document.createElementNS(html, 'img');
    copy.setAttribute('src', pictureOf(element));
    return copy;
  }
  // As browsers have it, a `span` is what nothing styles.
  return document.createElementNS(html, element.localName === 'br' ? 'br' : 'span');
}

/** A drawing of nothing. */
const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** What a picture, a film or a plot shows now, as a data address no larger than it is seen. */
function pictureOf(element: HTMLImageElement | HTMLVideoElement | HTMLCanvasElement): string {
  const { width, height } = naturalSize(element);
  const scale = Math.min(1, element.getBoundingClientRect().width / width);
  if (!(width > 0 && height > 0 && scale > 0)) return nothing;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
}

function naturalSize(element: HTMLImageElement | HTMLVideoElement | HTMLCanvasElement) {
  if (element instanceof HTMLImageElement)
    return { width: element.naturalWidth, height: element.naturalHeight };
  if (element instanceof HTMLVideoElement) return { width: element.videoWidth, height: element.videoHeight };
  return { width: element.width, height: element.height };
}
