import { describe, expect, it } from 'vitest';
import { amenitiesForm, secretLines } from '../../../display/director/amenity-pages.ts';
import { boardOf } from '../../../display/director/board.ts';
import { outletPageCount, outletPages } from '../../../display/director/outlet-pages.ts';
import { standardsForm, standardsPageCount } from '../../../display/director/standards-pages.ts';
import { longestState, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const rooms = [
  { width: 9.48, height: 8.48 },
  { width: 10.08, height: 6.2 },
  { width: 5.5, height: 6 },
  { width: 18.2, height: 8.2 },
];
const { config: longest = sampleConfig } = longestState();

describe('boards', () => {
  it('have their head at the left of their body in a wide room', () => {
    expect(rooms.map((room) => boardOf(room, { title: '收费和时限' }).form)).toEqual([
      'over',
      'over',
      'over',
      'wide',
    ]);
  });

  for (const [name, config] of Object.entries({ sample: sampleConfig, longest })) {
    it(`show everything once over their pages: ${name}`, () => {
      for (const room of rooms) {
        const outlets = outletPages(config, sampleView, sampleNow, room, true);
        expect(
          outlets
            .flat()
            .map(({ outlet }) => outlet.id)
            .sort(),
        ).toEqual(config.outlets.map(({ id }) => id).sort());
        expect(outlets).toHaveLength(outletPageCount(config, room));
        expect(standardsForm(config, room).pages.flat()).toEqual(config.services);
        const { pages } = amenitiesForm(config, room);
        const shown = pages.flatMap(({ wifi, others }) => [...(wifi ? [wifi.item] : []), ...others]);
        expect(shown.map(({ id }) => id).sort()).toEqual(config.amenities.map(({ id }) => id).sort());
      }
    });
  }

  it('leave out services that say neither price nor time', () => {
    const services = sampleConfig.services.map(({ price, limit, ...service }, at) =>
      at === 0 ? { ...service, ...(price && { price }), ...(limit && { limit }) } : service,
    );
    const config = { ...sampleConfig, services };
    expect(standardsForm(config, { width: 9.48, height: 8.48 }).pages.flat()).toHaveLength(1);
    expect(standardsPageCount({ ...config, services: [] }, { width: 9.48, height: 8.48 })).toBe(0);
  });

  it('break a password anywhere, and lose nothing of it', () => {
    const secret = 'aB3$'.repeat(15);
    const lines = secretLines(secret, 3, 0.42);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(secret);
  });
});
describe('what the hall offers', () => {
  it('leaves nothing alone on the last page while the first is full', () => {
    const { pages } = amenitiesForm(sampleConfig, { width: 18.2, height: 6.66 });
    expect(pages.map(({ wifi, others }) => (wifi ? 1 : 0) + others.length)).toEqual([2, 2]);
  });
});
