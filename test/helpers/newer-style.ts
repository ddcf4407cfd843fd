/**
 * Finds in a style sheet what Chromium 64 does not know, outside `@supports`. It passes over what it does not know, so
 * a sheet that relies on it looks broken there.
 */

const newerProperties = [
  ...['gap', 'row-gap', 'inset', 'inset-(block|inline).*', 'aspect-ratio', 'translate', 'rotate', 'scale'],
  ...['(margin|padding|border)-(inline|block)(-start|-end)?(-.*)?', 'backdrop-filter', 'container(-.*)?'],
  ...['content-visibility', 'text-wrap(-.*)?', 'text-decoration-thickness', 'text-underline-offset'],
  ...['mask(-.*)?', 'line-clamp', 'text-box(-.*)?', 'color-scheme', 'accent-color'],
];
const property = new RegExp(`^(${newerProperties.join('|')})$`);

const newerValues: [name: string, pattern: RegExp][] = [
  ['min(), max() or clamp()', /(^|[^-\w])(min|max|clamp)\(/],
  ['conic-gradient()', /conic-gradient\(/],
  ['env()', /(^|[^-\w])env\(/],
  ['colour function', /(^|[^-\w])(color-mix|oklch|oklab|lch|lab|hwb|light-dark|color)\(/],
  ['rgb() or hsl() without commas', /(rgb|hsl)a?\([^,()]+\)/],
  ['new unit', /\d(d|s|l)v(w|h|min|max)\b|\d(cq(w|h|i|b|min|max)|r?lh|r?ic|r?cap)\b/],
];
const newerKeywords: Record<string, RegExp> = {
  display: /contents|^(block|inline) \w/,
  overflow: /clip/,
  'overflow-wrap': /anywhere/,
  'word-break': /auto-phrase/,
};

const newerSelector = /:(is|where|has|focus-visible|dir|defined\()|::part|:not\([^()]*,|(^|[\s,])&/;
const newerAtRule = /^@(layer|container|property|scope|starting-style)\b|^@media[^{]*[<>]/;

/** One line for each thing found, each once. */
export function newerStyle(sheet: string): string[] {
  const found = new Set<string>();
  const css = withoutSupports(sheet.replace(/\/\*[\s\S]*?\*\//g, ''));
  // What stands before a brace or a semicolon: a selector, an at-rule or a declaration.
  for (const [, part = '', end] of css.matchAll(/([^{};]*)([{};]|$)/g)) {
    const text = part.trim();
    if (end === '{') {
      if (text.startsWith('@') ? newerAtRule.test(text) : newerSelector.test(text)) found.add(text);
      continue;
    }
    const [, name = '', value = ''] = /^([-\w]+)\s*:\s*([\s\S]*)$/.exec(text) ?? [];
    if (property.test(name)) found.add(`${name}: ${value}`);
    if (newerKeywords[name]?.test(value)) found.add(`${name}: ${value}`);
    for (const [what, pattern] of newerValues) if (pattern.test(value)) found.add(`${what}: ${text}`);
  }
  return [...found];
}

/** Leaves out the blocks that a browser enters only if it knows what is in them. */
function withoutSupports(css: string): string {
  const start = css.indexOf('@supports');
  if (start < 0) return css;
  let depth = 0;
  let at = css.indexOf('{', start);
  if (at < 0) return css.slice(0, start);
  do {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    at += 1;
  } while (depth > 0 && at < css.length);
  return css.slice(0, start) + withoutSupports(css.slice(at));
}
