import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/call-list/call-list.ts';
import { sampleCall, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { layoutFaults } from './layout-faults.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = { calls: sampleView.calls, counters: sampleConfig.counters, now: sampleNow };
const room = { width: 860, height: 640 };
const rows = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('li') ?? [], textOf);

describe('hb-call-list', () => {
  it('lists the last calls with window and age, the newest on top', async () => {
    const element = await mount('hb-call-list', props, room);
    expect(rows(element).map((text) => text.replace(/ /g, ''))).to.deep.equal([
      'A0153号窗口刚刚',
      'B0075号窗口1分钟前',
      'A0141号窗口2分钟前',
      'C0316号窗口3分钟前',
      'D0022号窗口6分钟前',
    ]);
    expect(await axeFaults(element)).to.deep.equal([]);
    expect(layoutFaults(element)).to.deep.equal([]);
  });

  it('marks what was called within the last minute, and holds still where motion is not wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await mount('hb-call-list', props, room);
    const marked = element.shadowRoot?.querySelectorAll('.new');
    expect(Array.from(marked ?? [], textOf).join()).to.match(/^A015/);
    const [first] = marked ?? [];
    expect(first && getComputedStyle(first, '::before').animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('marks recalls, and sends people to the windows where it does not know which', async () => {
    const calls = { 1: sampleCall('A015', undefined, 20, 2) };
    const element = await mount('hb-call-list', { ...props, calls }, room);
    expect(rows(element).join()).to.match(/A015 ?窗口 ?再次呼叫 ?刚刚/);
  });

  it('keeps a counter with a name on its row', async () => {
    const counters = sampleConfig.counters.map((counter) => ({
      ...counter,
      label: `综合受理${counter.label}区`,
    }));
    const element = await mount('hb-call-list', { ...props, counters }, room);
    expect(rows(element)[0]).to.match(/综合受理 ?3 ?区/);
    expect(layoutFaults(element)).to.deep.equal([]);
  });

  it('tells the age of calls that age, and shows none that are too old', async () => {
    const ageing = await mount('hb-call-list', { ...props, freshness: 'ageing', asOf: '10:41' }, room);
    expect(textOf(ageing)).to.include('截至 10:41');
    expect(ageing.shadowRoot?.querySelectorAll('.new').length).to.equal(0);
    const withdrawn = await mount('hb-call-list', { ...props, freshness: 'withdrawn' }, room);
    expect(textOf(withdrawn)).to.include('听不到广播的客户').and.not.include('A015');
    expect(await axeFaults(withdrawn)).to.deep.equal([]);
  });

  it('says that there were no calls yet', async () => {
    expect(textOf(await mount('hb-call-list', { ...props, calls: {} }, room))).to.include('还没有叫号');
  });
});
