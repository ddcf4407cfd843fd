import { expect } from 'chai';
import '../../../display/elements/stage/stage.ts';
import { stageAt } from '../../../display/director/rotation.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf, until } from './mounting.ts';

const room = { width: 940, height: 840 };
const props = { config: sampleConfig, view: sampleView, countsKnown: true, now: sampleNow };

/** The first moment after `fromMs` at which another item than at `fromMs` is on. */
function nextItem(fromMs: number): number {
  const item = (ms: number) => JSON.stringify(stageAt(sampleConfig, sampleView, sampleNow, ms)?.item);
  let ms = fromMs;
  while (item(ms) === item(fromMs)) ms += 1000;
  return ms;
}

describe('hb-stage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('shows what the rotation says, and the same to everybody', async () => {
    const element = await mount('hb-stage', { ...props, elapsedMs: 0 }, room);
    element.style.height = '100%';
    expect(stageAt(sampleConfig, sampleView, sampleNow, 0)?.item).to.deep.equal({
      kind: 'guide',
      guide: 'pay-wechat',
    });
    expect(textOf(element)).to.include('缴话费不用排队');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('brings the next item in above the last, and lets that go only when it is covered', async () => {
    const element = await mount('hb-stage', { ...props, elapsedMs: 0 }, room);
    const layers = () => Array.from(element.shadowRoot?.querySelectorAll('.layer') ?? []);
    const [first] = layers();
    element.elapsedMs = nextItem(0);
    await until(() => layers().length === 2);
    expect(layers()[0]).to.equal(first);
    expect(first?.className).to.include('on');
    await until(() => layers().length === 1);
    expect(layers()[0]).not.to.equal(first);
    expect(layers()[0]?.className).to.include('on');
  });

  it('keeps what it shows when the queue changes in mid-slot', async () => {
    let demand = 0;
    while (stageAt(sampleConfig, sampleView, sampleNow, demand)?.slot.slice(-2) !== '.1') demand += 1000;
    const element = await mount('hb-stage', { ...props, elapsedMs: demand }, room);
    const before = textOf(element).slice(0, 20);
    const bills = { waiting: 99, wait: { kind: 'unknown' as const } };
    element.view = { ...sampleView, services: { bills } };
    await element.updateComplete;
    expect(textOf(element).slice(0, 20)).to.equal(before);
  });

  it('welcomes people when there is nothing to rotate', async () => {
    const config = { ...sampleConfig, guides: [], outlets: [], notices: [] };
    const element = await mount('hb-stage', { ...props, config, elapsedMs: 0 }, room);
    expect(textOf(element)).to.include('欢迎光临').and.include(sampleConfig.hall.name.zh);
  });
});
