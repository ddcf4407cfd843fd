/** Editing a hall's file: forms, errors beside fields, undo, saving, two people at once. */
import { expect } from 'chai';
import { sections } from '../../../../display/manager/form/describe.ts';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, content, fakeServer, one, openPages, type, within } from '../page.ts';

const field = async (name: string) => (await one(`wa-input[name="${name}"]`)) as HTMLInputElement;
const noticeOf = (draft: unknown, at: number) =>
  (draft as { notices: { id: string; text: { zh: string } }[] }).notices[at];
const shown = () => textOf(document.body);
const key = (letter: string) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: letter, ctrlKey: true, cancelable: true }));

afterEach(closePages);

describe('hb-edit', () => {
  it('saves what was typed after a pause', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await type('notices[0].text.zh', '新的通知');
    await until(() => noticeOf(server.draft, 0)?.text.zh === '新的通知');
    await until(() => textOf(document.body).includes('草稿已保存'));
  });

  it('tells what is wrong beside the field, and saves the draft all the same', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await type('notices[0].text.zh', '');
    await until(
      () => textOf(all('wa-input[name="notices[0].text.zh"] .error')[0] ?? document.head) === '还没有填',
    );
    await until(() => noticeOf(server.draft, 0)?.text.zh === '');
  });

  it('takes edits back and does them again by the keyboard', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await type('notices[0].text.zh', '改过');
    key('z');
    await until(async () => (await field('notices[0].text.zh')).value === '等候区有免费 Wi-Fi');
    key('y');
    await until(() => noticeOf(server.draft, 0)?.text.zh === '改过');
  });

  it('adds an item and opens its form', async () => {
    await openPages(fakeServer(), '#/edit/notices');
    (await button('添加')).click();
    await until(() => location.hash === '#/edit/notices/notice-1');
    expect((await field('notices[2].text.zh')).value).to.equal('');
  });

  it('calls nothing wrong in a new item before somebody has come to it', async () => {
    await openPages(fakeServer(), '#/edit/notices');
    (await button('添加')).click();
    const words = await field('notices[2].text.zh');
    await until(() => shown().includes('未命名（notice-1）'));
    expect(all('.error')).to.deep.equal([]);
    words.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await until(() => all('.error').map(textOf).join() === '还没有填');
  });

  it('tells of what is missing in an item that is opened again', async () => {
    await openPages(fakeServer(), '#/edit/notices');
    (await button('添加')).click();
    await field('notices[2].text.zh');
    location.hash = '#/edit/notices';
    await until(() => all('.items li').length === 3);
    location.hash = '#/edit/notices/notice-1';
    await until(() => all('.error').map(textOf).join() === '还没有填');
  });

  it('shows a campaign of the province to whom it does not belong, to look at only', async () => {
    const server = fakeServer();
    for (const hall of server.halls) hall.owners = ['hall'];
    await openPages(server, '#/edit/campaigns');
    await until(() => shown().includes('全家一起用更省') && shown().includes('省公司'));
    expect(all('wa-button[title="删除“全家一起用更省”"]')).to.deep.equal([]);
    location.hash = '#/edit/campaigns/family';
    const title = await field('campaigns[0].title.zh');
    expect(shown()).to.include('这是省公司的活动：您可以看，不能改');
    expect(title.matches(':disabled')).to.equal(true);
  });

  it('offers no campaign of the province to whom it could not belong', async () => {
    const server = fakeServer();
    for (const hall of server.halls) hall.owners = ['hall'];
    await openPages(server, '#/edit/campaigns');
    (await button('添加')).click();
    await until(() => all('input[name="campaigns[1].owner"]').length > 0);
    expect(all('input[name="campaigns[1].owner"]').length).to.equal(1);
  });

  it('removes an item, and brings it back', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices');
    (await one('wa-button[title="删除“等候区有免费 Wi-Fi”"]')).click();
    await until(() => all('.items li').length === 1);
    (await button('撤销')).click();
    await until(() => all('.items li').length === 2);
  });

  it('takes in what others saved elsewhere', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await field('notices[0].text.zh');
    const theirs = content();
    server.saveFromElsewhere({ ...theirs, brand: { theme: 'light' } });
    await type('notices[0].text.zh', '我改的');
    await until(() => noticeOf(server.draft, 0)?.text.zh === '我改的');
    expect((server.draft as { brand: unknown }).brand).to.deep.equal({ theme: 'light' });
  });

  it('asks whose change counts where two changed the same, and loses neither before', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await field('notices[0].text.zh');
    server.saveFromElsewhere({ ...content(), notices: [{ id: 'wifi', text: { zh: '同事改的' } }] });
    await type('notices[0].text.zh', '我改的');
    await until(() => within('hb-conflicts', 'label').length === 2);
    const offered = within('hb-conflicts', 'label').map((label) => textOf(label));
    expect(offered.join()).to.include('“我改的”').and.include('“同事改的”');
    (await button('就这样保存')).click();
    await until(() => noticeOf(server.draft, 0)?.text.zh === '我改的');
  });

  it('shows by itself what somebody else saved, and tells where until that was read', async () => {
    const server = fakeServer();
    const pages = await openPages(server, '#/edit/notices/wifi');
    await field('notices[0].text.zh');
    const [, other] = content().notices as unknown[];
    server.saveFromElsewhere({
      ...content(),
      notices: [{ id: 'wifi', text: { zh: '同事改的' } }, other],
    });
    document.dispatchEvent(new Event('visibilitychange'));
    await until(async () => (await field('notices[0].text.zh')).value === '同事改的');
    await until(() => /别人刚改了：.*“同事改的”/.test(shown()));
    expect(await axeFaults(pages)).to.deep.equal([]);
    (await button('知道了')).click();
    await until(() => !shown().includes('别人刚改了'));
  });

  it('looks no more for what others saved once the editor is left', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await field('notices[0].text.zh');
    document.body.replaceChildren();
    const { length } = server.asked;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(server.asked.length).to.equal(length);
  });

  it('tells that nothing is saved while the server is away, and saves when it is back', async () => {
    const server = fakeServer();
    await openPages(server, '#/edit/notices/wifi');
    await field('notices[0].text.zh');
    server.unreachable = true;
    await type('notices[0].text.zh', '新的通知');
    await until(() => shown().includes('没有保存成功'));
    server.unreachable = false;
    await until(() => shown().includes('草稿已保存'));
    expect(noticeOf(server.draft, 0)?.text.zh).to.equal('新的通知');
  });

  it('shows the QR code that a link becomes', async () => {
    await openPages(fakeServer(), '#/edit/campaigns/family');
    await until(() => all('.code svg.qr').length === 1);
  });

  for (const section of [
    ...sections.filter((name) => !['notices', 'campaigns'].includes(name)),
    'notices/wifi',
    'campaigns/family',
    'services/plans',
  ])
    it(`is accessible with the form of ${section}`, async () => {
      const pages = await openPages(fakeServer(), `#/edit/${section}`);
      await until(() => within('hb-section-form, hb-item-list', 'h1').length > 0);
      expect(await axeFaults(pages)).to.deep.equal([]);
    });
});
