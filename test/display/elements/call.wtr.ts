import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/call/call.ts';
import { axeFaults, mount, painted, textOf } from './mounting.ts';

const call = { ticket: 'A015', counter: 'c3', at: 0, times: 1 };
const room = { width: 840, height: 212 };

describe('hb-call', () => {
  it('shows ticket and window', async () => {
    const element = await mount('hb-call', { call, counter: '3' }, room);
    expect(textOf(element)).to.match(/A015.*3号窗口/);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('sends people to the windows when the queue machine does not say which', async () => {
    expect(textOf(await mount('hb-call', { call, counter: undefined }, room))).to.match(/A015.*请到.*窗口/);
  });

  it('shows a counter that has a name by its name alone', async () => {
    const text = textOf(await mount('hb-call', { call, counter: '综合台' }, room));
    expect(text).to.include('综合台').and.not.include('号窗口');
  });

  it('says that a ticket is called again', async () => {
    expect(textOf(await mount('hb-call', { call: { ...call, times: 2 }, counter: '3' }, room))).to.include(
      '再次呼叫',
    );
  });

  it('pulses for each announcement and not for a call that just stands there', async () => {
    const element = await mount('hb-call', { call, counter: '3', turn: 0 }, room);
    const pulse = () => element.shadowRoot?.querySelector('.pulse');
    expect(pulse()).to.equal(null);
    element.turn = 1;
    await painted(element);
    const first = pulse();
    expect(first).not.to.equal(null);
    element.turn = 2;
    await painted(element);
    expect(pulse()).not.to.equal(first);
  });

  it('holds still where motion is not wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await mount('hb-call', { call, counter: '3', turn: 1 }, room);
    const pulse = element.shadowRoot?.querySelector('.pulse');
    expect(pulse && getComputedStyle(pulse).animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('invites people to take a ticket before the first call', async () => {
    const element = await mount('hb-call', { call: undefined }, room);
    expect(textOf(element)).to.include('请先取号');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('tells the age of a call that ages, and withdraws one that is too old', async () => {
    const ageing = await mount('hb-call', { call, counter: '3', freshness: 'ageing', asOf: '10:41' }, room);
    expect(textOf(ageing))
      .to.include('截至 10:41 叫号')
      .and.include('A015')
      .and.not.match(/请 |Now/);
    const withdrawn = await mount(
      'hb-call',
      { call, counter: '3', freshness: 'withdrawn', asOf: '10:41' },
      room,
    );
    expect(textOf(withdrawn)).to.include('请留意').and.not.include('A015');
  });
});
