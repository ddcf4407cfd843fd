import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import type { WallState } from '../../../display/store/state.ts';
import {
  sampleCall,
  sampleClock,
  sampleConfig,
  sampleNow,
  sampleState,
  sampleView,
} from '../../helpers/sample-state.ts';
import { axeFaults, mount, painted, textOf, until } from './mounting.ts';

const show = (state: WallState, clock = sampleClock()) => mount('hb-wall', { state, clock });
const part = (wall: Element, tag: keyof HTMLElementTagNameMap) =>
  wall.shadowRoot?.querySelector(tag) as HTMLElement;
const partText = (wall: Element, tag: keyof HTMLElementTagNameMap) => textOf(part(wall, tag));
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const withCalls = (calls: (typeof sampleView)['calls']) => sampleState({ view: { ...sampleView, calls } });

describe('hb-wall', () => {
  it('shows a busy hall, with nothing that axe finds wrong', async () => {
    const wall = await show(sampleState());
    expect(partText(wall, 'hb-call')).to.include('A015');
    expect(partText(wall, 'hb-header')).to.include('10:42');
    expect(partText(wall, 'hb-services')).to.include('30–45');
    expect(partText(wall, 'hb-nearby')).to.include('更快的网点');
    expect(await axeFaults(document.body)).to.deep.equal([]);
  });

  it('has a new call painted in the frame after its state is set', async () => {
    const wall = await show(sampleState());
    wall.state = withCalls({ ...sampleView.calls, 6: sampleCall('C099', 'c7', 0) });
    await nextFrame();
    expect(partText(wall, 'hb-call')).to.match(/C099.*7号窗口/);
    expect(partText(wall, 'hb-last-calls')).to.include('A015');
  });

  it('lists calls that come together at once, and gives each its turn in the focal point', async () => {
    const wall = await show(sampleState());
    wall.state = withCalls({
      ...sampleView.calls,
      6: sampleCall('C099', 'c7', 1),
      7: sampleCall('B050', 'c1', 0),
    });
    await nextFrame();
    expect(partText(wall, 'hb-call')).to.include('C099');
    expect(partText(wall, 'hb-last-calls')).to.match(/^B050/);
    await until(() => partText(wall, 'hb-call').includes('B050'));
  });

  it("follows the hall's clock by itself", async () => {
    const clock = sampleClock();
    const wall = await show(sampleState(), clock);
    clock.set(sampleNow + 60_000);
    await until(() => partText(wall, 'hb-header').includes('10:43'));
  });

  it('stops its clock when it leaves the page', async () => {
    const counting = () => {
      const clock = { ...sampleClock(), asked: 0 };
      const now = () => {
        clock.asked += 1;
        return sampleNow;
      };
      return Object.assign(clock, { now });
    };
    const [gone, staying] = [counting(), counting()];
    const wall = await show(sampleState(), gone);
    wall.remove();
    const before = gone.asked;
    await show(sampleState(), staying);
    const shown = staying.asked;
    await until(() => staying.asked > shown);
    expect(gone.asked).to.equal(before);
  });

  it('repaints nothing when nothing changed', async () => {
    const wall = await show(sampleState());
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    for (const tag of [
      'hb-call',
      'hb-services',
      'hb-header',
      'hb-stage',
      'hb-nearby',
      'hb-last-calls',
    ] as const) {
      watch.observe(part(wall, tag).shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
    wall.state = sampleState();
    await painted(wall);
    changes.push(...watch.takeRecords());
    expect(changes).to.deep.equal([]);
  });

  it("tells the data's age once the link is lost, then withdraws every live number", async () => {
    const ageing = await show(sampleState({ link: 'lost', asOf: sampleNow - 70_000 }));
    expect(partText(ageing, 'hb-services')).to.include('截至 10:40').and.include('20–60');
    expect(partText(ageing, 'hb-status')).to.include('10:40');
    const gone = await show(sampleState({ link: 'lost', asOf: sampleNow - 20 * 60_000 }));
    expect(partText(gone, 'hb-call')).to.not.include('A015');
    expect(partText(gone, 'hb-services')).to.not.match(/ [0-9]/);
    expect(partText(gone, 'hb-nearby')).to.not.include('更快');
    expect(textOf(gone)).to.not.include('位客户');
    expect(await axeFaults(document.body)).to.deep.equal([]);
  });

  it('never shows a number of a view of unknown age', async () => {
    const { asOf: _asOf, ...state } = sampleState({ link: 'connecting' });
    const wall = await show(state);
    expect(partText(wall, 'hb-services')).to.include('请取号咨询');
  });

  it('invites people before the first call', async () => {
    expect(partText(await show(withCalls({})), 'hb-call')).to.include('请先取号');
  });

  it('says that the hall is shut, and when it opens', async () => {
    const night = sampleNow + 10 * 3_600_000;
    const idle = { waiting: 0, wait: { kind: 'no_counter' as const } };
    const services = Object.fromEntries(sampleConfig.services.map(({ id }) => [id, idle]));
    const wall = await show(
      sampleState({ asOf: night, view: { ...sampleView, services } }),
      sampleClock(night),
    );
    expect(partText(wall, 'hb-closed')).to.include('明天 09:00');
    expect(await axeFaults(document.body)).to.deep.equal([]);
  });

  it('keeps the queue after closing time as long as people wait', async () => {
    const night = sampleNow + 10 * 3_600_000;
    const view = { ...sampleView, heardAt: night - 60_000 };
    const wall = await show(sampleState({ asOf: night, view }), sampleClock(night));
    expect(part(wall, 'hb-closed') === null).to.equal(true);
  });

  it('widens its waits while they age, and follows the limits of its hall', async () => {
    const minutesAgo = (minutes: number, freshness = sampleConfig.freshness) =>
      sampleState({
        link: 'lost',
        asOf: sampleNow - minutes * 60_000,
        config: { ...sampleConfig, freshness },
      });
    const wall = await show(minutesAgo(0));
    expect(partText(wall, 'hb-services')).to.include('30–45');
    wall.state = minutesAgo(4);
    await painted(wall);
    expect(partText(wall, 'hb-services')).to.include('20–60').and.to.include('截至 10:38');
    wall.state = minutesAgo(4, { ...sampleConfig.freshness, counts: { ageing: 30, withdrawn: 120 } });
    await painted(wall);
    expect(partText(wall, 'hb-services')).to.include('请取号咨询').and.not.to.include('45');
  });

  it('tells the age of a queue whose machine is silent while people wait, then withdraws its numbers', async () => {
    const silent = (minutes: number) =>
      sampleState({ view: { ...sampleView, heardAt: sampleNow - minutes * 60_000 } });
    const wall = await show(silent(15));
    expect(partText(wall, 'hb-status')).to.include('叫号数据中断');
    expect(partText(wall, 'hb-services')).to.include('截至 10:27');
    wall.state = silent(40);
    await painted(wall);
    expect(partText(wall, 'hb-services')).to.include('请取号咨询');
  });

  it('does not take an old queue for people who still wait after closing time', async () => {
    const state = sampleState({ link: 'lost' });
    const wall = await show(state, sampleClock(sampleNow + 10 * 3_600_000));
    expect(partText(wall, 'hb-closed')).to.include('明天 09:00');
  });

  it('says that it is connecting while it has nothing', async () => {
    const wall = await show({ link: 'connecting', clockKind: 'real', identifying: false });
    expect(textOf(wall)).to.include('正在连接');
  });

  it('says when there is no such hall, and when the server cannot be reached, while it has nothing', async () => {
    const nothing = { clockKind: 'real' as const, identifying: false };
    const wall = await show({ ...nothing, link: 'no_hall' });
    wall.hall = 'nope';
    await painted(wall);
    expect(textOf(wall)).to.include('没有这个营业厅').and.include('请核对网址');
    expect(textOf(wall)).to.include('No such hall "nope": check the address');
    expect(await axeFaults(document.body)).to.deep.equal([]);
    wall.state = { ...nothing, link: 'lost' };
    await painted(wall);
    expect(textOf(wall)).to.include('连接中断').and.include('正在重试');
  });

  it('shows which screen it is when staff ask', async () => {
    const wall = await show(sampleState({ identifying: true, screen: 'entrance' }));
    expect(textOf(wall)).to.include('entrance').and.include('入口左侧');
  });

  it('goes on when one element cannot paint itself, and tells of it', async () => {
    const wall = await show(sampleState());
    const faults: string[] = [];
    wall.addEventListener('hb-fault', ({ detail }) => faults.push(detail));
    const broken = sampleConfig.outlets.map((outlet) => ({ ...outlet, name: undefined }));
    // A configuration that no parser lets through stands for any defect in an element.
    const config = { ...sampleConfig, outlets: broken } as unknown as typeof sampleConfig;
    wall.state = sampleState({ config, view: { ...sampleView, calls: { 9: sampleCall('E001', 'c1', 0) } } });
    await painted(wall);
    expect(faults.join()).to.include('hb-nearby');
    expect(partText(wall, 'hb-call')).to.include('E001');
  });
});
