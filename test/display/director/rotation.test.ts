import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicConfig } from '#protocol/public-config.ts';
import { guidePages } from '../../../display/director/guide-pages.ts';
import { type StageItem, stageAt, stagePage, stagePageMs } from '../../../display/director/rotation.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const hourMs = 3_600_000;
const [someGuide] = sampleConfig.guides;
const services = ['plans', 'payments', 'sim', 'bills'];

const configs = fc
  .record({
    guides: fc.array(
      fc.record({ service: fc.constantFrom(...services), steps: fc.integer({ min: 1, max: 6 }) }),
      {
        maxLength: 8,
      },
    ),
    outlets: fc.integer({ min: 0, max: 5 }),
    notices: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ guides, outlets, notices }): PublicConfig => ({
      ...sampleConfig,
      guides: guides.map(({ service, steps }, at) => ({
        ...(someGuide as NonNullable<typeof someGuide>),
        id: `g${at}`,
        service,
        steps: Array.from({ length: steps }, () => ({ text: { zh: '点一下' } })),
      })),
      outlets: sampleConfig.outlets.slice(0, outlets),
      notices: Array.from({ length: notices }, (_, at) => ({
        id: `n${at}`,
        text: { zh: '通知'.repeat(30) },
      })),
    }),
  );

const views = fc
  .record(Object.fromEntries(services.map((id) => [id, fc.integer({ min: 0, max: 3 })])))
  .map((waiting) => ({
    ...sampleView,
    services: Object.fromEntries(
      Object.entries(waiting).map(([id, count]) => [
        id,
        { waiting: count, wait: { kind: 'unknown' as const } },
      ]),
    ),
  }));

const moments = fc.integer({ min: 0, max: 100 * hourMs });

/** What is shown over `spanMs`, looked at every second, one entry a slot. */
function shown(config: PublicConfig, view: typeof sampleView, fromMs: number, spanMs: number): StageItem[] {
  const items = new Map<string, StageItem>();
  for (let ms = fromMs; ms < fromMs + spanMs; ms += 1000) {
    const slot = stageAt(config, view, sampleNow, ms);
    if (slot && !items.has(slot.slot)) items.set(slot.slot, slot.item);
  }
  return [...items.values()];
}

const times = (items: StageItem[], guide: string) =>
  items.filter((item) => item.kind === 'guide' && item.guide === guide).length;

describe('rotation of the stage', () => {
  it('shows only what the configuration holds, and something whenever there is anything', () => {
    fc.assert(
      fc.property(configs, views, moments, (config, view, ms) => {
        const item = stageAt(config, view, sampleNow, ms)?.item;
        const empty = config.guides.length + config.outlets.length + config.notices.length === 0;
        expect(item === undefined).toBe(empty);
        if (item?.kind === 'guide') expect(config.guides.map(({ id }) => id)).toContain(item.guide);
        if (item?.kind === 'notice') expect(config.notices.map(({ id }) => id)).toContain(item.notice);
        if (item?.kind === 'outlets') expect(config.outlets).not.toHaveLength(0);
      }),
    );
  });

  it('changes slots at moments that the queue has no part in', () => {
    fc.assert(
      fc.property(configs, views, views, moments, (config, one, other, ms) => {
        const a = stageAt(config, one, sampleNow, ms);
        const b = stageAt(config, other, sampleNow, ms);
        expect(a?.slot).toBe(b?.slot);
        expect(a?.elapsedMs).toBe(b?.elapsedMs);
      }),
    );
  });

  it('shows every guide, and every page of it, before long', () => {
    fc.assert(
      fc.property(configs, views, moments, (config, view, ms) => {
        const seen = new Set<string>();
        for (let at = ms; at < ms + 20 * 60_000; at += 2000) {
          const slot = stageAt(config, view, sampleNow, at);
          const guide = config.guides.find(({ id }) => slot?.item.kind === 'guide' && id === slot.item.guide);
          if (slot && guide) seen.add(`${guide.id} ${stagePage(slot, guidePages(guide).length)}`);
        }
        const pages = config.guides.flatMap((guide) =>
          guidePages(guide).map((_, page) => `${guide.id} ${page}`),
        );
        expect([...seen].sort()).toEqual(pages.sort());
      }),
      { numRuns: 30 },
    );
  });

  it('shows the guide of a service with people waiting more often than that of a service with none', () => {
    const items = shown(sampleConfig, sampleView, 0, hourMs);
    for (const busy of ['pay-wechat', 'plan-app']) {
      for (const idle of ['bill-sms', 'bill-hotline', 'print-terminal']) {
        expect(times(items, busy)).toBeGreaterThan(times(items, idle));
      }
    }
  });

  it('does not show the same guide twice running when others are wanted too', () => {
    const bills = { waiting: 2, wait: { kind: 'unknown' as const } };
    const view = { ...sampleView, services: { ...sampleView.services, bills } };
    const items = shown(sampleConfig, view, 0, hourMs).map((item) => JSON.stringify(item));
    expect(items.filter((item, at) => item === items[at - 1])).toEqual([]);
  });

  it('gives a page at least its time, and a single page longer', () => {
    const dwells = new Map<string, number>();
    for (let ms = 0; ms < hourMs; ms += 1000) {
      const slot = stageAt(sampleConfig, sampleView, sampleNow, ms);
      if (slot) dwells.set(slot.slot, Math.max(dwells.get(slot.slot) ?? 0, slot.elapsedMs));
    }
    const whole = [...dwells.values()].slice(1, -1);
    expect(Math.min(...whole)).toBeGreaterThan(stagePageMs);
  });

  it('shows a notice only from its beginning to its end', () => {
    const config: PublicConfig = {
      ...sampleConfig,
      guides: [],
      outlets: [],
      notices: [{ id: 'n', text: { zh: '通知'.repeat(30) }, from: sampleNow, until: sampleNow + hourMs }],
    };
    expect(stageAt(config, sampleView, sampleNow - 1, 0)).toBeUndefined();
    expect(stageAt(config, sampleView, sampleNow, 0)?.item).toEqual({ kind: 'notice', notice: 'n' });
    expect(stageAt(config, sampleView, sampleNow + hourMs, 0)).toBeUndefined();
  });

  it('leaves out the terminal while the hall is shut', () => {
    const night = sampleNow + 12 * hourMs;
    for (let ms = 0; ms < hourMs; ms += 1000) {
      expect(stageAt(sampleConfig, sampleView, night, ms)?.item).not.toEqual({
        kind: 'guide',
        guide: 'print-terminal',
      });
    }
  });

  it('goes on without a view', () => {
    expect(stageAt(sampleConfig, undefined, sampleNow, 5000)).toBeDefined();
  });
});
