/** Somebody edits the hall's file on the server while a manager has a draft: both count. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  deskTimeoutMs,
  type ManagerDesk,
  openDesk,
  untilSaved,
  untilWallIsWithout,
  untilWallSays,
} from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let wall: Page;

const byHand = '空调检修，下午三点后恢复';
const byDraft = '周五延长到晚上八点';

beforeAll(async () => {
  desk = await openDesk({
    hall: (document) => {
      document.set('notices', [
        { id: 'air', text: { zh: '空调正常' } },
        { id: 'friday', text: { zh: '周五照常营业' } },
      ]);
    },
  });
  wall = await desk.wall('entrance');
  page = await desk.manager('#/edit/notices/friday');
  await page.getByLabel('通知内容 中文').fill(byDraft);
  await untilSaved(page);
}, deskTimeoutMs);
afterAll(() => desk?.stop());

const onWall = () =>
  wall.evaluate(() => document.querySelector('hb-wall')?.state?.config?.notices.map(({ text }) => text.zh));

it(
  'shows the edit made by hand on the wall, and not the draft',
  async () => {
    const yaml = await readFile(desk.file, 'utf8');
    await writeFile(desk.file, yaml.replace('空调正常', `${byHand} # 后勤通知`));
    await eventually(async () => expect(await onWall()).toEqual([byHand, '周五照常营业']));
  },
  deskTimeoutMs,
);

it(
  'has it in the draft, beside what the manager changed',
  async () => {
    await page.goto(`${desk.server.origin}/manager/#/publish`);
    await page.getByText(`改为 “${byDraft}”`).waitFor();
    expect(await page.getByText(byHand).count()).toBe(0);
    await page.goto(`${desk.server.origin}/manager/#/edit/notices`);
    await page.getByRole('link', { name: byHand }).waitFor();
    await page.getByRole('link', { name: byDraft }).waitFor();
  },
  deskTimeoutMs,
);

it(
  'publishes both, and keeps the comment of whoever edited by hand',
  async () => {
    await page.getByRole('link', { name: '发布…' }).click();
    await page.getByRole('button', { name: '马上发布' }).click();
    await page.getByRole('status').filter({ hasText: '第 3 版已发布' }).waitFor();
    await eventually(async () => expect(await onWall()).toEqual([byHand, byDraft]));
    expect(await readFile(desk.file, 'utf8')).toContain('# 后勤通知');
  },
  deskTimeoutMs,
);

it(
  'takes an urgent message down by itself that was written into the file with an end',
  async () => {
    const cutOff = await desk.wall('street', { clock: true });
    const until = new Date(Date.now() + 30 * 60_000).toISOString();
    const yaml = await readFile(desk.file, 'utf8');
    await writeFile(
      desk.file,
      `${yaml}\ntakeovers:\n  - { id: now, text: { zh: 马上就好 }, until: "${until}" }\n`,
    );
    await untilWallSays(cutOff, '马上就好');
    await cutOff.context().setOffline(true);
    await cutOff.clock.fastForward('31:00');
    await untilWallIsWithout(cutOff, '马上就好');
  },
  deskTimeoutMs,
);

it(
  'tells the manager where and why a faulty edit was refused, and the wall goes on',
  async () => {
    const yaml = await readFile(desk.file, 'utf8');
    await writeFile(desk.file, yaml.replace(/^hall:/m, 'hal:'));
    await page.goto(`${desk.server.origin}/manager/#/`);
    await page.getByRole('alert').filter({ hasText: '配置文件有误，屏幕继续显示上一个正确的版本' }).waitFor();
    expect(await onWall()).toEqual([byHand, byDraft]);
  },
  deskTimeoutMs,
);
