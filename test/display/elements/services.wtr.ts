import { expect } from 'chai';
import '../../../display/elements/services/services.ts';
import { sampleConfig, sampleView } from '../../helpers/sample-state.ts';
import { axeFaults, mount, painted, textOf } from './mounting.ts';

const props = { services: sampleConfig.services, views: sampleView.services };
const room = { width: 840, height: 560 };
const rows = (element: Element) =>
  Array.from(element.shadowRoot?.querySelectorAll('.rows > .row') ?? [], textOf);

describe('hb-services', () => {
  it('shows each service with its queue and wait', async () => {
    const element = await mount('hb-services', props, room);
    expect(rows(element)).to.deep.equal([
      '套餐办理 Plans 14 30–45分钟',
      '话费缴纳 Payments 9 15–20分钟',
      '补换卡 SIM replacement 3 5–10分钟',
      '宽带业务 Broadband 2 5分钟内',
      '查询打印 Bills and printing 0 无需等候 No wait',
      '终端销售 Phones and devices 1 暂无窗口办理 No counter open',
    ]);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says so where the hall has taught too little yet', async () => {
    const wait = { kind: 'range', lowMinutes: 5, highMinutes: 30, preliminary: true } as const;
    const views = { ...sampleView.services, plans: { waiting: 2, wait } };
    const element = await mount('hb-services', { ...props, views }, room);
    expect(textOf(element)).to.include('预计等待 初步估计');
    expect(textOf(await mount('hb-services', props, room))).not.to.include('初步估计');
  });

  it('sets numbers in digits of one width, ending at one line', async () => {
    const element = await mount('hb-services', props, room);
    const ends = Array.from(element.shadowRoot?.querySelectorAll('.wait b') ?? [], (number) =>
      Math.round(number.getBoundingClientRect().right),
    );
    expect(new Set(ends).size).to.equal(1);
  });

  it('turns pages when there are more services than fit, and says which it is on', async () => {
    const services = sampleConfig.services.concat(
      sampleConfig.services.map((service) => ({
        ...service,
        id: `${service.id}-2`,
        name: { zh: '另一项', en: 'More' },
      })),
    );
    const element = await mount('hb-services', { ...props, services, turn: 0 }, room);
    expect(textOf(element)).to.match(/^业务 1\/2 页 等候/);
    const first = rows(element);
    element.turn = 1;
    await painted(element);
    expect(textOf(element)).to.include('2/2 页');
    expect(rows(element)).not.to.deep.equal(first);
    element.turn = 2;
    await painted(element);
    expect(rows(element)).to.deep.equal(first);
  });

  it('names the services in English every third turn where there is room for one name, and moves no number', async () => {
    const low = { width: 8.6, height: 4.67 };
    const element = await mount('hb-services', { ...props, room: low, turn: 0 }, { width: 860, height: 467 });
    const counts = () => Array.from(element.shadowRoot?.querySelectorAll('.rows .count') ?? []);
    const first = counts();
    const named = async (turn: number) => {
      element.turn = turn;
      await painted(element);
      expect(counts()).to.deep.equal(first);
      return rows(element)[2];
    };
    expect(await named(0)).to.equal('补换卡 3 5–10分钟');
    expect(await named(1)).to.equal('补换卡 3 5–10分钟');
    expect(await named(2)).to.equal('SIM replacement 3 5–10分钟');
    expect(await named(3)).to.equal('补换卡 3 5–10分钟');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('tells the age of numbers that age', async () => {
    const element = await mount('hb-services', { ...props, freshness: 'ageing', asOf: '10:41' }, room);
    expect(textOf(element)).to.include('截至 10:41').and.include('30–45');
  });

  it('shows words and no number when the numbers are too old or there are none', async () => {
    const old = await mount('hb-services', { ...props, freshness: 'withdrawn', asOf: '10:20' }, room);
    expect(rows(old).join()).to.include('请取号咨询').and.not.match(/[0-9]/);
    expect(await axeFaults(old)).to.deep.equal([]);
    const none = await mount('hb-services', { ...props, views: {} }, room);
    expect(rows(none).join()).to.include('请取号咨询').and.not.match(/[0-9]/);
  });

  it('repaints only the cells whose values changed', async () => {
    const element = await mount('hb-services', props, room);
    const changes: string[] = [];
    const watch = new MutationObserver((records) =>
      changes.push(...records.map(({ target }) => textOf(target))),
    );
    watch.observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true });
    element.views = {
      ...sampleView.services,
      payments: { waiting: 10, wait: { kind: 'range', lowMinutes: 15, highMinutes: 20 } },
    };
    await painted(element);
    for (const { target } of watch.takeRecords()) changes.push(textOf(target));
    expect(changes).to.deep.equal(['10']);
  });
});
