/** The element with which a manager sees what a screen will show. */
import { expect } from 'chai';
import { speak } from '../../../../display/manager/locale.ts';
import '../../../../display/manager/preview/preview.ts';
import { unnamedScreen } from '#config/schema.ts';
import { sampleConfig, sampleNow, sampleView } from '../../../helpers/sample-state.ts';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';

const config = {
  ...sampleConfig,
  screens: [
    ...sampleConfig.screens,
    { ...unnamedScreen, id: 'tall', name: '立屏', template: 'portrait' as const },
  ],
};
const page = '/display/preview/index.html';

async function preview() {
  document.documentElement.lang = 'zh-CN';
  const element = Object.assign(document.createElement('hb-preview'), {
    ...{ config, view: sampleView, now: sampleNow, rate: 1, page },
  });
  document.body.replaceChildren(element);
  await element.updateComplete;
  await until(() => frameOf(element)?.contentDocument?.querySelector('hb-wall') !== null);
  await until(() => inFrame(element).includes('示例路营业厅'));
  return element;
}
type Element = Awaited<ReturnType<typeof preview>>;

const frameOf = (element: Element) =>
  element.shadowRoot?.querySelector('hb-preview-frame')?.shadowRoot?.querySelector('iframe');
const inFrame = (element: Element) => {
  const body = frameOf(element)?.contentDocument?.body;
  // Nodes of another window are no instances of this one's classes.
  const text = (node: Node): string => {
    const root = (node as Partial<globalThis.Element>).shadowRoot ?? node;
    if (node.nodeName === 'STYLE') return '';
    return node.nodeType === 3 ? (node.textContent ?? '') : Array.from(root.childNodes, text).join('');
  };
  return body ? text(body).replace(/\s+/g, ' ') : '';
};
const sizeOf = (element: Element) => {
  const view = frameOf(element)?.contentWindow;
  return `${view?.innerWidth}×${view?.innerHeight}`;
};

async function choose(element: Element, name: string, value: string): Promise<void> {
  const field = element.shadowRoot?.querySelector(`[name=${name}]`);
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) throw new Error(name);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
const press = async (element: Element, words: string) => {
  const buttons = Array.from(element.shadowRoot?.querySelectorAll('button') ?? []);
  buttons.find((button) => textOf(button).includes(words))?.click();
  await element.updateComplete;
};

describe('hb-preview', () => {
  it('shows the screen in its size, with the reasons beside it', async () => {
    const element = await preview();
    expect(sizeOf(element)).to.equal('1920×1080');
    expect(inFrame(element)).to.include('10:42').and.include('A015');
    expect(textOf(element)).to.match(/占 \d+% 的时间/);
    const box = element.getBoundingClientRect();
    expect(frameOf(element)?.getBoundingClientRect().width).to.be.at.most(box.width);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('shows another screen, at its own or at a chosen size', async () => {
    const element = await preview();
    await choose(element, 'screen', 'tall');
    await until(() => sizeOf(element) === '1080×1920');
    element.measured = { tall: { width: 768, height: 1366 } };
    await until(() => sizeOf(element) === '768×1366');
    await choose(element, 'size', '3840×2160');
    await until(() => sizeOf(element) === '3840×2160');
  });

  it('shows a time of the coming week at a level, and stands still when told to', async () => {
    const element = await preview();
    await choose(element, 'when', 'at');
    await choose(element, 'at', '2026-11-28T15:00');
    await choose(element, 'level', '2');
    await until(() => inFrame(element).includes('15:00') && inFrame(element).includes('客流高峰'));
    expect(textOf(element)).to.include('二级应急');
    await press(element, '暂停');
    const stands = () => textOf(element.shadowRoot?.querySelector('output') ?? element);
    const before = stands();
    expect(before).to.match(/15:00:\d\d/);
    element.now = sampleNow + 4000;
    element.requestUpdate();
    await element.updateComplete;
    expect(stands()).to.equal(before);
    await press(element, '下一条');
    expect(stands()).to.match(/15:00:[24]0/);
    await choose(element, 'at', '2026-12-28T15:00');
    expect(textOf(element)).to.include('请选未来一周内的时间');
    await choose(element, 'when', 'now');
    expect(textOf(element)).to.not.include('请选未来一周内的时间');
    await until(() => inFrame(element).includes('10:42'));
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('goes to the next showing of chosen content, and to the one after it', async () => {
    const element = await preview();
    const stands = () => textOf(element.shadowRoot?.querySelector('output') ?? element);
    const title = sampleConfig.campaigns[0]?.title.zh ?? '';
    await choose(element, 'content', `campaign:${sampleConfig.campaigns[0]?.id}`);
    await until(() => inFrame(element).includes(title));
    expect(textOf(element.shadowRoot?.querySelector('hb-why .on') ?? element)).to.include(title);
    await press(element, '暂停');
    const first = stands();
    await press(element, '这条的下一次');
    expect(stands()).to.not.equal(first);
    await until(() => inFrame(element).includes(title));
    await choose(element, 'when', 'now');
    expect(textOf(element)).to.include('下一条').and.not.include('这条的下一次');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('begins with content that is wanted, on a screen that shows it', async () => {
    const element = await preview();
    const [guide, ...guides] = config.guides;
    if (!guide) throw new Error('the sample has guides');
    element.config = { ...config, guides: [{ ...guide, screens: ['tall'] }, ...guides] };
    element.wanted = `guide:${guide.id}`;
    await until(() => sizeOf(element) === '1080×1920');
    await until(() => inFrame(element).includes(guide.title.zh));
  });

  it('says why content will not be shown', async () => {
    const element = await preview();
    const [guide, ...guides] = config.guides;
    if (!guide) throw new Error('the sample has guides');
    element.config = { ...config, guides: [{ ...guide, until: sampleNow - 60_000 }, ...guides] };
    element.wanted = `guide:${guide.id}`;
    await until(() => textOf(element).includes(`“${guide.title.zh}”不会播`));
    expect(textOf(element)).to.include('已到期');
    element.wanted = 'guide:gone';
    await until(() => textOf(element).includes('草稿里没有这条内容'));
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('is at the same time as the frame, however long that took to load', async () => {
    const element = await preview();
    const frame = element.shadowRoot?.querySelector('hb-preview-frame');
    const clock = () => frameOf(element)?.contentDocument?.querySelector('hb-wall')?.clock?.now() ?? 0;
    const shown = () => textOf(element.shadowRoot?.querySelector('output') ?? element).slice(-2);
    expect(frame === null).to.equal(false);
    element.requestUpdate();
    await element.updateComplete;
    const behind = Math.floor(clock() / 1000) % 60;
    expect(Math.abs(Number(shown()) - behind)).to.be.at.most(1);
  });

  it('says what cannot be previewed, and where it is wrong, until it can', async () => {
    const element = await preview();
    const told = () => textOf(element.shadowRoot?.querySelector('hb-preview-frame') ?? element);
    element.config = { ...config, brand: { theme: 'dark', accent: 'red' } };
    await until(() => told().includes('这份内容无法预览：brand.accent'));
    element.config = { ...config };
    await until(() => told() === '');
  });

  it('speaks one language at a time', async () => {
    const element = await preview();
    expect(textOf(element)).to.include('指定时间').and.not.include('Size');
    await speak('en');
    try {
      await until(() => textOf(element).includes('Size'));
      await until(() => textOf(element).includes('of the time'));
      expect(textOf(element)).to.include('Why not the others').and.not.include('指定时间');
    } finally {
      await speak('zh-CN');
    }
  });

  it('follows the draft as it is edited', async () => {
    const element = await preview();
    element.config = { ...config, hall: { ...config.hall, name: { zh: '改过名的厅', en: 'Renamed' } } };
    await until(() => inFrame(element).includes('改过名的厅'));
  });
});
