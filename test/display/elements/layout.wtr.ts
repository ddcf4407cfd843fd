import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { guidePages } from '../../../display/director/guide-pages.ts';
import { outletPages } from '../../../display/director/outlet-pages.ts';
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
import { mount, screenSizes } from './mounting.ts';

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

for (const size of screenSizes) {
  describe(`layout at ${size.width}×${size.height}`, () => {
    beforeEach(() => setViewport(size));

    for (const [name, state] of Object.entries(states)) {
      it(`cuts off, overlaps and shrinks no text: ${name}`, async () => {
        const clock = sampleClock();
        clock.confirmed = name !== 'longest and ageing';
        const wall = await mount('hb-wall', { state, clock });
        expect(layoutFaults(wall)).to.deep.equal([]);
        const { scrollWidth, scrollHeight } = document.documentElement;
        expect([scrollWidth, scrollHeight]).to.deep.equal([size.width, size.height]);
      });
    }

    it('leaves air between the status and the edge of the screen', async () => {
      const wall = await mount('hb-wall', { state: sampleState(), clock: sampleClock() });
      const status = wall.shadowRoot?.querySelector('hb-status')?.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      expect((size.height - (status?.bottom ?? size.height)) / rem).to.be.at.least(0.2);
    });

    it('cuts off, overlaps and shrinks no text: closed', async () => {
      const night = sampleNow + 10 * 3_600_000;
      const view = { ...sampleView, services: everyWait('no_counter') };
      const wall = await mount('hb-wall', {
        state: sampleState({ view, asOf: night }),
        clock: sampleClock(night),
      });
      expect(layoutFaults(wall)).to.deep.equal([]);
    });

    for (const [name, state] of Object.entries({ sample: sampleState(), longest })) {
      it(`has room for every page of every stage item: ${name}`, async () => {
        const wall = await mount('hb-wall', { state, clock: sampleClock() });
        const room = wall.shadowRoot?.querySelector('hb-stage')?.getBoundingClientRect();
        const { config = sampleConfig, view } = state;
        const faults: string[] = [];
        for (const guide of config.guides) {
          const service = config.services[0]?.name.zh ?? '';
          for (const page of guidePages(guide).keys()) {
            const element = await mount('hb-guide', { guide, page, service, waiting: 300 }, room);
            faults.push(...layoutFaults(element).map((fault) => `${guide.id} ${page} ${fault}`));
          }
        }
        for (const page of outletPages(config, view, sampleNow).keys()) {
          const element = await mount('hb-outlets', { config, view, page, minute: sampleNow }, room);
          faults.push(...layoutFaults(element).map((fault) => `outlets ${page} ${fault}`));
        }
        for (const notice of config.notices) {
          faults.push(...layoutFaults(await mount('hb-notice', { notice }, room)));
        }
        expect(faults).to.deep.equal([]);
      });
    }
  });
}
