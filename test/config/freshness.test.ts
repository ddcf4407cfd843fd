import { describe, expect, it } from 'vitest';
import { Freshness, usualFreshness } from '#config/freshness.ts';
import { parse } from '#config/schema.ts';

describe('the freshness of a hall file', () => {
  it('has limits where the file gives none, or only one of two', () => {
    expect(parse(Freshness, {})).toEqual({ ok: true, value: usualFreshness });
    expect(parse(Freshness, { calls: { withdrawn: 60 } })).toMatchObject({
      value: { calls: { ageing: 30, withdrawn: 60 } },
    });
  });

  it('refuses limits in which nothing would age, look live for over an hour or be no time', () => {
    expect(parse(Freshness, { counts: { ageing: 300 } })).toEqual({
      ok: false,
      faults: [{ path: 'counts', reason: '"ageing" must be less than "withdrawn"' }],
    });
    expect(parse(Freshness, { feed: { ageing: 60, withdrawn: 86_400 } })).toMatchObject({ ok: false });
    expect(parse(Freshness, { calls: { ageing: 1 } })).toMatchObject({ ok: false });
  });
});
