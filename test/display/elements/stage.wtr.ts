import { expect } from 'chai';
import '../../../display/elements/stage/stage.ts';
import type { StageItem } from '../../../display/director/stage-item.ts';
import type { StageTime } from '../../../display/director/turn.ts';
import type { HbStage } from '../../../display/elements/stage/stage.ts';
import { samplePicture } from '../../helpers/sample-config.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf, until } from './mounting.ts';

const box = { width: 948, height: 848 };
const turnMs = 20_000;
const guide = (id: string): StageItem => ({ kind: 'guide', guide: id });
const slide = (id: string): StageItem => ({ kind: 'slide', slide: id });
let turns = 0;
const turnOf = (item: StageItem, more: Partial<StageTime> = {}): StageTime => ({
  key: `turn ${turns++}`,
  item,
  elapsedMs: 0,
  turnMs,
  ...more,
});

async function stage(turn: StageTime | undefined, more: Partial<HbStage> = {}): Promise<HbStage> {
  const props = { config: sampleConfig, view: sampleView, countsKnown: true, now: sampleNow, turn };
  const element = await mount('hb-stage', { ...props, ...more }, box);
  element.style.height = '100%';
  return element;
}

/** What is above comes last. */
const layers = (element: HbStage) =>
  ['.layer:not(.above)', '.above'].flatMap((which) =>
    Array.from(element.shadowRoot?.querySelectorAll(which) ?? []),
  );
const opacityOf = (layer: Element | undefined) => (layer ? Number(getComputedStyle(layer).opacity) : 0);
/** Waits until this is all there is to see. */
const untilOnly = (element: HbStage, words: string) =>
  until(() => layers(element).length === 1 && textOf(element).includes(words));
const slideOf = (id: string, image: string) => ({ id, image, title: { zh: `画面${id}` }, sample: false });
const failing = slideOf('failing', '/no-such-picture.png');

/** Every frame from now until `condition` holds: how opaque what covers the stage is. */
async function coverUntil(element: HbStage, condition: () => boolean): Promise<number[]> {
  const covers: number[] = [];
  await until(() => {
    const seen = layers(element);
    covers.push(1 - seen.reduce((open, layer) => open * (1 - opacityOf(layer)), 1));
    expect(seen.length).to.be.below(3);
    return condition();
  });
  return covers;
}

describe('hb-stage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('shows the item whose turn it is', async () => {
    const element = await stage(turnOf(guide('pay-wechat')));
    expect(textOf(element)).to.include('缴话费不用排队');
    expect(await axeFaults(element)).to.deep.equal([]);
    element.turn = turnOf({ kind: 'campaign', campaign: 'family' });
    await untilOnly(element, '省公司活动');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('fades the next item in over the last, which stays opaque until it is covered', async () => {
    const element = await stage(turnOf(guide('pay-wechat')));
    const [first] = layers(element);
    element.turn = turnOf(slide('fraud'));
    let faded = false;
    const covers = await coverUntil(element, () => {
      const [below, above] = layers(element);
      if (above) expect([below === first, opacityOf(below)]).to.deep.equal([true, 1]);
      const part = opacityOf(above);
      faded ||= part > 0.1 && part < 0.9;
      return layers(element).length === 1 && below !== first;
    });
    expect(faded).to.equal(true);
    expect(Math.min(...covers)).to.equal(1);
    expect(textOf(element)).to.include('防范电信诈骗');
  });

  it('covers itself in every frame when a turn ends in the middle of a fade', async () => {
    const element = await stage(turnOf(guide('pay-wechat')));
    element.turn = turnOf(slide('fraud'));
    await until(() => opacityOf(layers(element)[1]) > 0.2);
    element.turn = turnOf(guide('bill-sms'));
    const covers = await coverUntil(
      element,
      () => layers(element).length === 1 && textOf(element).includes('查话费发短信'),
    );
    expect(Math.min(...covers)).to.equal(1);
  });

  it('makes the next item ready unseen before its turn, and shows no other pictures than that', async () => {
    const element = await stage(turnOf(guide('bill-sms'), { next: guide('pay-wechat'), elapsedMs: 10_000 }));
    expect(layers(element).length).to.equal(1);
    const turn = { ...turnOf(guide('bill-sms')), next: guide('pay-wechat'), elapsedMs: turnMs - 3000 };
    element.turn = turn;
    await until(() => layers(element).length === 2);
    const [, coming] = layers(element);
    const pictures = coming?.firstElementChild?.shadowRoot?.querySelectorAll('img') ?? [];
    await until(() => Array.from(pictures).every((picture) => picture.complete && picture.naturalWidth > 0));
    expect(opacityOf(coming)).to.equal(0);
    element.turn = turnOf(guide('pay-wechat'));
    await until(() => layers(element).length === 1);
    expect(layers(element)[0] === coming).to.equal(true);
  });

  it('lets another item than the one made ready have its turn', async () => {
    const turn = turnOf(guide('bill-sms'), { next: guide('pay-wechat'), elapsedMs: turnMs - 1000 });
    const element = await stage(turn);
    await until(() => layers(element).length === 2);
    element.turn = turnOf(slide('fraud'));
    await untilOnly(element, '防范电信诈骗');
  });

  it('gives the pages of an item equal parts of its turn', async () => {
    const turn = turnOf(guide('plan-app'));
    const element = await stage(turn);
    expect(textOf(element)).to.include('扫码打开 APP').and.not.include('确认，次月生效');
    element.turn = { ...turn, elapsedMs: turnMs / 2 - 1 };
    await element.updateComplete;
    expect(opacityOf(layers(element)[0])).to.equal(1);
    element.turn = { ...turn, elapsedMs: turnMs / 2 };
    await untilOnly(element, '确认，次月生效');
  });

  it('keeps the last item on when a picture cannot be shown, and tells so once', async () => {
    const config = { ...sampleConfig, slides: [...sampleConfig.slides, failing] };
    const element = await stage(turnOf(guide('pay-wechat')), { config });
    const faults: string[] = [];
    element.addEventListener('hb-fault', ({ detail }) => faults.push(detail));
    let added = 0;
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element) added += 1;
    });
    if (element.shadowRoot) watch.observe(element.shadowRoot, { childList: true });
    for (const time of [1, 2]) {
      element.turn = turnOf(slide('failing'));
      await until(() => added === time && layers(element).length === 1);
      expect(textOf(element)).to.include('缴话费不用排队');
    }
    expect(faults).to.deep.equal(['slide:failing 0: picture /no-such-picture.png cannot be shown']);
    element.turn = turnOf(guide('bill-sms'));
    await untilOnly(element, '查话费发短信');
  });

  it('welcomes people when the first item it has cannot be shown', async () => {
    const config = { ...sampleConfig, slides: [failing] };
    const element = await stage(turnOf(slide('failing')), { config });
    await untilOnly(element, '欢迎光临');
  });

  it('keeps the last item on while a picture is late, and shows it when it has come', async () => {
    const url = URL.createObjectURL(
      new Blob([decodeURIComponent(samplePicture('迟').split(',')[1] ?? '')], { type: 'image/svg+xml' }),
    );
    const config = { ...sampleConfig, slides: [slideOf('late', url)] };
    const element = await stage(turnOf(guide('pay-wechat')), { config });
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = async function (this: HTMLImageElement) {
      await arrival;
      return decode.call(this);
    };
    try {
      element.turn = turnOf(slide('late'));
      await until(() => layers(element).length === 2);
      for (let frame = 0; frame < 30; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(layers(element).map(opacityOf)).to.deep.equal([1, 0]);
      arrive();
      await untilOnly(element, '画面late');
    } finally {
      HTMLImageElement.prototype.decode = decode;
    }
  });

  it('leaves nothing behind: after 50 swaps it is as large as before', async () => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, frames) {
      return animate.call(this, frames, { duration: 1 });
    };
    const count = (node: Node): number =>
      1 +
      Array.from(node.childNodes).reduce((sum, child) => sum + count(child), 0) +
      (node instanceof Element && node.shadowRoot ? count(node.shadowRoot) : 0);
    const items: [StageItem, string][] = [
      [slide('fraud'), '防范电信诈骗'],
      [{ kind: 'campaign', campaign: 'family' }, '省公司活动'],
      [{ kind: 'notice', notice: 'holiday' }, '系统升级'],
      [guide('pay-wechat'), '缴话费不用排队'],
      [{ kind: 'outlets' }, '换个网点更快'],
    ];
    try {
      const element = await stage(turnOf({ kind: 'outlets' }));
      const before = count(element);
      for (let swap = 0; swap < 50; swap += 1) {
        const [item, words] = items[swap % items.length] ?? [guide('pay-wechat'), ''];
        element.turn = turnOf(item);
        await untilOnly(element, words);
      }
      expect(count(element)).to.equal(before);
    } finally {
      Element.prototype.animate = animate;
    }
  });

  it('welcomes people when there is nothing to show', async () => {
    const element = await stage(undefined);
    expect(textOf(element)).to.include('欢迎光临').and.include(sampleConfig.hall.name.zh);
  });
});
