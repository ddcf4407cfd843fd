/** No text of any state is cut off, overlapped, too small or too faint: what the files `layout-*.wtr.ts` test, each for its screens. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { type Screen, unnamedScreen } from '#config/schema.ts';
import { guidePages } from '../../../display/director/guide-pages.ts';
import { outletPages } from '../../../display/director/outlet-pages.ts';
import { reference } from '../../../display/director/zones.ts';
import type { WallState } from '../../../display/store/state.ts';
import {
  longestState,
  sampleClock,
  sampleConfig,
  sampleNow,
  sampleState,
  sampleView,
} from '../../helpers/sample-state.ts';
import { layoutFaults } from './layout-faults.ts';
import { axeFaults, mount } from './mounting.ts';

const everyWait = (wait: 'none' | 'no_counter') =>
  Object.fromEntries(sampleConfig.services.map(({ id }) => [id, { waiting: 0, wait: { kind: wait } }]));
const longest = longestState();

const states: Record<string, WallState> = {
  busy: sampleState(),
  demonstration: sampleState({ clockKind: 'replay' }),
  longest,
  'longest and ageing': { ...longest, link: 'lost', asOf: sampleNow - 90_000, clockKind: 'demo' },
  empty: sampleState({ view: { ...sampleView, calls: {}, services: everyWait('none') } }),
  'without counters': sampleState({ view: { ...sampleView, services: everyWait('no_counter') } }),
  ageing: sampleState({ link: 'lost', asOf: sampleNow - 90_000 }),
  withdrawn: sampleState({ link: 'lost', asOf: sampleNow - 3_600_000 }),
};

/** Screens that differ in what their configuration says. */
const screens: Record<string, Partial<Screen>> = {
  queue: {},
  stage: { template: 'stage' },
  'queue read from near': { viewingMetres: 4 },
  'stage read from near': { viewingMetres: 4, template: 'stage' },
  'queue read from afar': { viewingMetres: 16 },
  'stage read from afar': { viewingMetres: 16, template: 'stage' },
  'queue with a slim foot': { zones: { ...unnamedScreen.zones, footer: 'none' } },
};

/** The state on a screen with these fields. */
function on(state: WallState, fields: Partial<Screen>): WallState {
  const config = { ...(state.config ?? sampleConfig), screens: [{ ...unnamedScreen, ...fields }] };
  return { ...state, config, screen: unnamedScreen.id };
}

const hourMs = 3_600_000;
const takeovers = [
  {
    id: 'fire',
    text: { zh: '消防演练，请跟随工作人员从东门离开', en: 'Fire drill: leave by the east door' },
  },
  { id: 'long', text: { zh: '消防'.repeat(30), en: 'Leave by the door '.repeat(7).slice(0, 120) } },
].map((takeover) => ({ ...takeover, until: sampleNow + hourMs }));
const surging = (level: 1 | 2 | 3) => ({
  ...sampleView,
  surge: { ...sampleView.surge, level, open: 2, waiting: 29 },
});

/** Every template, theme and scale at one size of screen; `alike` where another size has the same shape. */
export function layoutSuite(size: { width: number; height: number }, alike = false): void {
  const tried = Object.entries(screens).filter(([name]) => !alike || name === 'queue' || name === 'stage');
  describe(`layout at ${size.width}×${size.height}`, () => {
    beforeEach(() => setViewport(size));

    for (const [screen, fields] of tried) {
      for (const [name, state] of Object.entries(states)) {
        it(`cuts off, overlaps and shrinks no text: ${screen}, ${name}`, async () => {
          const clock = sampleClock();
          clock.confirmed = name !== 'longest and ageing';
          const wall = await mount('hb-wall', { state: on(state, fields), clock });
          expect(layoutFaults(wall)).to.deep.equal([]);
          const { scrollWidth, scrollHeight } = document.documentElement;
          expect([scrollWidth, scrollHeight]).to.deep.equal([size.width, size.height]);
        });
      }

      it(`cuts off, overlaps and shrinks no text: ${screen}, closed`, async () => {
        const night = sampleNow + 10 * hourMs;
        const view = { ...sampleView, services: everyWait('no_counter') };
        const state = on(sampleState({ view, asOf: night }), fields);
        const wall = await mount('hb-wall', { state, clock: sampleClock(night) });
        expect(layoutFaults(wall)).to.deep.equal([]);
      });

      it(`cuts off, overlaps and shrinks no text: ${screen}, in a surge and taken over`, async () => {
        const faults: string[] = [];
        const check = async (state: WallState) =>
          faults.push(
            ...layoutFaults(await mount('hb-wall', { state: on(state, fields), clock: sampleClock() })),
          );
        for (const level of [1, 2, 3] as const) await check(sampleState({ view: surging(level) }));
        for (const takeover of takeovers) {
          await check(sampleState({ config: { ...sampleConfig, takeovers: [takeover] } }));
        }
        expect(faults).to.deep.equal([]);
      });

      for (const [name, state] of Object.entries({ sample: sampleState(), longest })) {
        it(`has room for every page of every stage item: ${screen}, ${name}`, async () => {
          const wall = await mount('hb-wall', { state: on(state, fields), clock: sampleClock() });
          const stage = wall.shadowRoot?.querySelector('hb-stage');
          const place = stage?.getBoundingClientRect();
          const room = stage?.room ?? reference.stage;
          const { config = sampleConfig, view } = state;
          const faults: string[] = [];
          for (const guide of config.guides) {
            const service = config.services[0]?.name.zh ?? '';
            for (const page of guidePages(guide, room).keys()) {
              const element = await mount('hb-guide', { room, guide, page, service, waiting: 300 }, place);
              faults.push(...layoutFaults(element).map((fault) => `${guide.id} ${page} ${fault}`));
            }
          }
          for (const page of outletPages(config, view, sampleNow, room).keys()) {
            const element = await mount('hb-outlets', { room, config, view, page, minute: sampleNow }, place);
            faults.push(...layoutFaults(element).map((fault) => `outlets ${page} ${fault}`));
          }
          for (const notice of config.notices) {
            faults.push(...layoutFaults(await mount('hb-notice', { room, notice }, place)));
          }
          expect(faults).to.deep.equal([]);
        });
      }
    }

    for (const theme of ['dark', 'light'] as const) {
      for (const template of alike ? [] : (['queue', 'stage'] as const)) {
        it(`has nothing that axe finds wrong: ${template}, ${theme}`, async () => {
          const brand = { theme, accent: '#ff6a00', call: '#0085d0' };
          const branded = { ...sampleConfig, brand };
          for (const change of [{ view: surging(1) }, { view: surging(3), config: branded }, { asOf: 0 }]) {
            const state = on(sampleState(change), { theme, template });
            await mount('hb-wall', { state, clock: sampleClock() });
            expect(await axeFaults(document.body)).to.deep.equal([]);
          }
          const taken = sampleState({ config: { ...sampleConfig, takeovers: takeovers.slice(0, 1) } });
          await mount('hb-wall', { state: on(taken, { theme, template }), clock: sampleClock() });
          expect(await axeFaults(document.body)).to.deep.equal([]);
        });
      }
    }

    it('leaves air between the status and the edge of the screen', async () => {
      const wall = await mount('hb-wall', { state: sampleState(), clock: sampleClock() });
      const status = wall.shadowRoot?.querySelector('hb-status')?.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      expect((size.height - (status?.bottom ?? size.height)) / rem).to.be.at.least(0.2);
    });
  });
}
