/** The hall's screens: how many show what is published, pairing, commands. */
import { expect } from 'chai';
import { unnamedScreen } from '#config/schema.ts';
import type { FakeServer } from '../../../helpers/fake-server.ts';
import { textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, fakeServer, one, openPages, type, within } from '../page.ts';

const shown = () => textOf(document.body);

/** A hall with screens of which the second is on an older version. `sinceMs`: for how long the latest is published. */
function manyScreens(count: number, sinceMs = 3_600_000): FakeServer {
  const screens = Array.from({ length: count }, (_, at) => ({
    ...unnamedScreen,
    id: `s${at}`,
    name: `${at}`,
  }));
  return fakeServer(({ config, status }) => {
    config.screens = screens;
    status.config.since = status.now - sinceMs;
    status.screens = screens.map(({ id }, at) => ({
      ...{ screen: id, connected: true, heardAt: status.now, build: 'b1', paired: false },
      config: at === 1 ? 'older' : config.version,
    }));
  });
}

afterEach(closePages);

describe('hb-screens', () => {
  it('counts the screens that show what is published', async () => {
    await openPages(fakeServer(), '#/screens');
    await until(() => shown().includes('1 块屏幕，1 块显示第 1 版'));
    expect(
      within('hb-screens', '.lights')
        .map((lights) => textOf(lights))
        .join(),
    ).to.include('连接 在线');
  });

  it('counts those that never connected apart', async () => {
    const hall = fakeServer(({ config, status }) => {
      config.screens = ['a', 'b', 'c'].map((id) => ({ ...unnamedScreen, id, name: id }));
      status.screens = [
        {
          ...{ screen: 'a', connected: true, heardAt: status.now, build: 'b1', paired: false },
          config: config.version,
        },
      ];
    });
    await openPages(hall, '#/screens');
    await until(() => shown().includes('1 块屏幕，1 块显示第 1 版；另有 2 块还没有连上过'));
  });

  it('lets screens change to a version that was published just now', async () => {
    await openPages(manyScreens(2, 1000), '#/screens');
    await until(() => shown().includes('正在换上最新版'));
    expect(shown()).to.not.include('要看一下');
  });

  it('puts the screens that need somebody first, and folds the others away where there are many', async () => {
    const hall = manyScreens(20);
    await openPages(hall, '#/screens');
    const groups = () => within('hb-screens', 'details.group');
    await until(() => groups().length === 2);
    expect(groups().map((group) => textOf(group.querySelector('summary') ?? group))).to.deep.equal([
      '要看一下 1',
      '正常 19',
    ]);
    expect(groups().map((group) => group.hasAttribute('open'))).to.deep.equal([true, false]);
  });

  it('says what to do where there are no screens', async () => {
    await openPages(manyScreens(0), '#/screens');
    await until(() => shown().includes('还没有屏幕'));
    expect(within('hb-screens', 'details.group')).to.have.length(0);
  });

  it('asks a screen to show its name', async () => {
    const server = fakeServer();
    await openPages(server, '#/screens');
    (await button('显示名字')).click();
    await until(() => shown().includes('正在显示自己的名字'));
    expect(server.asked).to.include('POST /halls/sample/screens/entrance/command');
  });

  it('pairs the TV whose code the address has', async () => {
    const server = fakeServer();
    await openPages(server, '#pair=k7m4qx');
    const code = await one('wa-input[name="code"]');
    await until(() => (code as HTMLInputElement).value === 'k7m4qx');
    await type('name', '临街橱窗屏');
    (await button('配对')).click();
    await until(() => shown().includes('已配对，几秒后出画面'));
    expect(server.told('POST /halls/sample/screens/pair')).to.deep.equal({
      code: 'K7M4QX',
      screen: { name: '临街橱窗屏', template: 'queue', diagonalInches: 55, viewingMetres: 8 },
    });
    expect(location.hash).to.equal('#/screens');
    expect(all('hb-pair')).to.have.length(0);
  });
});
