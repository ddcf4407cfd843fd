/** A manager looks at Saturday 15:00 at level 2 before it comes, and the wall says the same when it does. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  deskTimeoutMs,
  type ManagerDesk,
  openDesk,
  untilSays,
  untilWallSays,
} from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let shown: Locator;

/** What stands over the wall at level 2. */
const banner = '客流高峰，建议先看屏幕上的自助办法';

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.manager('#/preview');
  shown = page.frameLocator('iframe').locator('hb-wall');
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'shows the screen as it would be on Saturday at 15:00 at level 2, and says why',
  async () => {
    await page.getByRole('combobox', { name: '时间', exact: true }).selectOption('at');
    await page.getByLabel('日期和时间').fill(`${nextSaturday()}T15:00`);
    await page.getByRole('combobox', { name: '客流', exact: true }).selectOption('2');
    await untilSays(shown, '15:0');
    await untilSays(shown, banner);
    await page.locator('hb-why').getByText('客流二级应急').first().waitFor();
  },
  deskTimeoutMs,
);

it(
  'shows any of the hall’s screens, at any size',
  async () => {
    await page.getByRole('combobox', { name: '哪块屏幕', exact: true }).selectOption({ label: '员工看板' });
    await untilSays(shown, '值班经理');
    await page.getByRole('combobox', { name: '尺寸', exact: true }).selectOption('1080×1920');
    const size = await page
      .locator('iframe')
      .evaluate((frame) => [frame.getAttribute('width'), frame.getAttribute('height')]);
    expect(size).toEqual(['1080', '1920']);
  },
  deskTimeoutMs,
);

it(
  'shows an item from its form, on a screen and at a time that has it',
  async () => {
    await page.goto(`${desk.server.origin}/manager/#/edit/guides`);
    const item = page.locator('hb-edit a.item').first();
    const title = (await item.locator('.name').textContent()) ?? '';
    await item.click();
    await page.getByRole('link', { name: '在屏幕上看' }).click();
    await page.locator('hb-why .on', { hasText: title }).waitFor();
    await untilSays(shown, title);
  },
  deskTimeoutMs,
);

it(
  'does to the wall what the preview showed, once level 2 is set by hand, until it is taken back',
  async () => {
    const wall = await desk.wall('entrance');
    await page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: '今天' }).first().click();
    await page.getByRole('button', { name: '手动设客流级别' }).click();
    await page.getByRole('button', { name: '二级', exact: true }).click();
    await untilWallSays(wall, banner);
    await page
      .getByRole('status')
      .filter({ hasText: '客流级别手动设为二级' })
      .getByRole('button', { name: '恢复自动' })
      .click();
    await eventually(async () => expect(await wall.locator('hb-banner').count()).toBe(0));
  },
  deskTimeoutMs,
);

/** `2026-11-28`, in the hall's time zone: a Saturday whose 15:00 is still to come. */
function nextSaturday(): string {
  const localNow = new Date(Date.now() + 8 * 3_600_000);
  const days = (6 - localNow.getUTCDay() + 7) % 7;
  const over = days === 0 && localNow.getUTCHours() >= 15;
  return new Date(localNow.getTime() + (over ? 7 : days) * 86_400_000).toISOString().slice(0, 10);
}
