/**
 * What an SVG picture may not hold. Walls show pictures as images, where nothing runs or loads anyway; a picture
 * that tries is refused all the same, so that opening it by itself is safe too.
 */

const forbidden: [RegExp, string][] = [
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'defines entities'],
  [/<\?(?!xml\s)/i, 'has a processing instruction'],
  [/<(?:[\w.-]+:)?script\b/i, 'holds a script'],
  [/<(?:[\w.-]+:)?foreignObject\b/i, 'holds a foreignObject'],
  [/<(?:[\w.-]+:)?(?:iframe|object|embed|audio|video|link|meta)\b/i, 'holds a part of a web page'],
  [/[\s"'/]on[a-z]+\s*=/i, 'holds an event handler'],
  [/javascript:/i, 'holds a script'],
  [/attributeName\s*=\s*["'](?:[\w.-]+:)?(?:href|on)/i, 'animates a link'],
  [/@import/i, 'refers to something outside itself'],
  [/\\[0-9a-f]/i, 'writes characters as escapes in its style'],
];

/** Everything that can name another resource, with what it names. */
const references = [
  /(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi,
  /url\(\s*(?:["']|&quot;|&apos;)?([^)]*)/gi,
];
const inside = /^\s*(?:#|data:image\/(?:png|jpeg|webp|gif)[;,])/i;

/** Why these bytes are no SVG picture fit for a wall, continuing "the picture"; undefined if they are one. */
export function svgFault(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'is not encoded in UTF-8';
  }
  const root = text.replace(/^(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)*/i, '');
  const found = forbidden.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  for (const pattern of references) {
    for (const [, first, second] of text.matchAll(pattern)) {
      if (!inside.test(first ?? second ?? '')) return 'refers to something outside itself';
    }
  }
  return /^<svg[\s>]/.test(root) ? undefined : 'is not an SVG picture';
}
