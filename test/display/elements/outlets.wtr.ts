import { expect } from 'chai';
import '../../../display/elements/outlets/outlets.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = { config: sampleConfig, view: sampleView, minute: sampleNow };
const room = { width: 940, height: 840 };
const rows = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('li') ?? [], textOf);

describe('hb-outlets', () => {
  it('shows distance, walk, opening and services of each outlet', async () => {
    const element = await mount('hb-outlets', props, room);
    expect(rows(element)[0])
      .to.include('人民路 24 小时自助厅')
      .and.include('260 米')
      .and.include('24 小时营业');
    expect(rows(element)[0]).to.include('话费缴纳、查询打印').and.include('步行 4 分钟');
    expect(textOf(element)).to.include('同等有效');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('shows the wait there where it is known and fresh', async () => {
    expect(rows(await mount('hb-outlets', props, room))[1]).to.include('套餐办理 5–10 分钟');
    const later = await mount('hb-outlets', { ...props, minute: sampleNow + 3_600_000 }, room);
    expect(rows(later).join()).not.to.include('5–10 分钟');
  });

  it('says when a shut outlet opens', async () => {
    const element = await mount('hb-outlets', { ...props, page: 1 }, room);
    expect(rows(element)[1]).to.include('北湖').and.include('今天 11:00 营业');
  });

  it('shows a code that leads to the first outlet of the page, by its name', async () => {
    for (const [page, name] of ['人民路 24 小时自助厅', '新华大厦厅'].entries()) {
      const element = await mount('hb-outlets', { ...props, page }, room);
      expect(textOf(element)).to.include(`扫码去${name}`);
      const codes = Array.from(element.shadowRoot?.querySelectorAll('svg.qr') ?? []);
      expect(codes.map((code) => code.getAttribute('aria-label'))).to.deep.equal([`${name}地图`]);
    }
  });

  it('keeps the rows of a page that is not full as tall as those of the others, at the top', async () => {
    const places = async (page: number) => {
      const element = await mount('hb-outlets', { ...props, page }, room);
      const items = Array.from(element.shadowRoot?.querySelectorAll('li') ?? []);
      return items.map((item) => Math.round(item.getBoundingClientRect().top));
    };
    const [full, last] = [await places(0), await places(1)];
    expect(last).to.have.length(2);
    expect(last).to.deep.equal(full.slice(0, 2));
  });

  it('goes on without a view, without claiming that anything is open', async () => {
    const text = textOf(await mount('hb-outlets', { ...props, view: undefined }, room));
    expect(text).to.include('中山路厅').and.not.match(/营业/);
  });
});
