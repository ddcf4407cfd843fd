/** The panel that says what is on and why. */
import { expect } from 'chai';
import '../../../display/manager/programme.ts';
import { unnamedScreen } from '#config/schema.ts';
import type { Known } from '../../../display/manager/programme.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, textOf, until } from '../elements/mounting.ts';

const config = {
  ...sampleConfig,
  screens: [
    ...sampleConfig.screens,
    { ...unnamedScreen, id: 'c3', name: '3 号窗口屏', template: 'counter' as const, counter: 'c3' },
  ],
  takeovers: [
    {
      id: 'fire',
      text: { zh: '请从安全出口离开', en: 'Please leave' },
      from: sampleNow + 2 * 86_400_000,
      until: sampleNow + 2 * 86_400_000 + 3_600_000,
    },
  ],
};
const known: Known = { config, view: sampleView, now: sampleNow, rate: 1 };

async function panel(change: Partial<Known> = {}) {
  document.documentElement.lang = 'zh-CN';
  const element = document.createElement('hb-programme');
  element.known = { ...known, ...change };
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}
type Panel = Awaited<ReturnType<typeof panel>>;

const all = (element: Panel, selector: string) =>
  Array.from(element.shadowRoot?.querySelectorAll(selector) ?? []);
const on = (element: Panel) => all(element, '.on').map(textOf).join();

async function choose(element: Panel, name: string, value: string): Promise<void> {
  const [field] = all(element, `[name=${name}]`);
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) throw new Error(name);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('hb-programme', () => {
  it('says what is on the stage now, since and until when, why, and the next three turns', async () => {
    const element = await panel();
    expect(on(element)).to.not.equal('');
    expect(textOf(element)).to.match(/10:42:00 起，至 10:42:20/);
    expect(textOf(element)).to.match(/占 \d+% 的时间，这一条占 \d+%/);
    const [, next] = all(element, '.columns > div');
    expect(
      next ? Array.from(next.querySelectorAll('li'), (row) => textOf(row).slice(0, 8)) : [],
    ).to.deep.equal(['10:42:20', '10:42:40', '10:43:00']);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it("follows the hall's clock, and keeps what was chosen", async () => {
    const element = await panel();
    await choose(element, 'slot', 'footer');
    expect(on(element)).to.equal('中山路厅');
    await choose(element, 'slot', 'stage');
    element.known = { ...known, now: sampleNow + 20_000 };
    await element.updateComplete;
    expect(textOf(element)).to.match(/10:42:20 起，至 10:42:40/);
  });

  it("answers for a time within the coming week, by the hall's clock", async () => {
    const element = await panel();
    await choose(element, 'slot', 'takeover');
    expect(on(element)).to.equal('没有内容');
    expect(textOf(element)).to.include('请从安全出口离开');
    await choose(element, 'when', 'at');
    await choose(element, 'at', '2026-11-24T11:00');
    expect(on(element)).to.equal('请从安全出口离开');
    expect(textOf(element)).to.include('后天 11:00').and.include('排队情况按现在算');
    await choose(element, 'slot', 'stage');
    expect(textOf(element)).to.include('前被全屏通知盖住');
    expect(await axeFaults(element)).to.deep.equal([]);
    await choose(element, 'at', '2026-12-24T11:00');
    expect(textOf(element)).to.include('请选未来一周内的时间');
    await choose(element, 'when', 'now');
    expect(textOf(element)).to.include('10:42:00 起');
  });

  it('answers for a level that is not there', async () => {
    const element = await panel();
    await choose(element, 'slot', 'banner');
    expect(on(element)).to.equal('没有内容');
    expect(textOf(element)).to.include('客流正常，不用提示');
    await choose(element, 'level', '3');
    expect(on(element)).to.include('三级应急');
    await choose(element, 'slot', 'stage');
    expect(textOf(element)).to.include('三级应急时停播营销活动');
    await choose(element, 'level', '');
    expect(textOf(element)).to.not.include('停播营销活动');
  });

  it('says that a screen has no such place', async () => {
    const element = await panel();
    await choose(element, 'screen', 'c3');
    expect(on(element)).to.equal('没有内容');
    expect(textOf(element)).to.include('这块屏幕没有这个位置');
    await choose(element, 'slot', 'header');
    expect(on(element)).to.equal('免费 Wi-Fi：Hall-Guest');
  });

  it('unfolds why the others are not on, and the plan of the hour', async () => {
    const element = await panel();
    for (const details of all(element, 'details')) details.setAttribute('open', '');
    await until(() => all(element, 'details:last-of-type tr').length > 3);
    const minutes = all(element, 'details:last-of-type tr td:nth-child(3)').map((cell) =>
      Number.parseFloat(textOf(cell)),
    );
    expect(minutes.reduce((sum, each) => sum + each, 0)).to.be.closeTo(60, 1);
    expect(all(element, 'details').map(textOf).join()).to.include('在轮播，占');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
