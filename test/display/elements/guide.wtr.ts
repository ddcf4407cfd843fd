import { expect } from 'chai';
import '../../../display/elements/guide/guide.ts';
import type { PublicGuide } from '../../../display/director/guide-pages.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { axeFaults, mount, painted, textOf, until } from './mounting.ts';

const guideOf = (id: string) => sampleConfig.guides.find((guide) => guide.id === id) as PublicGuide;
const room = { width: 940, height: 840 };
const show = (id: string, more = {}) =>
  mount('hb-guide', { guide: guideOf(id), service: '话费缴纳', waiting: 9, ...more }, room);

describe('hb-guide', () => {
  it('says what, how fast, why now, and marks an example', async () => {
    const element = await show('pay-wechat');
    expect(textOf(element)).to.include('缴话费不用排队').and.include('微信 1 分钟办好').and.include('示例');
    expect(textOf(element)).to.include('现在有 9 位客户在等候话费缴纳');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('gives no number of people when that is not known, or nobody waits', async () => {
    for (const waiting of [undefined, 0]) {
      expect(textOf(await show('pay-wechat', { waiting }))).not.to.include('位客户');
    }
  });

  it('leaves the service out of the reason where its name is too long for the line', async () => {
    const service = '宽带电视融合套餐新装移机过户与故障报修一站式综合受理';
    expect(textOf(await show('pay-wechat', { service, waiting: 0 })))
      .to.include('不用取号也能办')
      .and.not.include(service);
    // Of how many people wait for one thing it never says that they are all who wait.
    expect(textOf(await show('pay-wechat', { service, waiting: 9 })))
      .to.include('不用取号也能办')
      .and.not.include('9');
    expect(textOf(await show('pay-wechat', { service: '宽带电视融合套餐新装移机', waiting: 9 }))).to.include(
      '9 人在等宽带电视融合套餐新装移机',
    );
  });

  it('offers a code to scan, and a message for those who cannot', async () => {
    const element = await show('pay-wechat');
    expect(element.shadowRoot?.querySelector('hb-start')?.shadowRoot?.querySelector('svg.qr')).not.to.equal(
      null,
    );
    expect(textOf(element)).to.include('发短信 CXHF 到 10086');
  });

  it('shows the message to send, or the number and the keys', async () => {
    expect(textOf(await show('bill-sms'))).to.match(/发短信 ?示例指令 ?到 ?10086/);
    expect(textOf(await show('bill-hotline'))).to.match(/拨打 ?10086 ?再依次按 ?12/);
  });

  it('shows three steps at once and the rest on the next page, numbered on', async () => {
    const element = await show('plan-app');
    const numbers = () => Array.from(element.shadowRoot?.querySelectorAll('.number') ?? [], textOf).join();
    expect(numbers()).to.equal('1,2,3');
    expect(textOf(element)).to.include('共 5 步');
    element.page = 1;
    await painted(element);
    expect(numbers()).to.equal('4,5');
  });

  it('keeps its layout and shows no broken picture when a picture cannot be had', async () => {
    const steps = [{ text: { zh: '第一步' }, image: '/no-such-picture.svg' }];
    const element = await show('pay-wechat', { guide: { ...guideOf('pay-wechat'), steps } });
    const frame = () => element.shadowRoot?.querySelector('.picture')?.getBoundingClientRect().height;
    const before = frame();
    await until(() => element.shadowRoot?.querySelector('img') === null);
    expect(frame()).to.equal(before);
  });
});
