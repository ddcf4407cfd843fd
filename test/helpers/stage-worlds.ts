/** Halls with any content and any queue, for property tests of what the director places. */
import fc from 'fast-check';
import type { SurgeLevel } from '#config/surge.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { DirectorInput } from '../../display/director/input.ts';
import type { Placement } from '../../display/director/placement.ts';
import { sampleConfig } from './sample-config.ts';
import { sampleNow, sampleView } from './sample-state.ts';

const hourMs = 3_600_000;
const services = ['plans', 'payments', 'sim', 'bills'];
const [someGuide] = sampleConfig.guides;
const [someCampaign] = sampleConfig.campaigns;

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

/** Instants about the sample's present. */
const instant = fc.integer({ min: -48, max: 200 }).map((halfHours) => sampleNow + (halfHours * hourMs) / 2);

/** Content that is bound to times as often as not. */
export const boundPlacements: fc.Arbitrary<Placement> = fc.record(
  {
    until: instant,
    from: instant,
    days: fc
      .subarray(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const, { minLength: 1 })
      .map((days) => [...days]),
    times: fc.array(fc.record({ from: time, to: time }), { minLength: 1, maxLength: 2 }),
    levels: fc.subarray([0, 1, 2, 3] as const, { minLength: 1 }).map((levels) => [...levels]),
    priority: fc.constantFrom('normal' as const, 'high' as const),
    weight: fc.integer({ min: 1, max: 10 }),
    perHour: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: [] },
);

/** Content that may show whenever its turn comes. */
export const freePlacements: fc.Arbitrary<Placement> = fc.record(
  { weight: fc.integer({ min: 1, max: 10 }), perHour: fc.integer({ min: 1, max: 12 }) },
  { requiredKeys: [] },
);

/** Halls whose content is placed by `placements`. */
export const configsOf = (placements: fc.Arbitrary<Placement>): fc.Arbitrary<PublicConfig> =>
  fc
    .record({
      guides: fc.array(
        fc.record({
          service: fc.constantFrom(...services),
          long: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
          placement: placements,
        }),
        { maxLength: 10 },
      ),
      outlets: fc.integer({ min: 0, max: 5 }),
      campaigns: fc.array(placements, { maxLength: 4 }),
      notices: fc.array(placements, { maxLength: 2 }),
      slides: fc.array(placements, { maxLength: 3 }),
      amenities: fc.boolean(),
    })
    .map(({ guides, outlets, campaigns, notices, slides, amenities }) => ({
      ...sampleConfig,
      guides: guides.map(({ service, long, placement }, at) => ({
        ...(someGuide as NonNullable<typeof someGuide>),
        id: `g${at}`,
        service,
        steps: Array.from({ length: long ? 5 : 3 }, () => ({ text: { zh: long ? '字'.repeat(40) : '点' } })),
        ...placement,
      })),
      outlets: sampleConfig.outlets.slice(0, outlets),
      campaigns: campaigns.map((placement, at) => ({
        ...(someCampaign as NonNullable<typeof someCampaign>),
        id: `k${at}`,
        ready: true,
        ...placement,
        from: placement.from ?? 0,
        until: placement.until ?? sampleNow + 1000 * hourMs,
      })),
      notices: notices.map((placement, at) => ({
        id: `n${at}`,
        text: { zh: '通知'.repeat(30) },
        ...placement,
      })),
      slides: slides.map((placement, at) => ({
        id: `s${at}`,
        text: { zh: '文明服务' },
        sample: false,
        ...placement,
      })),
      amenities: amenities ? sampleConfig.amenities : [],
    }));

/** The parts of a view of a hall that knows nothing of its busy and quiet times. */
export const untold: Pick<HallView, 'trend' | 'quiet'> = {
  trend: { stepMinutes: 30, from: 540, today: [], typical: [], days: 0 },
  quiet: { spans: [], learned: false },
};

/** Queues from empty to full at any surge level, with and without a trend and quiet times. */
export const liveViews: fc.Arbitrary<HallView> = fc
  .record({
    waiting: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
    level: fc.constantFrom<SurgeLevel>(0, 1, 2, 3),
    told: fc.boolean(),
  })
  .map(({ waiting, level, told }) => ({
    ...sampleView,
    services: Object.fromEntries(
      services.map((id, at) => [
        id,
        {
          waiting: waiting[at] ?? 0,
          wait: {
            kind: 'range' as const,
            lowMinutes: waiting[at] ?? 0,
            highMinutes: (waiting[at] ?? 0) + 10,
          },
        },
      ]),
    ),
    surge: surgeAt(level),
    ...(!told && untold),
  }));

export const surgeAt = (level: SurgeLevel, more: Partial<NonNullable<HallView['surge']>> = {}) => ({
  level,
  ratio: 2 + level,
  waiting: 20,
  open: 5,
  byHand: false,
  since: sampleNow - hourMs,
  ...more,
});

/** What the director is asked with, on a screen without a name. */
export const inputOf = (
  config: PublicConfig,
  view: HallView | undefined = sampleView,
  more: Partial<DirectorInput> = {},
): DirectorInput => ({ config, view, counts: 'live', screen: undefined, rate: 1, ...more });

/** Any second of the week after the sample's present. */
export const instants = fc
  .integer({ min: 0, max: 7 * 24 * 3600 })
  .map((seconds) => sampleNow + seconds * 1000);
