/** The manager of one hall finds nothing of another, whatever the address says. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskTimeoutMs, type ManagerDesk, openDesk } from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let theirs: BrowserContext;
let page: Page;

beforeAll(async () => {
  desk = await openDesk({
    otherHall: (document) => {
      document.setIn(['hall', 'id'], 'harbour');
      document.setIn(['hall', 'name'], { zh: '港口营业厅', en: 'Harbour Hall' });
    },
  });
  theirs = await desk.memberBrowser('li', { role: 'hall', scope: 'hall:harbour' });
  page = await desk.manager('', theirs);
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'opens the manager’s own hall, and offers no other',
  async () => {
    await page.getByRole('heading', { level: 1, name: '港口营业厅' }).waitFor();
    expect(await page.getByText('示例路营业厅').count()).toBe(0);
  },
  deskTimeoutMs,
);

it(
  'has no pages that the role has no use for',
  async () => {
    const links = page.getByRole('navigation', { name: '导航' }).first().getByRole('link');
    const names = (await links.allTextContents()).map((name) => name.trim());
    expect(names).toEqual(['今天', '屏幕', '编辑', '预览', '发布', '操作记录', 'li']);
  },
  deskTimeoutMs,
);

it.each(['', '#/screens', '#/edit/notices', '#/preview', '#/publish', '#/audit'])(
  'shows nothing of the other hall by its address: %s',
  async (hash) => {
    const other = await theirs.newPage();
    const asked: number[] = [];
    other.on('response', (answer) => {
      if (answer.url().includes(`/halls/${desk.server.hall}/`) && answer.ok()) asked.push(answer.status());
    });
    await other.goto(`${desk.server.origin}/manager/?hall=${desk.server.hall}${hash}`);
    await other.getByRole('navigation', { name: '导航' }).first().waitFor();
    await other.getByText('港口营业厅').first().waitFor();
    expect(await other.getByText('示例路营业厅').count()).toBe(0);
    expect(asked).toEqual([]);
    await other.close();
  },
  deskTimeoutMs,
);
