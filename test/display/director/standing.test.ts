import { describe, expect, it } from 'vitest';
import { usualFreshness } from '#config/freshness.ts';
import { standing } from '../../../display/director/standing.ts';
import { viewWith } from '../../helpers/views.ts';

const now = 10_000_000;
const minute = 60_000;
const heard = (agoMs: number, waiting = 3) => ({ ...viewWith(waiting), heardAt: now - agoMs });

describe('what the wall knows of the queue', () => {
  it('is live while the link is, the queue machine speaks, and whoever waits is accounted for', () => {
    expect(standing(usualFreshness, { view: heard(minute), link: 'live', asOf: now }, now)).toEqual({
      cause: 'none',
      asOf: now,
      calls: 'live',
      counts: 'live',
    });
  });

  it('ages with the link, calls before counts', () => {
    const lost = (agoMs: number) =>
      standing(usualFreshness, { view: heard(0), link: 'lost', asOf: now - agoMs }, now);
    expect(lost(10_000)).toMatchObject({ cause: 'link', calls: 'live', counts: 'live' });
    expect(lost(40_000)).toMatchObject({ cause: 'link', calls: 'ageing', counts: 'live' });
    expect(lost(3 * minute)).toMatchObject({ cause: 'link', calls: 'withdrawn', counts: 'ageing' });
    expect(lost(6 * minute)).toMatchObject({ cause: 'link', counts: 'withdrawn', asOf: now - 6 * minute });
  });

  it('ages with a queue machine that says nothing while people wait, and tells since when', () => {
    const silent = (agoMs: number, waiting?: number) =>
      standing(usualFreshness, { view: heard(agoMs, waiting), link: 'live', asOf: now }, now);
    expect(silent(11 * minute)).toEqual({
      cause: 'feed',
      asOf: now - 11 * minute,
      calls: 'ageing',
      counts: 'ageing',
    });
    expect(silent(31 * minute)).toMatchObject({ cause: 'feed', calls: 'withdrawn', counts: 'withdrawn' });
  });

  it('stays live in a quiet hall where nobody waits', () => {
    const view = heard(3 * 60 * minute, 0);
    expect(standing(usualFreshness, { view, link: 'live', asOf: now }, now)).toMatchObject({
      cause: 'none',
      counts: 'live',
    });
  });

  it('is nothing before the first state', () => {
    expect(standing(usualFreshness, { link: 'connecting' }, now)).toMatchObject({
      asOf: undefined,
      counts: 'withdrawn',
    });
  });
});
