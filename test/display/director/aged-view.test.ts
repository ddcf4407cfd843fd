import { expect, it } from 'vitest';
import { usualFreshness } from '#config/freshness.ts';
import { agedView, outletsTooOld, withoutWaits } from '../../../display/director/aged-view.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';

it('has wider waits, and all else as it was', () => {
  const aged = agedView(sampleView, 4 * 60_000);
  expect(aged.services.plans?.wait).toMatchObject({ lowMinutes: 20, highMinutes: 60 });
  expect({ ...aged, services: sampleView.services }).toEqual(sampleView);
});

it('names outlets whose waits have reached their limit, to the millisecond, and lets those waits go', () => {
  const known = Object.entries(sampleView.outlets).filter(([, { waitsAt }]) => waitsAt !== undefined);
  const oldest = Math.min(...known.map(([, { waitsAt = 0 }]) => waitsAt));
  const limitMs = usualFreshness.outlets.withdrawn * 1000;
  expect(outletsTooOld(sampleView, usualFreshness, oldest + limitMs - 1)).toEqual([]);
  const tooOld = outletsTooOld(sampleView, usualFreshness, sampleNow + limitMs);
  expect(tooOld).toEqual(known.map(([id]) => id));
  const left = withoutWaits(sampleView, tooOld).outlets;
  for (const [id, { openings }] of known) expect(left[id]).toEqual({ openings });
});
