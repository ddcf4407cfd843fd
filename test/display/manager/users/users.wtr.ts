/** Administrators add users, and hand them a link to choose a password. */
import { expect } from 'chai';
import { textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, fakeServer, one, openPages, type } from '../page.ts';

afterEach(closePages);

describe('hb-users', () => {
  it('adds a user of a hall and shows the link to hand over', async () => {
    const server = fakeServer();
    await openPages(server, '#/users');
    (await button('添加用户')).click();
    await type('displayName', '李经理');
    await type('name', 'li');
    (await button('保存')).click();
    await until(() => textOf(document.body).includes('#setup=once'));
    expect(server.told('POST /users')).to.deep.equal({
      ...{ name: 'li', displayName: '李经理' },
      grants: [{ role: 'hall', scope: 'hall:sample' }],
    });
    await until(() => textOf(document.body).includes('厅经理 · 示例路营业厅'));
  });

  it('hands over the address by which others reach a server that is looked at on its own machine', async () => {
    const server = fakeServer();
    server.elsewhere = 'http://192.168.1.5:8080';
    await openPages(server, '#/users');
    (await button('添加用户')).click();
    await type('displayName', '李经理');
    await type('name', 'li');
    (await button('保存')).click();
    await until(() => textOf(document.body).includes('http://192.168.1.5:8080/manager/#setup=once'));
  });

  it('gives a role for a city that a hall names, and keeps one for halls that are not there yet', async () => {
    const server = fakeServer();
    server.users = [
      {
        ...{ id: 'u3', name: 'zhao', displayName: '赵明', hasPassword: true, createdAt: 0 },
        grants: [
          { role: 'city', scope: 'hall:sample' },
          { role: 'province', scope: 'province:New Province' },
        ],
      },
    ];
    await openPages(server, '#/users');
    (await button('修改')).click();
    const scope = await one('wa-select[name="scope"]');
    const words = () => [...scope.querySelectorAll('wa-option')].map((option) => option.textContent?.trim());
    await until(() => words().length > 0);
    expect(words()).to.deep.equal([
      '所有营业厅',
      '示例省的所有厅',
      '示例省 示例市的所有厅',
      '示例路营业厅',
      'New Province的所有厅',
    ]);
    Object.assign(scope, { value: encodeURIComponent('city:示例省/示例市') });
    scope.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => all('wa-select[name="scope"]').length === 2);
    (await button('保存')).click();
    await until(() => server.told('PATCH /users/u3') !== undefined);
    expect(server.told('PATCH /users/u3')).to.deep.equal({
      ...{ displayName: '赵明', sso: null },
      grants: [
        { role: 'city', scope: 'city:示例省/示例市' },
        { role: 'province', scope: 'province:New Province' },
      ],
    });
  });
});

describe('the one-time link', () => {
  const openLink = async () => {
    const server = fakeServer();
    await openPages(server, '#/users');
    (await button('添加用户')).click();
    await type('displayName', '李经理');
    await type('name', 'li');
    (await button('保存')).click();
    await one('hb-handed-link');
    await until(() => textOf(document.body).includes('7 天内有效'));
  };
  /** What a page over http:// finds there. */
  const withoutClipboard = () =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  const { execCommand } = document;

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
  });

  it('is copied also where the page has no clipboard of its own', async () => {
    await openLink();
    withoutClipboard();
    let copied = '';
    document.execCommand = () => {
      copied = String(getSelection());
      return true;
    };
    (await button('复制')).click();
    await until(() => textOf(document.body).includes('已复制'));
    expect(copied).to.include('#setup=once');
  });

  it('is selected to be copied by hand where the browser does not copy', async () => {
    await openLink();
    withoutClipboard();
    document.execCommand = () => false;
    (await button('复制')).click();
    await until(() => textOf(document.body).includes('浏览器不让复制'));
  });
});
