/** The first account is made by the printed link, in the browser, and works from then on. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskTimeoutMs, type ManagerDesk, openDesk } from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  desk = await openDesk({ fresh: true });
  context = await desk.browserOf();
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'asks whoever comes without the link for a password that nobody has yet, and says what to do',
  async () => {
    const stranger = await desk.manager('', context);
    await stranger.getByText('请打开服务器启动时打印的设置链接').waitFor();
    await stranger.close();
  },
  deskTimeoutMs,
);

it(
  'makes the first administrator by the printed link, and shows the hall at once',
  async () => {
    const [link = ''] = /http\S*\/manager\/#setup=\S+/.exec(desk.server.said()) ?? [];
    page = await context.newPage();
    await page.goto(link);
    await page.getByLabel('姓名').fill('王经理');
    await page.getByLabel('用户名').fill('wang');
    await page.getByRole('textbox', { name: '密码' }).fill('four quiet teapots');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('heading', { level: 1, name: '示例路营业厅' }).waitFor();
    await page.getByRole('link', { name: '王经理' }).waitFor();
  },
  deskTimeoutMs,
);

it(
  'signs out, refuses a wrong password in words, and signs in again',
  async () => {
    await page.getByRole('link', { name: '王经理' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await signIn('six loud teapots');
    const refused = page.getByRole('alert');
    await refused.waitFor();
    expect(await refused.textContent()).toBe('用户名或密码不对');
    await signIn('four quiet teapots');
    await page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
  },
  deskTimeoutMs,
);

it(
  'makes no second administrator by the link, in another browser',
  async () => {
    const [link = ''] = /http\S*\/manager\/#setup=\S+/.exec(desk.server.said()) ?? [];
    const other = await (await desk.browserOf()).newPage();
    await other.goto(link);
    await other.getByRole('textbox', { name: '密码' }).fill('five eager teapots');
    await other.getByRole('button', { name: '完成' }).click();
    await other.getByRole('alert').waitFor();
    expect(await other.getByRole('heading', { name: '示例路营业厅' }).count()).toBe(0);
  },
  deskTimeoutMs,
);

async function signIn(password: string): Promise<void> {
  await page.getByLabel('用户名').fill('wang');
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
