import { expect } from 'chai';
import '../../../display/elements/header/header.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = {
  name: '示例路营业厅',
  date: '11 月 22 日 星期日',
  time: '10:42',
  confirmed: true,
  kind: 'real' as const,
};

describe('hb-header', () => {
  it('shows hall, date and time', async () => {
    const header = await mount('hb-header', props);
    expect(textOf(header)).to.equal('示例路营业厅 11 月 22 日 星期日 10:42');
    expect(await axeFaults(header)).to.deep.equal([]);
  });

  it("says so when the time shown is not the hall's real time", async () => {
    expect(textOf(await mount('hb-header', { ...props, kind: 'demo' }))).to.include('演示');
    expect(textOf(await mount('hb-header', { ...props, kind: 'replay' }))).to.include('回放演示');
  });

  it('says so when nobody has confirmed the time', async () => {
    const header = await mount('hb-header', { ...props, confirmed: false });
    expect(textOf(header)).to.include('时间未校准');
    expect(await axeFaults(header)).to.deep.equal([]);
  });

  it('carries a short notice', async () => {
    const header = await mount('hb-header', { ...props, notice: '今日 17:00 停止取号' });
    expect(textOf(header)).to.include('今日 17:00 停止取号');
    expect(await axeFaults(header)).to.deep.equal([]);
  });
});
