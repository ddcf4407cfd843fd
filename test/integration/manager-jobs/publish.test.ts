/** A manager writes a guide with pictures, sees it in the preview, publishes, sees it arrive, and rolls back. */
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  deskTimeoutMs,
  type ManagerDesk,
  openDesk,
  untilSaved,
  untilSays,
  untilWallIsWithout,
  untilWallSays,
} from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;
let walls: Page[];

beforeAll(async () => {
  desk = await openDesk({
    hall: (document) => {
      document.set('guides', []);
      document.set('notices', []);
      document.set('screens', [
        { id: 'entrance', name: '入口引导屏' },
        { id: 'street', name: '临街橱窗屏', template: 'stage' },
      ]);
    },
  });
  walls = [await desk.wall('entrance'), await desk.wall('street')];
  page = await desk.manager('#/edit');
}, deskTimeoutMs);
afterAll(() => desk?.stop());

const go = (name: string) =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name }).first().click();

/** A picture as a phone takes it: more of it than a wall has room for. */
function photo(): Buffer {
  const image = new PNG({ width: 1800, height: 2250 });
  image.data.fill(0xc0);
  return PNG.sync.write(image);
}

it(
  'takes a guide with a picture chosen and a picture dropped, made small enough for a wall',
  async () => {
    await page
      .locator('hb-edit')
      .getByRole('link', { name: /自助办理说明/ })
      .click();
    await page.getByRole('button', { name: '添加' }).click();
    await page.getByRole('combobox', { name: '办哪项业务' }).click();
    await page.getByRole('option', { name: '话费缴纳' }).click();
    await page.getByRole('radio', { name: '手机 APP' }).check();
    await page.getByLabel('标题 中文').fill('手机交费不用等');
    await page.getByLabel('标题 英文').fill('Pay by phone');
    const steps = page.getByRole('group', { name: '步骤' });
    await steps.getByRole('button', { name: '添加', exact: true }).click();
    const step = steps.getByRole('listitem');
    await step.nth(0).getByLabel('这一步做什么 中文').fill('打开 APP，点“交费”');
    await step.nth(1).getByLabel('这一步做什么 中文').fill('选金额，付款');
    const name = 'step.png';
    await step
      .nth(0)
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'image/png', buffer: photo() });
    const files = await page.evaluateHandle(
      async ([file, base64]) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], file, { type: 'image/png' }));
        return transfer;
      },
      ['second.png', photo().toString('base64')] as const,
    );
    await step.nth(1).locator('.drop').dispatchEvent('drop', { dataTransfer: files });
    for (const at of [0, 1]) await untilDrawn(step.nth(at).getByRole('img', { name: '现在的图片' }));
    await untilSaved(page);
  },
  deskTimeoutMs,
);

/** Waits until a picture is there, of a size for a wall. */
const untilDrawn = (picture: ReturnType<Page['locator']>) =>
  eventually(async () => {
    const height = await picture.evaluate((image) =>
      image instanceof HTMLImageElement && image.complete ? image.naturalHeight : 0,
    );
    expect(height).toBeGreaterThan(1000);
    expect(height).toBeLessThanOrEqual(1920);
  });

it(
  'shows the guide in the preview, and on no wall before it is published',
  async () => {
    await go('预览');
    await untilSays(page.frameLocator('iframe').locator('hb-wall'), '手机交费不用等');
    for (const wall of walls) expect(await wall.getByText('手机交费').count()).toBe(0);
  },
  deskTimeoutMs,
);

it(
  'tells in words what publishing changes, and shows it on every wall, with its pictures',
  async () => {
    await go('发布');
    await page.getByText('新增“手机交费不用等”').waitFor();
    await page.getByRole('button', { name: '马上发布' }).click();
    await page.getByRole('status').filter({ hasText: '第 2 版已发布' }).waitFor();
    for (const wall of walls) {
      await untilWallSays(wall, '手机交费不用等');
      const pictures = wall.locator('hb-guide img');
      await eventually(async () => expect(await pictures.count()).toBe(2));
      for (const at of [0, 1]) await untilDrawn(pictures.nth(at));
    }
  },
  deskTimeoutMs,
);

it(
  'tells that every screen shows the version, and of one that was off as soon as it is back',
  async () => {
    await page.getByRole('link', { name: '看屏幕是否都换上了' }).click();
    await page.getByRole('status').filter({ hasText: '2 块屏幕，2 块显示第 2 版' }).waitFor();
    await walls[1]?.goto('about:blank');
    await editTitle('手机交费一分钟');
    await go('发布');
    await page.getByText('“手机交费不用等” 改为 “手机交费一分钟”').waitFor();
    await page.getByRole('button', { name: '马上发布' }).click();
    await page.getByRole('status').filter({ hasText: '第 3 版已发布' }).waitFor();
    await go('屏幕');
    await page.getByRole('status').filter({ hasText: '2 块屏幕，1 块显示第 3 版' }).waitFor();
    await walls[1]?.goBack();
    for (const wall of walls) await untilWallSays(wall, '手机交费一分钟');
    await page.getByRole('status').filter({ hasText: '2 块屏幕，2 块显示第 3 版' }).waitFor();
  },
  deskTimeoutMs,
);

it(
  'rolls back with one click, and the walls show what they showed before',
  async () => {
    await go('发布');
    const version = page.getByRole('listitem').filter({ hasText: '第 2 版' });
    await version.getByRole('button', { name: '恢复这一版' }).click();
    for (const wall of walls) {
      await untilWallSays(wall, '手机交费不用等');
      await untilWallIsWithout(wall, '手机交费一分钟');
    }
    await page.getByRole('status').filter({ hasText: '已恢复第 2 版的内容' }).waitFor();
    await page.getByText('没有改动：草稿和屏幕上的一样').waitFor();
    // Under the number it has now, not the one that it was first published under.
    await go('屏幕');
    await page.getByRole('status').filter({ hasText: '2 块屏幕，2 块显示第 4 版' }).waitFor();
  },
  deskTimeoutMs,
);

async function editTitle(title: string): Promise<void> {
  await go('编辑');
  await page
    .locator('hb-edit')
    .getByRole('link', { name: /自助办理说明/ })
    .click();
  await page.getByRole('link', { name: '手机交费不用等' }).click();
  await page.getByLabel('标题 中文').fill(title);
  await untilSaved(page);
}
