import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../server/signage/vocabulary.ts';

describe('the words of a hall', () => {
  it('are those of all its Chinese texts, wherever they stand, each once', () => {
    const hall = {
      name: { zh: '示例营业厅', en: 'Sample Hall' },
      steps: [{ text: '打开手机' }, '手机，扫码'],
    };
    const words = wordsIn(hall);
    expect(words).toEqual(expect.arrayContaining(['打开', '手机', '营业']));
    expect(new Set(words).size).toBe(words.length);
    expect(words.join('')).not.toMatch(/[\w，]/);
  });

  it('are neither single characters, which need no keeping, nor things that are no text', () => {
    expect(wordsIn({ number: 3, none: null, one: '厅', on: true })).toEqual([]);
  });
});
