/**
 * The words of a hall's Chinese texts. Chinese has no spaces between words, and the browsers of old TVs no dictionary
 * that knows them: the walls are told, and break no line inside one.
 */

const chinese = /[\u3400-\u4dbf\u4e00-\u9fff]{2,}/g;
/** Longer ones are rather names, which may be broken if they must. */
const longest = 6;

/** Every word of two or more characters in the strings of `value`, at any depth. Sorted, so that it depends on them alone. */
export function wordsIn(value: unknown): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>();
  for (const run of runsIn(value)) {
    for (const { segment } of segmenter.segment(run))
      if (segment.length > 1 && segment.length <= longest) words.add(segment);
  }
  return [...words].sort();
}

/** The stretches of nothing but Chinese characters. */
function* runsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.match(chinese) ?? [];
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* runsIn(part);
}
