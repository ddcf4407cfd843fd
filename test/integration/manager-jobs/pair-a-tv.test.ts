/** A manager pairs a new TV from the screens page, sees how it is, and takes its pairing back. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { deskTimeoutMs, type ManagerDesk, openDesk, untilSays } from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let tv: Page;
let code: Locator;
let card: Locator;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.manager('#/screens');
  tv = await (await desk.browserOf()).newPage();
  code = tv.locator('hb-pairing .code');
  card = page.getByRole('article').filter({ hasText: '二楼等候区' });
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'pairs the TV by the code it shows, under the name and in the template chosen, and the TV shows the hall',
  async () => {
    await tv.goto(`${desk.server.origin}/tv`);
    await code.waitFor();
    await page.getByRole('button', { name: '配对新屏幕' }).click();
    await page.getByLabel('配对码').fill((await code.textContent()) ?? '');
    await page.getByLabel('屏幕名称').fill('二楼等候区');
    await page.getByRole('combobox', { name: '版式' }).click();
    await page.getByRole('option', { name: '大画面' }).click();
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '“二楼等候区”已配对' }).waitFor();
    await untilSays(tv.locator('hb-wall'), '示例路营业厅');
    expect(await code.count()).toBe(0);
  },
  deskTimeoutMs,
);

it(
  'tells of the TV that it is connected, paints and has fresh data, and which template it has',
  async () => {
    await card.getByText('连接 在线').waitFor();
    await card.getByText('画面 在动').waitFor();
    await card.getByText('数据 最新').waitFor();
    await card.getByText('大画面').waitFor();
    await card.getByText('已配对').waitFor();
  },
  deskTimeoutMs,
);

it(
  'shows on the TV which it is, and on the page what the TV shows',
  async () => {
    await card.getByRole('button', { name: '显示名字' }).click();
    await tv.locator('hb-wall .identify b', { hasText: '二楼等候区' }).waitFor();
    await card.getByRole('button', { name: '看一眼' }).click();
    const look = card.getByRole('img', { name: '“二楼等候区”现在显示的画面' });
    const width = (image: Element) => (image instanceof HTMLImageElement ? image.naturalWidth : 0);
    await eventually(async () => expect(await look.evaluate(width)).toBeGreaterThan(1000));
  },
  deskTimeoutMs,
);

it(
  'asks before it takes the pairing back, and the TV shows a code again',
  async () => {
    await card.getByText('详细').click();
    page.once('dialog', (dialog) => void dialog.accept());
    await card.getByRole('button', { name: '撤销配对' }).click();
    await page.getByRole('status').filter({ hasText: '“二楼等候区”的配对已撤销' }).waitFor();
    await code.waitFor();
    expect(await code.textContent()).toMatch(/^[A-Z0-9]{6}$/);
  },
  deskTimeoutMs,
);
