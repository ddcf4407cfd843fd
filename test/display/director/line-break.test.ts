import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { breakLines, setLines } from '../../../display/director/line-break.ts';
import { fitSize, textWidth } from '../../../display/director/text-width.ts';
import { learnWords, wordsOf } from '../../../display/director/vocabulary.ts';

/** A word or number with the punctuation that belongs to it, where a line ends and where one begins. */
const unit = '[（“ ]*(?:\\w+|[\u4e00-\u9fff]{1,4})?[，。）” ]*';
const lastUnit = new RegExp(`${unit}$`);
const firstUnit = new RegExp(`^[，。）” ]*${unit}`);

describe('breaking lines', () => {
  it('leaves a text that fits on one line', () => {
    expect(breakLines('付款，立即到账', 8)).toEqual(['付款，立即到账']);
  });

  it('leaves no character alone, and breaks at a comma where there is one', () => {
    expect(breakLines('付款，立即到账', 6.8)).toEqual(['付款，', '立即到账']);
    expect(breakLines('输入手机号和金额', 7)).toEqual(['输入手机号', '和金额']);
  });

  it('tears no phrase apart where it need not', () => {
    const text = '不着急的业务，工作日 14:00–16:00 来办等得最少';
    expect(setLines(text, 11)).toEqual({
      lines: ['不着急的业务，', '工作日 14:00–16:00', '来办等得最少'],
      torn: 0,
      cut: 1,
    });
    expect(breakLines('充电线和充电宝', 6)).toEqual(['充电线', '和充电宝']);
  });

  it('takes no more lines to keep a phrase whole, and tells', () => {
    expect(setLines('工作日', 2)).toMatchObject({ lines: { length: 2 }, torn: 1 });
  });

  it('breaks no number, time or Latin word', () => {
    const lines = breakLines('免费 Wi-Fi 自 14:30 起暂停，请拨 10086 或 example.com', 7);
    for (const whole of ['Wi-Fi', '14:30', '10086', 'example.com']) {
      expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  it('begins no line with closing punctuation and ends none with an opening bracket', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('办', '理业务', '，', '。', '（', '）', '“', '”', ' ', '12', 'APP'), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 8, max: 20 }),
        (parts, room) => {
          const lines = breakLines(parts.join('').replace(/ +/g, ' '), room);
          for (const [at, line] of lines.slice(1).entries()) {
            const before = lines[at] ?? '';
            if (!/^[，。）”]/.test(line) && !/[（“]$/.test(before)) continue;
            // What belongs together is wider than a line, and a space at the break was left out.
            const seam = `${lastUnit.exec(before)?.[0]} ${firstUnit.exec(line)?.[0]}`;
            expect(textWidth(seam)).toBeGreaterThan(room);
          }
        },
      ),
    );
  });

  it('leaves punctuation to the next line only where it is too much for one', () => {
    expect(breakLines('办（APP）。”', 6.5)).toEqual(['办', '（APP）。”']);
    expect(breakLines('APP）。”，，，', 8)).toEqual(['APP）。”，，', '，']);
  });

  it('loses nothing but spaces at the ends, and fits every line that can be broken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('营', '业', '厅', '办理', '，', ' '), { maxLength: 40 }),
        fc.integer({ min: 4, max: 20 }),
        (parts, room) => {
          const text = parts.join('');
          const lines = breakLines(text, room);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines)
            if (!/[，\s]{2}/.test(line)) expect(textWidth(line)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});

describe('estimating widths', () => {
  it('counts Chinese as whole ems and Latin as parts', () => {
    expect(textWidth('营业厅')).toBe(3);
    expect(textWidth('A015')).toBeGreaterThan(2);
    expect(textWidth('A015')).toBeLessThan(3);
  });

  it('shrinks a text to its room, but never below what can be read', () => {
    expect(fitSize('营业厅', 9, 2, 1)).toBe(2);
    expect(fitSize('营业厅', 4.5, 2, 1)).toBe(1.5);
    expect(fitSize('营业厅', 1, 2, 1)).toBe(1);
  });
});

describe('words', () => {
  afterEach(() => learnWords([]));

  it('are found in any text, and lose nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text).join('')).toBe(text);
      }),
    );
    expect(wordsOf('请拨10086查话费，谢谢')).toEqual(['请', '拨', '10086', '查话费', '，', '谢', '谢']);
  });

  it('of every hall are kept whole', () => {
    expect(breakLines('打开手机营业厅输入验证码', 5)).toEqual(['打开手机', '营业厅输入', '验证码']);
  });

  it('of this hall are kept whole as soon as they are learnt', () => {
    const text = '逛蔷薇大厦前';
    expect(breakLines(text, 5)).toEqual(['逛蔷薇', '大厦前']);
    learnWords(['蔷薇大厦']);
    expect(breakLines(text, 5)).toEqual(['逛', '蔷薇大厦前']);
  });
});
