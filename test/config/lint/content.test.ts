import { describe, expect, it } from 'vitest';
import { lint } from '#config/lint.ts';
import { fileGuide, lintHall, lintNow } from '../../helpers/lint-hall.ts';

const found = (sections: object) => lint(lintHall(sections), lintNow);
const codesOf = (sections: object) => found(sections).map(({ code, path }) => `${code} ${path}`);
const slide = { id: 's', title: { zh: '提示' }, text: { zh: '防范诈骗' } };

describe('texts', () => {
  it('are told when they stay for less time than they take to read', () => {
    const long = { ...slide, text: { zh: '字'.repeat(180) } };
    expect(codesOf({ slides: [long] })).toEqual(['reading_time slides[0].text']);
    expect(found({ slides: [long] })[0]?.zh).toContain('182 个字，慢慢看要 26 秒，屏幕上只停 20 秒');
    expect(codesOf({ slides: [long], rotation: { turnSeconds: 30 } })).toEqual([]);
    expect(codesOf({ slides: [long], checks: { charactersPerSecond: 10 } })).toEqual([]);
  });
});

describe('content in time', () => {
  const past = '2026-11-01T00:00:00+08:00';

  it('is told when it is over', () => {
    const takeovers = [{ id: 't', text: { zh: '停电' }, until: past }];
    const surge = { byHand: { level: 2, until: past } };
    expect(codesOf({ guides: [{ ...fileGuide, until: past }], takeovers, surge })).toEqual([
      'expired guides[0]',
      'expired takeovers[0]',
      'expired surge.byHand',
    ]);
  });

  it('is told when its time never comes', () => {
    const never = (more: object) => codesOf({ slides: [{ ...slide, ...more }] });
    expect(never({ days: [] })).toEqual(['never_shown slides[0].days']);
    expect(never({ levels: [3] })).toEqual(['never_shown slides[0].levels']);
    // Tuesday to Thursday.
    const days = { from: '2026-11-24T00:00:00+08:00', until: '2026-11-26T00:00:00+08:00' };
    expect(never({ ...days, days: ['sa'] })).toEqual(['never_shown slides[0].days']);
    expect(never({ ...days, days: ['we'], times: [{ from: '22:00', to: '02:00' }] })).toEqual([]);
    const short = { from: '2026-11-24T00:00:00+08:00', until: '2026-11-24T00:00:10+08:00' };
    expect(never(short)).toEqual(['never_shown slides[0].until']);
  });

  it('is told when none of its screens takes it', () => {
    const screens = [
      { id: 'a', name: '门口', zones: { stage: ['guide'] } },
      { id: 'b', name: '员工', template: 'staff' },
    ];
    expect(codesOf({ screens, slides: [{ ...slide, screens: ['a', 'b'] }] })).toEqual([
      'never_shown slides[0].screens',
    ]);
    expect(codesOf({ screens, slides: [slide] })).toEqual([]);
  });
});

describe('the rotation', () => {
  it('is too full where a round takes longer than customers stay', () => {
    const slides = Array.from({ length: 12 }, (_, at) => ({ ...slide, id: `s${at}` }));
    expect(codesOf({ slides: slides.slice(0, 2) })).toEqual([]);
    expect(codesOf({ slides, checks: { roundMinutes: 15 } })).toEqual(['rotation_full slides']);
  });
});

describe('screens', () => {
  it('are told when their stage has nothing to show', () => {
    const screens = [
      { id: 'a', name: '门口', zones: { stage: ['campaign', 'quiet'] } },
      { id: 'b', name: '员工', template: 'staff' },
    ];
    expect(codesOf({ screens })).toEqual(['screen_without_content screens[0]']);
    expect(codesOf({ screens: [{ id: 'a', name: '门口' }] })).toEqual([]);
  });
});

describe('colours of the brand', () => {
  it('are told when the wall has to change them, for each theme in use', () => {
    const screens = [{ id: 'a', name: '门口', theme: 'light' }];
    expect(codesOf({ screens, brand: { accent: '#74d0ff' } })).toEqual(['colour_unreadable brand.accent']);
    expect(codesOf({ brand: { accent: '#74d0ff', call: '#ffd24d' } })).toEqual([]);
    expect(codesOf({ brand: { call: '#0a2030' } })).toEqual(['colour_unreadable brand.call']);
  });
});
