/** The staff page's element, with the server's answers made up. */
import { expect } from 'chai';
import { speak } from '../../../../display/manager/locale.ts';
import '../../../../display/manager/now/now.ts';
import type { HallStatus, ScreenStatus } from '#protocol/status.ts';
import type { HallWaits } from '#protocol/waits.ts';
import { sampleConfig, sampleNow, sampleView } from '../../../helpers/sample-state.ts';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';

const screen = (name: string, change: Partial<ScreenStatus> = {}): ScreenStatus => ({
  screen: name,
  connected: true,
  heardAt: sampleNow,
  build: 'b1',
  paired: false,
  config: sampleConfig.version,
  coldStart: true,
  width: 1920,
  height: 1080,
  sound: 'off',
  errors: [],
  ...change,
});

const status: HallStatus = {
  id: 'sample',
  name: sampleConfig.hall.name,
  config: { version: sampleConfig.version, since: 0, faults: [] },
  clock: { now: sampleNow, rate: 1, kind: 'real' },
  now: sampleNow,
  feeds: { 'queue-machine': { heardAt: sampleNow - 7000, events: 321 } },
  anomalies: 0,
  screens: [screen('entrance')],
  paired: [],
};

const waits: HallWaits = {
  at: sampleNow,
  learned: 120,
  services: {
    plans: {
      announced: { kind: 'range', lowMinutes: 30, highMinutes: 45, preliminary: true },
      ...{
        expected: 2100,
        low: 1800,
        high: 2600,
        ahead: 14,
        ownAhead: 14,
        counters: 3,
        pace: 150,
        correction: 0.93,
      },
      range: { source: 'learned', errors: 120 },
      honesty: {
        today: { called: 40, coverage: 0.85, bias: 90 },
        last7Days: { called: 40, coverage: 0.85, bias: -200 },
        last30Days: { called: 0 },
      },
    },
  },
  tickets: {},
};

/** The page's own style sheet. */
const pageStyles = new Promise((resolve, reject) => {
  const link = Object.assign(document.createElement('link'), { onload: resolve, onerror: reject });
  document.head.append(Object.assign(link, { rel: 'stylesheet', href: '/display/manager/page.css' }));
});
document.documentElement.lang = 'zh-CN';

const base = '/api/v1/halls';
const serverFetch = window.fetch;
/** What the server answers, by path; no answer where there is none. */
let answers: Record<string, unknown>;
let asked: string[];

function answerWith(change: Partial<HallStatus> = {}): void {
  answers = {
    [`${base}/sample/status`]: { ...status, ...change },
    [`${base}/sample/view`]: sampleView,
    [`${base}/sample/waits`]: waits,
    [`${base}/sample/config/${sampleConfig.version}`]: sampleConfig,
  };
}

beforeEach(() => {
  asked = [];
  answerWith();
  window.fetch = async (path) => {
    asked.push(String(path));
    if (String(path) in answers) return Response.json(answers[String(path)]);
    throw new TypeError('Failed to fetch');
  };
});
afterEach(async () => {
  await speak('zh-CN');
  document.body.replaceChildren();
  window.fetch = serverFetch;
});

async function page(): Promise<Element> {
  await pageStyles;
  const element = Object.assign(document.createElement('hb-hall-now'), { hall: 'sample' });
  document.body.append(element);
  await until(() => textOf(element).includes('示例路营业厅'));
  return element;
}
const sectionOf = (element: Element, heading: string) =>
  [...(element.shadowRoot?.querySelectorAll('section') ?? [])].find(
    (each) => each.querySelector('h2')?.textContent === heading,
  );
const rows = (element: Element, heading: string) =>
  [...(sectionOf(element, heading)?.querySelectorAll('tr') ?? [])].slice(1).map((row) => textOf(row));

describe('hb-hall-now', () => {
  it('tells of the queue, the counters and the feeds of the hall', async () => {
    const element = await page();
    expect(rows(element, '排队')[0]).to.equal('A 套餐办理 14 30–45 分钟');
    expect(rows(element, '窗口')).to.have.length(sampleConfig.counters.length);
    expect(rows(element, '数据来源')).to.deep.equal(['queue-machine3217 秒前']);
    expect(textOf(element)).to.include('1 块屏幕在线，1 块显示当前版本');
  });

  it('names the screens that need somebody, by what is wrong with them, and no others', async () => {
    answerWith({ screens: [screen('entrance')] });
    const told = (element: Element) => textOf(sectionOf(element, '屏幕') ?? element);
    expect(told(await page())).to.equal('屏幕 1 块屏幕在线，1 块显示当前版本 看屏幕');
    document.body.replaceChildren();
    const sixty = Array.from({ length: 60 }, (_, at) => screen(`tv-${at + 1}`, { connected: at > 6 }));
    answerWith({ screens: sixty });
    expect(told(await page()))
      .to.include('53 块屏幕在线，53 块显示当前版本')
      .and.include('服务器启动后还没有连过：入口左侧')
      .and.include('断开了：tv-1、tv-2、tv-3、tv-4、tv-5 等 7 块')
      .and.not.include('tv-8');
  });

  it('speaks one language at a time', async () => {
    const element = await page();
    expect(textOf(element))
      .to.match(/^[^A-Za-z]*示例路营业厅/)
      .and.not.include('Queue');
    await speak('en');
    await until(() => textOf(element).includes('Queue'));
    await until(() => textOf(element).includes('30–45 min'));
    expect(textOf(element))
      .to.include('Sample Road Hall')
      .and.include('Screens online: 1, on the current version: 1')
      .and.include('open counters: 3, a call every 3 min')
      .and.not.include('排队');
  });

  it('tells what each announced wait follows from, and how such have held', async () => {
    const [plans] = rows(await page(), '预计等待的依据');
    expect(plans).to.include('套餐办理 30–45 分钟（初步估计） 35 分钟（30 分钟–43 分钟）');
    expect(plans).to.include(
      '前方 14 人，3 个窗口，每 3 分钟叫 1 人，经验修正 ×0.9，区间来自 120 次实际等待',
    );
    expect(plans).to.include('85%，平均多报 90 秒（40 人） 85%，平均少报 3 分钟（40 人） –');
  });

  it("names the faults of the hall's file and the version that stays", async () => {
    const alert = () => textOf(element.shadowRoot?.querySelector('[role=alert]') ?? document.body);
    const faults = [
      { path: 'services[0].letter', reason: 'must be one letter A to Z', line: 12 },
      { path: 'campaigns[0]', reason: 'contradicts "b"', zh: '和“b”矛盾' },
    ];
    answerWith({ config: { version: sampleConfig.version, since: 0, faults } });
    const element = await page();
    expect(alert())
      .to.include(sampleConfig.version)
      .and.include('第 12 行 services[0].letter 请填一个大写字母 A 到 Z')
      .and.include('campaigns[0] 和“b”矛盾');
    await speak('en');
    await until(() => alert().includes('Line 12 services[0].letter must be one letter A to Z'));
    expect(alert()).to.include('campaigns[0] contradicts "b"');
    await speak('zh-CN');
  });

  it('says that what it shows may be old when the server does not answer, and keeps showing it', async () => {
    const element = await page();
    answers = {};
    await until(() => textOf(element).includes('服务器没有回答'));
    expect(textOf(element)).to.include('以下内容可能已过时').and.include('套餐办理');
    answerWith();
    await until(() => !textOf(element).includes('服务器没有回答'));
  });

  it('believes no answer that is not what it should be', async () => {
    const element = await page();
    answers[`${base}/sample/view`] = { ...sampleView, services: { plans: { waiting: 'many' } } };
    await until(() => textOf(element).includes('服务器的回答无法读懂'));
    expect(textOf(element)).to.include('services.plans');
  });

  it('reads the configuration once per version', async () => {
    const element = await page();
    const looks = () => asked.filter((path) => path.endsWith('/status')).length;
    await until(() => looks() > 1);
    expect(asked.filter((path) => path.includes('/config/'))).to.have.length(1);
    element.remove();
  });

  it('asks once at a time, also after it was taken out of the page and put back', async () => {
    const element = await page();
    const looks = () => asked.filter((path) => path.endsWith('/status')).length;
    element.remove();
    document.body.append(element);
    element.remove();
    document.body.append(element);
    const before = looks();
    await until(() => looks() > before);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(looks()).to.equal(before + 1);
  });

  it('is accessible, with faults and screens of every kind', async () => {
    answerWith({
      anomalies: 2,
      config: { version: sampleConfig.version, since: 0, faults: [{ path: '', reason: 'is not there' }] },
      screens: [
        screen('tv-1', { connected: false }),
        screen('tv-2', { coldStart: false, sound: 'no_voice' }),
      ],
    });
    expect(await axeFaults(await page())).to.deep.equal([]);
  });
});
