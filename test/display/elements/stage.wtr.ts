import { expect } from 'chai';
import '../../../display/elements/stage/stage.ts';
import type { StageItem } from '../../../display/director/stage-item.ts';
import type { StageTurn } from '../../../display/director/stage-turn.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf, until } from './mounting.ts';

const room = { width: 940, height: 840 };
const props = { config: sampleConfig, view: sampleView, countsKnown: true, now: sampleNow };

/** A turn that shows `item`, `elapsedMs` after it began. */
const turnOf = (item: StageItem | undefined, elapsedMs = 0): StageTurn => ({
  key: JSON.stringify(item ?? 'welcome'),
  item,
  since: sampleNow,
  until: sampleNow + 20_000,
  elapsedMs,
  turnMs: 20_000,
});
const pay = turnOf({ kind: 'guide', guide: 'pay-wechat' });

describe('hb-stage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('shows what is on', async () => {
    const element = await mount('hb-stage', { ...props, turn: pay }, room);
    element.style.height = '100%';
    expect(textOf(element)).to.include('缴话费不用排队');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('brings the next item in above the last, and lets that go only when it is covered', async () => {
    const element = await mount('hb-stage', { ...props, turn: pay }, room);
    const layers = () => Array.from(element.shadowRoot?.querySelectorAll('.layer') ?? []);
    const [first] = layers();
    element.turn = turnOf({ kind: 'outlets' });
    await until(() => layers().length === 2);
    expect(layers()[0]).to.equal(first);
    expect(first?.className).to.include('on');
    await until(() => layers().length === 1);
    expect(layers()[0]).not.to.equal(first);
    expect(layers()[0]?.className).to.include('on');
  });

  it('shows the pages of an item one after the other, for the same part of its turn', async () => {
    const plan: StageItem = { kind: 'guide', guide: 'plan-app' };
    const element = await mount('hb-stage', { ...props, turn: turnOf(plan) }, room);
    const first = textOf(element);
    element.turn = turnOf(plan, 9_999);
    await element.updateComplete;
    expect(textOf(element)).to.equal(first);
    element.turn = turnOf(plan, 10_000);
    await until(() => textOf(element) !== first);
  });

  it('welcomes people when there is nothing to rotate', async () => {
    const config = { ...sampleConfig, guides: [], outlets: [], notices: [] };
    const element = await mount('hb-stage', { ...props, config, turn: turnOf(undefined) }, room);
    expect(textOf(element)).to.include('欢迎光临').and.include(sampleConfig.hall.name.zh);
  });
});
