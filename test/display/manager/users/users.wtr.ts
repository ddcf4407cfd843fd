/** Administrators add users, and hand them a link to choose a password. */
import { expect } from 'chai';
import { textOf, until } from '../../elements/mounting.ts';
import { button, closePages, fakeServer, openPages, type } from '../page.ts';

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
});
