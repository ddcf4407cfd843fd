import { describe, expect, it } from 'vitest';
import { parse } from '#config/parse.ts';
import { defaultActions, defaultBanners, Surge } from '#config/surge.ts';

const faultsOf = (input: unknown): string[] => {
  const parsed = parse(Surge, input);
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path} ${reason}`.trim());
};

describe('the surge section of a hall file', () => {
  it('may be empty: thresholds, dwell time, actions and banners are the usual ones', () => {
    expect(parse(Surge, {})).toEqual({
      ok: true,
      value: {
        thresholds: [2.5, 3.5, 4.5],
        dwellMinutes: 3,
        actions: defaultActions,
        banner: defaultBanners,
      },
    });
  });

  it('replaces the actions of the roles it names, and of no others', () => {
    const guard = [{ zh: '站到取号机旁' }];
    expect(parse(Surge, { actions: { level2: { guard } } })).toMatchObject({
      ok: true,
      value: { actions: { ...defaultActions, level2: { ...defaultActions.level2, guard } } },
    });
  });

  it('takes thresholds only if there are three that rise', () => {
    expect(faultsOf({ thresholds: [2, 3] })).toEqual(['thresholds[2] is missing']);
    expect(faultsOf({ thresholds: [2, 3, 3] })).toEqual(['thresholds must rise: level 1, level 2, level 3']);
    expect(faultsOf({ thresholds: 2 })).toEqual(['thresholds must be three numbers']);
  });

  it('takes a level set by hand only with its end', () => {
    expect(faultsOf({ byHand: { level: 2 } })).toEqual(['byHand.until is missing']);
    expect(faultsOf({ byHand: { level: 4, until: '2026-12-01T12:00:00+08:00' } })).toEqual([
      'byHand.level must be 0, 1, 2 or 3',
    ]);
    const late = { level: 1, from: '2026-12-01T13:00:00+08:00', until: '2026-12-01T12:00:00+08:00' };
    expect(faultsOf({ byHand: late })).toEqual(['byHand "from" must be before "until"']);
  });

  it('has default texts that fit their own schema', () => {
    expect(faultsOf({ actions: defaultActions, banner: defaultBanners })).toEqual([]);
  });
});
