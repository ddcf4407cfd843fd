import { expect } from 'chai';
import '../../../display/elements/closed/closed.ts';
import '../../../display/elements/nearby/nearby.ts';
import '../../../display/elements/start/start.ts';
import { nearby } from '../../../display/director/nearby.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

describe('hb-closed', () => {
  it('says that the hall is shut and when it opens', async () => {
    const element = await mount('hb-closed', { next: '明天 09:00' }, { width: 840, height: 800 });
    expect(textOf(element)).to.include('本厅休息中').and.include('明天 09:00');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('names no time when none is known', async () => {
    expect(textOf(await mount('hb-closed', { next: undefined }))).not.to.include('下次营业');
  });
});

describe('hb-nearby', () => {
  const props = { services: sampleConfig.services, timeZone: 'Asia/Shanghai', minute: sampleNow };

  it('names the faster outlet with the whole time it takes', async () => {
    const faster = nearby(sampleConfig, sampleView, sampleNow, true);
    const element = await mount('hb-nearby', { ...props, nearby: faster });
    expect(textOf(element)).to.match(
      /更快的网点 Faster nearby 中山路厅 ?步行 8 分钟 共约 13–18 分钟 套餐办理约等 5–10 分钟，同等有效/,
    );
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('else names the nearest open one with its hours', async () => {
    const near = nearby(sampleConfig, sampleView, sampleNow, false);
    expect(textOf(await mount('hb-nearby', { ...props, nearby: near })))
      .to.include('附近网点')
      .and.include('24 小时营业');
  });

  it('is empty when nothing is open', async () => {
    expect(textOf(await mount('hb-nearby', { ...props, nearby: undefined }))).to.equal('');
  });
});

describe('hb-start', () => {
  it('is empty for a guide that begins at a machine in the hall', async () => {
    const guide = sampleConfig.guides.find(({ channel }) => channel === 'terminal');
    expect(textOf(await mount('hb-start', { guide }))).to.equal('');
  });

  it('draws no code for a link that no code can hold', async () => {
    const [guide] = sampleConfig.guides;
    const long = guide && { ...guide, link: `https://example.com/${'x'.repeat(4000)}` };
    const element = await mount('hb-start', { guide: long });
    expect(element.shadowRoot?.querySelector('svg')).to.equal(null);
  });
});
