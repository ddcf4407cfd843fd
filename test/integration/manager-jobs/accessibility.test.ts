/** Every manager page, signed in and full of a real hall, is free of what axe holds for serious. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postEvents } from '../../helpers/hallboard-process.ts';
import { deskTimeoutMs, type ManagerDesk, openDesk } from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  await postEvents(desk.server, [
    { type: 'counter.opened', data: { counter: 'c1' } },
    { type: 'ticket.issued', data: { ticket: 'B001', service: 'payments' } },
    { type: 'ticket.issued', data: { ticket: 'B002', service: 'payments' } },
    { type: 'ticket.called', data: { ticket: 'B001', counter: 'c1' } },
  ]);
  await desk.wall('entrance');
  const hall = `/halls/${desk.server.hall}`;
  const { content, revision } = await (await desk.ask('GET', `${hall}/draft`)).json();
  // A draft with something to publish, something to look at, and something that is wrong.
  content.notices.push({ id: 'new', text: { zh: '新通知' } });
  content.campaigns.push({ ...content.campaigns[0], id: 'other', offer: { zh: '另一种说法' } });
  await desk.ask('PUT', `${hall}/draft`, { revision, content });
  page = await desk.manager('');
}, deskTimeoutMs);
afterAll(() => desk?.stop());

/** Puts axe into the page, past its content security policy, and gives what it finds in few words. */
async function seriousFaults(): Promise<string[]> {
  await page.evaluate(
    `${axe.source}; globalThis.axeRun = () => axe.run(document, { resultTypes: ['violations'] })`,
  );
  const { violations } = await page.evaluate<AxeResults>('axeRun()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

it.each([
  ['#/', 'hb-hall-now', '示例路营业厅'],
  ['#/screens', 'hb-screens', '屏幕'],
  ['#pair=ABC234', 'hb-pair', '配对新屏幕'],
  ['#/edit', 'hb-edit', '编辑内容'],
  ['#/edit/guides', 'hb-item-list', '自助办理说明'],
  ['#/edit/guides/pay-app', 'hb-section-form', '缴话费不用排队'],
  ['#/edit/campaigns/other', 'hb-section-form', '全家一起用更省'],
  ['#/edit/hall', 'hb-section-form', '本厅'],
  ['#/edit/surge', 'hb-section-form', '客流'],
  ['#/preview', 'hb-draft-preview', '预览'],
  ['#/publish', 'hb-versions', '以前的版本'],
  ['#/users', 'hb-users', '用户'],
  ['#/audit', 'hb-audit', '操作记录'],
  ['#/connect', 'hb-connect', '接入排队机'],
  ['#/account', 'hb-account', '我的账号'],
])(
  'finds nothing serious on %s',
  async (hash, element, heading) => {
    await page.goto(`${desk.server.origin}/manager/${hash}`);
    await page.locator(element).getByRole('heading', { name: heading }).first().waitFor();
    expect(await seriousFaults()).toEqual([]);
  },
  deskTimeoutMs,
);

it(
  'finds nothing serious where an emergency is chosen, a user is added, and somebody signs in',
  async () => {
    await page.goto(`${desk.server.origin}/manager/#/`);
    await page.getByRole('button', { name: '紧急通知' }).click();
    expect(await seriousFaults()).toEqual([]);
    await page.goto(`${desk.server.origin}/manager/#/users`);
    await page.getByRole('button', { name: '添加用户' }).click();
    expect(await seriousFaults()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFaults()).toEqual([]);
    await page.goto(`${desk.server.origin}/manager/#/account`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await seriousFaults()).toEqual([]);
  },
  deskTimeoutMs,
);
