import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/outlets/outlets.ts';
import { outletPageCount } from '../../../display/director/outlet-pages.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { fitsEveryRoom } from './boards.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const minute = sampleNow - (sampleNow % 60_000);
const props = { config: sampleConfig, view: sampleView, minute, hereKnown: true };
const box = { width: 948, height: 848 };
const rows = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('li') ?? [], textOf);

describe('hb-outlets', () => {
  beforeEach(() => setViewport({ width: 1920, height: 1080 }));

  it('says what going to the faster outlet takes against waiting here, and for which service', async () => {
    const element = await mount('hb-outlets', props, box);
    expect(textOf(element)).to.include('去中山路厅约 13–18 分钟，在此等候约 30–45 分钟');
    expect(textOf(element)).to.include('同等有效');
    expect(rows(element)[0]).to.include('套餐办理本厅约 30–45 分钟').and.include('13–18 分钟');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('shows kind, walk, distance, address, opening and services of each outlet', async () => {
    const shown = rows(await mount('hb-outlets', props, box));
    expect(shown[0]).to.include('自有营业厅').and.include('步行 8 分钟').and.include('营业中，至 18:00');
    expect(shown[1]).to.include('人民路 24 小时自助厅').and.include('260 米，中山路 260 号');
    expect(shown[1]).to.include('话费缴纳、查询打印').and.include('步行 4 分钟').and.include('24 小时营业');
  });

  it("calls nothing faster while this hall's own waits are not known", async () => {
    const text = textOf(await mount('hb-outlets', { ...props, hereKnown: false }, box));
    expect(text).to.include('附近网点也能办').and.not.include('更快').and.not.include('在此');
  });

  it('gives the wait there wider and with its time once it ages, and not at all when it is too old', async () => {
    const textAfter = async (minutes: number) =>
      textOf(await mount('hb-outlets', { ...props, minute: minute + minutes * 60_000 }, box));
    expect(await textAfter(6))
      .to.include('10:42 时套餐办理约 20 分钟内')
      .and.not.include('更快');
    expect(await textAfter(30)).not.to.include('分钟内');
  });

  it('says when a shut outlet opens', async () => {
    const element = await mount('hb-outlets', { ...props, page: 1 }, box);
    expect(rows(element)[1]).to.include('北湖').and.include('今天 11:00 营业');
  });

  it('shows a code that leads to the first outlet of the page, by its name', async () => {
    for (const [page, name] of ['中山路厅', '新华大厦厅'].entries()) {
      const element = await mount('hb-outlets', { ...props, page }, box);
      expect(textOf(element)).to.include(`扫码去${name}`);
      const codes = Array.from(element.shadowRoot?.querySelectorAll('svg.qr') ?? []);
      expect(codes.map((code) => code.getAttribute('aria-label'))).to.deep.equal([`${name}地图`]);
    }
  });

  it('keeps the rows of a page that is not full as tall as those of the others', async () => {
    const heights = async (page: number) => {
      const element = await mount('hb-outlets', { ...props, page, hereKnown: false }, box);
      const items = Array.from(element.shadowRoot?.querySelectorAll('li') ?? []);
      return items.map((item) => item.getBoundingClientRect().height);
    };
    const [full, last] = [await heights(0), await heights(1)];
    expect([full.length, last.length]).to.deep.equal([3, 2]);
    expect(Math.abs((full[0] ?? 0) - (last[0] ?? 0)) < 8).to.equal(true);
  });

  it('goes on without a view, without claiming that anything is open', async () => {
    const text = textOf(await mount('hb-outlets', { ...props, view: undefined }, box));
    expect(text)
      .to.include('人民路')
      .and.not.match(/营业[中至]/);
  });

  fitsEveryRoom(
    'hb-outlets',
    ({ config = sampleConfig }, room) => outletPageCount(config, room),
    ({ config, view }) => ({ config, view, minute, hereKnown: true }),
  );
});
