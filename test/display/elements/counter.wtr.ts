import { expect } from 'chai';
import '../../../display/elements/counter/counter.ts';
import { sampleCall, sampleConfig, sampleNow } from '../../helpers/sample-state.ts';
import { layoutFaults } from './layout-faults.ts';
import { axeFaults, mount, painted, textOf } from './mounting.ts';

const props = {
  room: { width: 18.24, height: 8.86 },
  label: '3',
  services: sampleConfig.services,
  takes: ['plans', 'payments'],
  counter: { state: 'open' as const, ticket: 'A015' },
  call: sampleCall('A015', 'c3', 9),
  now: sampleNow,
};
const place = { width: 1824, height: 886 };
const on = (change: Partial<HTMLElementTagNameMap['hb-counter']>) =>
  mount('hb-counter', { ...props, ...change }, place);

describe('hb-counter', () => {
  it('shows its number, asks the called ticket to come, and names what it takes', async () => {
    const text = textOf(await on({}));
    expect(text)
      .to.match(/3 ?号窗口.*请到本窗口.*A015.*套餐办理.*话费缴纳/)
      .and.not.include('宽带');
  });

  it('says whom it serves once the call is past', async () => {
    expect(textOf(await on({ call: sampleCall('A015', 'c3', 90) }))).to.match(/正在办理.*A015/);
  });

  it('pulses with each call and recall while the ticket is asked to come, and not when it is served', async () => {
    const element = await on({ pulse: 1 });
    const pulse = () => element.shadowRoot?.querySelector('.pulse');
    const first = pulse();
    expect(first === null).to.equal(false);
    Object.assign(element, { pulse: 2, call: sampleCall('A015', 'c3', 1, 2) });
    await painted(element);
    expect(pulse() === first).to.equal(false);
    expect(textOf(element)).to.include('再次呼叫');
    element.now = sampleNow + 120_000;
    await painted(element);
    expect(pulse() ?? undefined).to.equal(undefined);
  });

  it('sends people elsewhere while it is paused or closed, where another counter is open', async () => {
    const paused = { state: 'paused', ticket: 'A015' } as const;
    const closed = { state: 'closed' } as const;
    expect(textOf(await on({ counter: paused, others: true }))).to.match(
      /暂停服务.*A015 办完后暂停，请到其他窗口/,
    );
    expect(textOf(await on({ counter: closed, others: true }))).to.match(/本窗口未开放.*请到其他窗口/);
    for (const counter of [paused, closed])
      expect(textOf(await on({ counter })))
        .to.include('请在等候区等待叫号')
        .and.not.include('其他窗口');
  });

  it('waits for the next in the order of tickets while it is free', async () => {
    expect(textOf(await on({ counter: { state: 'open' } })))
      .to.include('请按叫号顺序办理')
      .and.not.include('A015');
  });

  it('says when the hall opens next while that is shut', async () => {
    expect(textOf(await on({ shut: { next: '明天 09:00' } }))).to.match(/本厅休息中.*明天 09:00/);
  });

  it('marks a ticket that ages, and shows none that is too old', async () => {
    expect(textOf(await on({ freshness: 'ageing', asOf: '10:41' }))).to.match(/截至 10:41.*A015/);
    expect(textOf(await on({ freshness: 'withdrawn' })))
      .to.include('请听广播叫号')
      .and.not.include('A015');
  });

  it('takes every service of the hall where its own are not named', async () => {
    const { services, ...rest } = props;
    const all = await mount('hb-counter', { ...rest, services, takes: undefined }, place);
    for (const { name } of services) expect(textOf(all)).to.include(name.zh);
  });

  it('has no fault in any state that axe or the layout could find', async () => {
    const faults: string[] = [];
    for (const counter of [
      props.counter,
      { state: 'open' },
      { state: 'paused' },
      { state: 'paused', ticket: 'AW12344' },
      { state: 'closed' },
    ] as const) {
      for (const [freshness, label] of [
        ['live', '12A'],
        ['ageing', '综合受理3区'],
        ['withdrawn', '3'],
      ] as const) {
        const element = await on({ counter, freshness, label, asOf: '10:41' });
        faults.push(...layoutFaults(element), ...(await axeFaults(element)));
      }
    }
    expect(faults).to.deep.equal([]);
  });
});
