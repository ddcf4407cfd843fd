/** A manager takes all screens over in two taps; it ends by itself, also where there is no network, or at once by hand. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import {
  deskTimeoutMs,
  type ManagerDesk,
  openDesk,
  untilWallIsWithout,
  untilWallSays,
} from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let wall: Page;
let cutOff: Page;

const message = '系统故障，业务暂停办理，正在抢修，请稍候';

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.manager('#/');
  wall = await desk.wall('entrance');
  cutOff = await desk.wall('street', { clock: true });
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'shows the message on every wall after two taps, and tells the manager when it ends',
  async () => {
    await page.getByRole('button', { name: '紧急通知' }).click();
    await page.getByRole('button', { name: message }).click();
    for (const each of [wall, cutOff]) await untilWallSays(each, message);
    await page.getByRole('status').filter({ hasText: message }).filter({ hasText: '自动结束' }).waitFor();
  },
  deskTimeoutMs,
);

it(
  'ends by itself on a wall without a network',
  async () => {
    await cutOff.context().setOffline(true);
    await cutOff.clock.fastForward('29:00');
    await untilWallSays(cutOff, message);
    await cutOff.clock.fastForward('02:00');
    await untilWallIsWithout(cutOff, message);
    await untilWallSays(wall, message);
  },
  deskTimeoutMs,
);

it(
  'ends at once when the manager says so',
  async () => {
    await page.getByRole('button', { name: '马上结束' }).click();
    await untilWallIsWithout(wall, message);
    await page.getByRole('button', { name: '马上结束' }).waitFor({ state: 'detached' });
  },
  deskTimeoutMs,
);
