/** Signing in, being signed out in the middle of work, moving about. */
import { expect } from 'chai';
import { speak } from '../../../../display/manager/locale.ts';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, fakeServer, one, openPages, type } from '../page.ts';

const shown = () => textOf(document.body);

afterEach(async () => {
  closePages();
  await speak('zh-CN');
});

describe('hb-manager', () => {
  it('asks who is there, tells why a sign-in failed, and lets in who has the password', async () => {
    const server = fakeServer();
    server.user = null;
    await openPages(server, '#/');
    await type('username', 'wang');
    await type('password', 'wrong');
    (await button('登录')).click();
    await until(() => shown().includes('用户名或密码不对'));
    await type('password', 'a long password');
    (await button('登录')).click();
    await until(() => all('hb-hall-now').length > 0);
  });

  it('makes the first administrator where a set-up link leads', async () => {
    const server = fakeServer();
    server.user = null;
    server.setUp = false;
    await openPages(server, '#setup=TOKEN');
    await type('displayName', '王经理');
    await type('name', 'wang');
    await type('password', 'a long password');
    (await button('完成')).click();
    await until(() => all('hb-hall-now').length > 0);
    expect(server.asked).to.include('POST /setup');
  });

  it('keeps what was typed when the session ends, and saves it after signing in again', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await one('wa-input[name="notices[0].text.zh"]');
    server.user = null;
    await type('notices[0].text.zh', '等候区有 Wi-Fi 和充电线');
    await until(() => shown().includes('请重新登录') || shown().includes('登录已过期'));
    await type('username', 'wang');
    await type('password', 'a long password');
    (await button('登录')).click();
    await until(() => JSON.stringify(server.draft).includes('等候区有 Wi-Fi 和充电线'));
    expect(((await one('wa-input[name="notices[0].text.zh"]')) as HTMLInputElement).value).to.equal(
      '等候区有 Wi-Fi 和充电线',
    );
  });

  it('speaks English when asked to', async () => {
    await openPages(fakeServer(), '#/edit');
    await until(() => shown().includes('编辑内容'));
    await speak('en');
    await until(() => shown().includes('Short messages'));
    expect(shown()).not.to.include('编辑内容');
  });

  it('offers the halls that the user may look at, and no others', async () => {
    const server = fakeServer();
    const name = { zh: '别处的厅', en: 'Elsewhere' };
    server.otherHalls = [{ id: 'elsewhere', name, owners: [] }];
    await openPages(server, '#/');
    await until(() => all('hb-hall-now').length > 0);
    expect(shown()).to.include('示例路营业厅').and.not.include('别处的厅');
    closePages();
    server.halls = [...server.halls, { id: 'second', name: { zh: '第二个厅', en: 'Second' }, owners: [] }];
    await openPages(server, '#/');
    await until(() => all('wa-select[aria-label="营业厅"]').length > 0);
    const options = all('.side wa-option').map((option) => option.textContent?.trim());
    expect(options).to.deep.equal(['示例路营业厅', '第二个厅']);
  });

  it('says so where there is no hall for the user', async () => {
    const server = fakeServer();
    server.otherHalls = server.halls;
    server.halls = [];
    await openPages(server, '#/');
    await until(() => shown().includes('没有您可以看的营业厅'));
  });

  it('shows an integrator only what is theirs', async () => {
    const server = fakeServer();
    server.user = { id: 'u2', name: 'li', displayName: '李工', grants: [{ role: 'integrator', scope: '*' }] };
    await openPages(server, '#/');
    await until(() => all('.side .link').length > 2);
    const links = all('.side .link').map((link) => textOf(link));
    expect(links).to.include('接入排队机').and.not.include('编辑').and.not.include('用户');
  });

  it('opens no page that the roles do not reach, whatever the address says', async () => {
    const server = fakeServer();
    server.user = { id: 'u2', name: 'li', displayName: '李经理', grants: [{ role: 'hall', scope: '*' }] };
    await openPages(server, '#/users');
    await until(() => shown().includes('您的账号没有这个权限，请找管理员。'));
    expect(all('hb-users')).to.deep.equal([]);
  });

  for (const hash of [
    '#/',
    '#/screens',
    '#/edit',
    '#/publish',
    '#/users',
    '#/audit',
    '#/connect',
    '#/account',
    '#pair=ABC234',
  ])
    it(`is accessible at ${hash}`, async () => {
      const pages = await openPages(fakeServer(), hash);
      await until(() => all('h1').length > 0 && !shown().includes('正在读取'));
      expect(await axeFaults(pages)).to.deep.equal([]);
    });
});
