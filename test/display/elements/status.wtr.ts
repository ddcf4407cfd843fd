import { expect } from 'chai';
import '../../../display/elements/status/status.ts';
import { sampleNow } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = { link: 'live' as const, asOf: sampleNow, timeZone: 'Asia/Shanghai', withdrawn: false };

describe('hb-status', () => {
  it('tells to the second how fresh live data is', async () => {
    const element = await mount('hb-status', props);
    expect(textOf(element)).to.equal('数据截至 10:42:07');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says that the link is lost, and from when the data is', async () => {
    const element = await mount('hb-status', { ...props, link: 'lost' });
    expect(textOf(element)).to.equal('连接中断，显示 10:42 的数据');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says that the link is lost when there is no data either', async () => {
    const element = await mount('hb-status', { ...props, link: 'lost', asOf: undefined });
    expect(textOf(element)).to.equal('连接中断');
  });

  it('says that the data is not shown any more', async () => {
    expect(textOf(await mount('hb-status', { ...props, link: 'lost', withdrawn: true }))).to.include(
      '暂停显示',
    );
  });

  it('says that the queue machine is silent, though the link is live', async () => {
    const element = await mount('hb-status', { ...props, silent: true });
    expect(textOf(element)).to.equal('叫号数据中断，显示 10:42 的数据');
    expect(textOf(await mount('hb-status', { ...props, silent: true, withdrawn: true }))).to.include(
      '暂停显示',
    );
  });

  it('says that it is connecting', async () => {
    expect(textOf(await mount('hb-status', { ...props, link: 'connecting' }))).to.equal(
      '正在连接，显示 10:42 的数据',
    );
    expect(textOf(await mount('hb-status', { ...props, link: 'connecting', asOf: undefined }))).to.equal(
      '正在连接',
    );
  });

  it('differs in shape as well as in colour', async () => {
    const shape = (element: Element) => element.shadowRoot?.querySelector('path')?.getAttribute('d');
    const live = shape(await mount('hb-status', props));
    expect(shape(await mount('hb-status', { ...props, link: 'lost' }))).not.to.equal(live);
  });
});
