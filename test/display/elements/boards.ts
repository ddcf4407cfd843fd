/** Mounts boards of the stage in every room that a screen can give them, with the shortest and the longest texts. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Room } from '../../../display/director/zones.ts';
import { longestState, sampleState } from '../../helpers/sample-state.ts';
import { layoutFaults } from './layout-faults.ts';
import { mount, screenSizes } from './mounting.ts';

/** In rem: the stage of a landscape screen, of a portrait one, of far and near screens, and of the full-screen template. */
export const stageRooms: readonly Room[] = [
  { width: 9.48, height: 8.48 },
  { width: 10.08, height: 6.2 },
  { width: 5.5, height: 6 },
  { width: 6.4, height: 6 },
  { width: 13, height: 11 },
  { width: 18.2, height: 8.2 },
];

/** The box in px of a room in rem on this page. */
export function pixels({ width, height }: Room): Room {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: width * rem, height: height * rem };
}

type Tags = 'hb-outlets' | 'hb-quiet' | 'hb-standards' | 'hb-trend' | 'hb-amenities';

/** At each size of screen: no page of the board, in any room, cuts off, overlaps or shrinks a text. */
export function fitsEveryRoom<K extends Tags>(
  tag: K,
  pages: (state: ReturnType<typeof sampleState>, room: Room) => number,
  props: (state: ReturnType<typeof sampleState>) => Partial<HTMLElementTagNameMap[K]>,
): void {
  for (const size of screenSizes) {
    it(`cuts off, overlaps and shrinks no text at ${size.width}×${size.height}`, async () => {
      await setViewport(size);
      const faults: string[] = [];
      for (const [name, state] of Object.entries({ sample: sampleState(), longest: longestState() })) {
        for (const room of stageRooms) {
          const count = pages(state, room);
          for (let page = 0; page < count; page += 1) {
            const element = await mount(tag, { ...props(state), page, room }, pixels(room));
            const where = `${name} ${room.width}×${room.height} page ${page}`;
            faults.push(...layoutFaults(element).map((fault) => `${where}: ${fault}`));
          }
        }
      }
      expect(faults).to.deep.equal([]);
    });
  }
}
