/** Inputs as faulty programs, bad memory and malice make them: out of valid ones, and out of nothing. */
import fc from 'fast-check';
import type { Random } from '../../../server/feeds/simulator/random.ts';

const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(random() * from.length)];

/** JSON texts that have broken parsers before. */
const nastyTexts = [
  '1e308',
  '-1e999',
  '9007199254740993',
  '-0',
  '1e-400',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\\u202e\\ufeff"',
  '""',
  'null',
  'true',
  '[]',
  '{}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":null,"hasOwnProperty":1}',
  '"constructor"',
  '"__proto__"',
  '{"length":1e9}',
  `"${'a'.repeat(300)}"`,
  `"${'长'.repeat(2000)}"`,
  '"2026-02-30T25:61:61+99:99"',
  '"+275760-09-13T00:00:00Z"',
  '[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]',
];
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const deepObject = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Values from nothing, drawn once: drawing each anew costs more than reading it. */
const drawn = fc
  .sample(fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }), { numRuns: 500, seed: 6 })
  .map((value) => JSON.stringify(value));

/** A JSON text as it should not be. */
function nasty(random: Random): string {
  const chance = random();
  if (chance < 0.02) return random() < 0.5 ? deep(1 + random() * 20_000) : deepObject(1 + random() * 5_000);
  if (chance < 0.3) return pick(random, drawn) ?? 'null';
  return pick(random, nastyTexts) ?? 'null';
}

/** A valid JSON text with one to three values, keys or bytes of it changed. */
export function mutatedJson(random: Random, samples: readonly string[]): string {
  if (random() < 0.05) return nasty(random);
  let text = pick(random, samples) ?? '';
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--)
    text = random() < 0.7 ? withChangedValue(random, text) : mutatedText(random, text);
  return text;
}

/** What may stand before a value, and the value itself where it is no list or group. */
const valueAt = /[:,[]\s*("(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|true|false|null|[[{])/g;

/** Puts something nasty in the place of a value, or beside it as another field. */
function withChangedValue(random: Random, text: string): string {
  // From a place drawn by chance on: the first value is the sample's whole.
  valueAt.lastIndex = Math.floor(random() * text.length);
  const found = valueAt.exec(text);
  const value = found?.[1];
  if (!found || value === undefined) return nasty(random);
  const to = found.index + found[0].length;
  const from = to - value.length;
  if (text[to] === ':') {
    return `${text.slice(0, from)}"${pick(random, keys)}":${nasty(random)},${text.slice(from)}`;
  }
  if (value === '[' || value === '{' || random() < 0.15)
    return `${text.slice(0, from)}${nasty(random)},${text.slice(from)}`;
  return text.slice(0, from) + nasty(random) + text.slice(to);
}
const keys = ['__proto__', 'constructor', 'type', 'id', 'data', 'toString', '', '\\ud800', 'unknown'];

const tokens = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '\\',
  '\n',
  '\t',
  '\u0000',
  '\ud800',
  '&a ',
  '*a',
  '<<: ',
  '- ',
  '#',
];

/** A text with bytes flipped, cut, doubled or strewn in. */
export function mutatedText(random: Random, text: string): string {
  const at = Math.floor(random() * text.length);
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(random() * 0x1_00_00) + text.slice(at + 1);
    case 2:
      return (
        text.slice(0, at) + text.slice(at, at + random() * 200).repeat(1 + random() * 4) + text.slice(at)
      );
    case 3:
      return text.slice(0, at) + text.slice(at + random() * 50);
    case 4:
      return text.slice(0, at) + (pick(random, tokens) ?? '').repeat(1 + random() * 3) + text.slice(at);
    default: {
      const code = text.charCodeAt(at) ^ (1 << Math.floor(random() * 8));
      return text.slice(0, at) + String.fromCharCode(code || 0) + text.slice(at + 1);
    }
  }
}

/** Bytes of a text with some of them flipped: often no UTF-8 any more. */
export function mutatedBytes(random: Random, text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(text));
  for (let flips = Math.floor(random() * 4); flips > 0 && bytes.length > 0; flips--)
    bytes[Math.floor(random() * bytes.length)] = random() * 256;
  return bytes;
}
