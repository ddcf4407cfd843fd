/** Looks at every page of a content element in the rooms that stages have. */
import { setViewport } from '@web/test-runner-commands';
import type { Room } from '../../../display/director/zones.ts';
import { layoutFaults } from './layout-faults.ts';
import { mount, type screenSizes } from './mounting.ts';

/** In rem: the stage beside the queue, full screen, and on a small or far screen; and that of a tall screen. */
const wideRooms: Room[] = [
  { width: 9.48, height: 8.48 },
  { width: 18.2, height: 8.2 },
  { width: 5.5, height: 6 },
];
const tallRooms: Room[] = [{ width: 10.08, height: 6.2 }];

/** An element in a room of the wall, at the size of screen that is set. */
export async function mountIn<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]>,
  { width, height }: Room,
): Promise<HTMLElementTagNameMap[K]> {
  // With the wall's style sheet the root unit is known.
  const element = await mount(tag, props, { width, height });
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const place = element.parentElement;
  if (place) Object.assign(place.style, { width: `${width * rem}px`, height: `${height * rem}px` });
  return element;
}

/** One line for each text that is wrong on any page, in any room, on a screen of this size. */
export async function roomFaults<K extends keyof HTMLElementTagNameMap>(
  size: (typeof screenSizes)[number],
  tag: K,
  props: (room: Room, page: number) => Partial<HTMLElementTagNameMap[K]>,
  pages: (room: Room) => number,
): Promise<string[]> {
  const faults: string[] = [];
  await setViewport(size);
  for (const room of size.height > size.width ? tallRooms : wideRooms) {
    for (let page = 0; page < pages(room); page += 1) {
      const element = await mountIn(tag, props(room, page), room);
      faults.push(...layoutFaults(element).map((fault) => `${room.width} rem, page ${page}: ${fault}`));
    }
  }
  return faults;
}
