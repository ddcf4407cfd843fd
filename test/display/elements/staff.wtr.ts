import { expect } from 'chai';
import '../../../display/elements/staff/staff.ts';
import type { SurgeView } from '#domain/view.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { layoutFaults } from './layout-faults.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const props = {
  room: { width: 18.24, height: 8.86 },
  config: sampleConfig,
  view: sampleView,
  minute: sampleNow - (sampleNow % 60_000),
};
const place = { width: 1824, height: 886 };
const on = (change: Partial<HTMLElementTagNameMap['hb-staff']>) =>
  mount('hb-staff', { ...props, ...change }, place);
const surging = (change: Partial<SurgeView>) => ({
  ...sampleView,
  surge: { ...sampleView.surge, ...change },
});

describe('hb-staff', () => {
  it('says the level in a number and in words, the load, and since when', async () => {
    const text = textOf(await on({ view: surging({ level: 2, ratio: 3.6, waiting: 18, open: 5 }) }));
    expect(text).to.match(/2 ?二级应急 ?10:30 起 ?3\.6等候 ÷ 台席到 4\.5 升三级 ?18等候客户 ?5开放台席/);
  });

  it('says until when a level set by hand holds', async () => {
    const until = sampleNow + 3_600_000;
    expect(textOf(await on({ view: surging({ level: 1, byHand: true, until }) }))).to.include(
      '人工设定，至 11:42',
    );
  });

  it('has no load where no counter is open', async () => {
    const { ratio: _none, ...surge } = sampleView.surge;
    const view = { ...sampleView, surge: { ...surge, level: 3 as const, open: 0 } };
    expect(textOf(await on({ view }))).to.match(/–等候 ÷ 台席/);
  });

  it('says what each role does on this level, and what is usual in the everyday state', async () => {
    const busy = textOf(await on({ view: surging({ level: 3 }) }));
    for (const role of ['导购', '保安', '台席', '值班经理']) expect(busy).to.include(role);
    expect(busy).to.include('全部台席开放，暂停休息轮换');
    expect(textOf(await on({}))).to.include('按叫号顺序办理');
  });

  it('names what jams, who can take customers, and the counters by state', async () => {
    const text = textOf(
      await on({ view: { ...sampleView, counters: { ...sampleView.counters, c8: { state: 'paused' } } } }),
    );
    expect(text).to.match(/积压的业务.*终端销售 ?没有台席办理.*套餐办理 ?30–45 分钟/);
    expect(text).to.match(/可接收的网点.*中山路厅 ?步行 8 分钟/);
    expect(text).to.match(/开放 7 个 ?1.*7 ?暂停 1 个 ?8/);
  });

  it('marks old data, and shows no level, number or counter that is too old', async () => {
    expect(textOf(await on({ freshness: 'ageing', asOf: '10:41' }))).to.include('截至 10:41');
    const text = textOf(await on({ freshness: 'withdrawn', view: surging({ level: 2 }) }));
    expect(text)
      .to.include('客流情况未知')
      .and.include('数据中断')
      .and.not.include('二级应急')
      .and.not.match(/开放 \d/);
  });

  it('says when the hall opens next while that is shut', async () => {
    expect(textOf(await on({ shut: { next: '明天 09:00' } }))).to.match(/本厅休息中.*明天 09:00 营业/);
  });

  it('has no fault on any level that axe or the layout could find', async () => {
    const faults: string[] = [];
    for (const theme of ['dark', 'light']) {
      document.documentElement.dataset.theme = theme;
      for (const level of [0, 1, 2, 3] as const) {
        const element = await on({ view: surging({ level, byHand: true, until: sampleNow + 86_400_000 }) });
        faults.push(...layoutFaults(element), ...(await axeFaults(element)));
      }
    }
    delete document.documentElement.dataset.theme;
    expect(faults).to.deep.equal([]);
  });
});
