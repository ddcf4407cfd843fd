/** The pictures of the manager pages: a manager at work, signed in, with two TVs connected. */
import type { Browser, Page } from 'playwright-core';
import { type HallboardProcess, signUp } from '../helpers/hallboard-process.ts';

const office = { width: 1280, height: 860 };

/** Takes each page when it shows what it should. `take` makes the picture of a page under a name. */
export async function takeManager(
  server: HallboardProcess,
  browser: Browser,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { origin, hall } = server;
  const [name = '', value = ''] = (await signUp(server)).split('=');
  const manager = await browser.newContext({ viewport: office });
  await manager.addCookies([{ name, value, url: origin }]);
  const open = async (hash: string): Promise<Page> => {
    const page = await manager.newPage();
    await page.goto(`${origin}/manager/?hall=${hall}${hash}`);
    return page;
  };

  const today = await open('#/');
  await today.getByText('2 块屏幕在线，2 块显示当前版本').waitFor();
  await take(today, 'manager');

  const screens = await open('#/screens');
  await screens.getByText('全部看一眼').click();
  await screens.locator('.picture img').nth(1).waitFor();
  await take(screens, 'manager-screens');

  const editor = await open('#/edit/guides/pay-app');
  await editor.locator('hb-picture-field img').first().waitFor();
  await take(editor, 'manager-edit');

  const preview = await open('#/preview');
  await preview.frameLocator('iframe').locator('hb-services').waitFor();
  await preview.locator('hb-why section').first().waitFor();
  await take(preview, 'manager-preview');
  await manager.close();
}
