/** A hall's manager schedules a campaign that contradicts one of the province, is told so, and puts it right. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  deskTimeoutMs,
  type ManagerDesk,
  openDesk,
  untilSaved,
  untilWallSays,
} from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let wall: Page;

const conflict = /和省公司的活动“全家一起用更省”冲突.*两个活动都说“家庭套餐”，口径或价格不一样/;

beforeAll(async () => {
  desk = await openDesk({
    hall: (document) => {
      document.set('guides', []);
      document.set('notices', []);
      const none = {
        guides: 0,
        outlets: 0,
        quiet: 0,
        standards: 0,
        notices: 0,
        amenities: 0,
        slides: 0,
        trend: 0,
      };
      document.setIn(['rotation', 'shares'], { normal: { ...none, campaigns: 1 } });
    },
  });
  const manager = await desk.memberBrowser('wang', { role: 'hall', scope: `hall:${desk.server.hall}` });
  page = await desk.manager('#/edit/campaigns', manager);
  wall = await desk.wall('street');
}, deskTimeoutMs);
afterAll(() => desk?.stop());

it(
  'tells of the conflict beside the campaign, with whose it is, the product and the days',
  async () => {
    await page.getByRole('button', { name: '添加' }).click();
    await page.getByLabel('标题 中文').fill('本厅家庭日');
    await page.getByLabel('优惠口径 中文').fill('来厅办家庭套餐，当天送一张副卡');
    await page.getByRole('group', { name: '涉及的产品' }).getByRole('textbox').fill('家庭套餐');
    await page.getByLabel('问 中文').fill('要带什么？');
    await page.getByLabel('答 中文').fill('带身份证就行');
    await page.getByRole('switch', { name: '支撑到位' }).press('Space');
    await untilSaved(page);
    await page.getByText(conflict).waitFor();
  },
  deskTimeoutMs,
);

it(
  'asks for a question that customers have, until there is one with its answer',
  async () => {
    const questions = page.getByRole('group', { name: '客户常问' });
    await questions.getByRole('button', { name: '删除' }).click();
    await page.getByText('还没有常见问答').waitFor();
    await questions.getByRole('button', { name: '添加', exact: true }).click();
    await questions.getByLabel('问 中文').fill('要带什么？');
    await questions.getByLabel('答 中文').fill('带身份证就行');
    await page.getByText('还没有常见问答').waitFor({ state: 'detached' });
    await page.getByText(conflict).waitFor();
  },
  deskTimeoutMs,
);

it(
  'publishes nothing while the two contradict each other',
  async () => {
    await page.getByRole('link', { name: '发布…' }).click();
    await page.getByText(conflict).waitFor();
    await page.getByText('请先改好上面标为“必须改”的地方').waitFor();
    expect(await page.getByRole('button', { name: '马上发布' }).isDisabled()).toBe(true);
  },
  deskTimeoutMs,
);

it(
  'leads from the conflict to the campaign, and publishes once it is about something else',
  async () => {
    await page
      .locator('hb-findings')
      .getByRole('link', { name: /本厅家庭日/ })
      .first()
      .click();
    await page.getByRole('group', { name: '涉及的产品' }).getByRole('textbox').fill('家庭日礼品');
    await untilSaved(page);
    await page.getByText(conflict).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '发布…' }).click();
    await page.getByRole('button', { name: '马上发布' }).click();
    await page.getByRole('status').filter({ hasText: '第 2 版已发布' }).waitFor();
    await untilWallSays(wall, '本厅家庭日');
  },
  deskTimeoutMs,
);

it(
  'shows a hall’s manager the province’s campaign, to look at only, and leaves it as it was published',
  async () => {
    await page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: '编辑' }).first().click();
    await page
      .locator('hb-edit')
      .getByRole('link', { name: /营销活动/ })
      .click();
    await page.getByRole('link', { name: '全家一起用更省' }).click();
    await page.getByText('这是省公司的活动：您可以看，不能改').waitFor();
    expect(await page.getByLabel('优惠口径 中文').isDisabled()).toBe(true);
    const versions = await (await desk.ask('GET', `/halls/${desk.server.hall}/versions`)).json();
    expect(versions.versions[0].number).toBe(2);
  },
  deskTimeoutMs,
);
