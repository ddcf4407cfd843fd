import { expect } from 'chai';
import '../../../display/elements/last-calls/last-calls.ts';
import { sampleConfig, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = { calls: sampleView.calls, counters: sampleConfig.counters, shown: '5', line: [] };
const room = { width: 840, height: 78 };

describe('hb-last-calls', () => {
  it('lists the calls before the one in the focal point, the newest first', async () => {
    const element = await mount('hb-last-calls', props, room);
    expect(textOf(element)).to.match(/^B007 5 号 ?A014 1 号 ?C031 6 号$/);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('marks the calls that wait for their turn in the focal point', async () => {
    const element = await mount('hb-last-calls', { ...props, shown: '3', line: ['5'] }, room);
    const fresh = element.shadowRoot?.querySelectorAll('.fresh');
    expect(Array.from(fresh ?? [], textOf)).to.deep.equal(['A015 3 号']);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says window where the queue machine does not say which', async () => {
    const calls = { 1: { ticket: 'A015', at: 0, times: 1 } };
    expect(textOf(await mount('hb-last-calls', { ...props, calls, shown: undefined }, room))).to.equal(
      'A015 窗口',
    );
  });

  it('is empty before there is anything to list', async () => {
    expect(textOf(await mount('hb-last-calls', { ...props, calls: {}, shown: undefined }, room))).to.equal(
      '',
    );
  });
});
