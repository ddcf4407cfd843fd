/** Publishing: changes in words, checks, now or later, back to an earlier version. */
import { expect } from 'chai';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, content, fakeServer, one, openPages, type, within } from '../page.ts';

const shown = () => textOf(document.body);
const edited = () => ({ ...content(), notices: [{ id: 'wifi', text: { zh: '新的通知' } }] });

const deadLink = {
  path: 'notices[0]',
  severity: 'warning',
  code: 'link_dead',
  zh: '网址打不开',
  en: 'The link is dead',
};
const linkIsDead = () =>
  within('hb-findings', '.should').some((group) => textOf(group).includes('网址打不开'));

afterEach(closePages);

describe('hb-publish', () => {
  it('tells the changes in words and publishes them', async () => {
    const server = fakeServer();
    server.saveFromElsewhere(edited());
    await openPages(server, '#/publish');
    await until(() => shown().includes('要发布的改动'));
    expect(shown())
      .to.include('“等候区有免费 Wi-Fi” 改为 “新的通知”')
      .and.include('删除“验证码不要告诉任何人”');
    (await button('马上发布')).click();
    await until(() => shown().includes('第 2 版已发布'));
    await until(() => shown().includes('没有改动'));
  });

  it('does not publish what must be fixed first, and leads there', async () => {
    const server = fakeServer();
    server.saveFromElsewhere({ ...content(), notices: [{ id: 'wifi', text: { zh: '' } }] });
    await openPages(server, '#/publish');
    const publish = (await button('马上发布')) as HTMLButtonElement;
    expect(publish.disabled).to.equal(true);
    await until(() => within('hb-findings', '.must a').length > 0);
    expect(within('hb-findings', '.must a')[0]?.getAttribute('href')).to.equal('#/edit/notices/wifi');
    expect(textOf(within('hb-findings', '.must')[0] ?? document.head)).to.include('还没有填');
  });

  it('asks whether the links open when it is told to', async () => {
    const server = fakeServer();
    server.deadLinks = [deadLink];
    await openPages(server, '#/publish');
    (await button('检查二维码的网址能不能打开')).click();
    await until(linkIsDead);
    server.deadLinks = [];
    (await button('检查二维码的网址能不能打开')).click();
    await until(() => shown().includes('都能打开'));
  });

  it('keeps what it found about the links until the content is another', async () => {
    const server = fakeServer();
    server.deadLinks = [deadLink];
    await openPages(server, '#/publish');
    (await button('检查二维码的网址能不能打开')).click();
    await until(linkIsDead);
    const page = (await one('hb-publish')) as HTMLElementTagNameMap['hb-publish'];
    await page.draft?.load();
    await page.updateComplete;
    expect(linkIsDead()).to.equal(true);
    server.saveFromElsewhere(edited());
    await page.draft?.load();
    await until(() => !linkIsDead());
  });

  it('publishes at a time', async () => {
    const server = fakeServer();
    server.saveFromElsewhere(edited());
    await openPages(server, '#/publish');
    (await one('form wa-switch')).click();
    await type('at', '2027-01-01T08:00');
    (await button('定时发布')).click();
    await until(() => shown().includes('已安排在 2027-01-01 08:00 发布'));
    expect(server.scheduled).to.have.length(1);
  });

  it('publishes nothing at a time that is past, and says what time it is', async () => {
    const server = fakeServer();
    server.saveFromElsewhere(edited());
    await openPages(server, '#/publish');
    (await one('form wa-switch')).click();
    await until(() => shown().includes('营业厅现在是'));
    await type('at', '2020-01-01T08:00');
    (await button('定时发布')).click();
    await until(() => shown().includes('这个发布时间已经过了'));
    expect([server.scheduled.length, server.versions.length]).to.deep.equal([0, 1]);
  });

  it('shows what a version changed and goes back to one', async () => {
    const server = fakeServer();
    server.saveFromElsewhere(edited());
    await openPages(server, '#/publish');
    (await button('马上发布')).click();
    await until(() => all('.versions > li').length === 2);
    (await button('改了什么')).click();
    await until(() => textOf(all('.versions')[0] ?? document.head).includes('改为 “新的通知”'));
    (await button('恢复这一版')).click();
    await until(() => shown().includes('已恢复第 1 版的内容'));
    expect(server.versions).to.have.length(3);
  });

  it('is accessible with changes, findings of every kind and versions', async () => {
    const server = fakeServer();
    server.saveFromElsewhere({ ...edited(), counters: [] });
    server.findings = (['error', 'warning', 'note'] as const).map((severity) => ({
      ...{ path: 'campaigns[0].link', severity, code: 'x', zh: '打不开', en: 'dead' },
    }));
    const pages = await openPages(server, '#/publish');
    await until(() => all('.versions > li').length > 0);
    expect(await axeFaults(pages)).to.deep.equal([]);
  });
});

describe('hb-quick', () => {
  it('puts an emergency message on the screens in two taps, with an end, and ends it', async () => {
    const server = fakeServer();
    await openPages(server, '#/');
    (await button('紧急通知')).click();
    (await button('有客户身体不适，请大家让出通道')).click();
    await until(() => shown().includes('屏幕正在显示：有客户身体不适'));
    expect(shown()).to.include('自动结束');
    (await button('马上结束')).click();
    await until(() => server.asked.includes('DELETE /halls/sample/takeover/t1'));
  });

  it('sets a surge level by hand', async () => {
    const server = fakeServer();
    await openPages(server, '#/');
    (await button('手动设客流级别')).click();
    (await button('二级')).click();
    await until(() => server.asked.includes('PUT /halls/sample/surge-level'));
  });

  it('says where what it put on the screens could not be kept as a version', async () => {
    const server = fakeServer();
    server.full = true;
    await openPages(server, '#/');
    (await button('手动设客流级别')).click();
    (await button('二级')).click();
    await until(() => shown().includes('已经上屏，但服务器没能存成版本'));
  });
});
