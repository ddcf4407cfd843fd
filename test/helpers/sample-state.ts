/** A busy hall as its wall sees it, for tests of what is shown. */
import { usualCare } from '#config/care.ts';
import { usualSound } from '#config/sound.ts';
import type { CallView, HallView, Wait } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { WallClock, WallState } from '../../display/store/state.ts';

/** Sunday 2026-11-22 10:42:07 in the sample hall. */
export const sampleNow = Date.parse('2026-11-22T10:42:07+08:00');

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const midnight = Date.parse('2026-11-22T00:00:00+08:00');

/** Seven days, each open from `from` to `to` o'clock. */
export function sampleOpenings(from: number, to: number): [number, number][] {
  return Array.from({ length: 7 }, (_, day): [number, number] => [
    midnight + day * dayMs + from * hourMs,
    midnight + day * dayMs + to * hourMs,
  ]);
}

/** A drawn phone, as a step picture. */
export function samplePicture(label: string): string {
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><rect width="320" height="240" fill="#e3f1fb"/><rect x="96" y="16" width="128" height="260" rx="18" fill="#fff" stroke="#0a1f33" stroke-width="7"/><rect x="116" y="52" width="88" height="34" rx="8" fill="#0672b6"/><rect x="116" y="102" width="88" height="12" rx="6" fill="#b7d5ea"/><rect x="116" y="126" width="60" height="12" rx="6" fill="#b7d5ea"/><text x="160" y="180" font-size="26" text-anchor="middle">${label}</text></svg>`,
  )}`;
}

const guide = (
  id: string,
  service: string,
  channel: PublicConfig['guides'][number]['channel'],
  zh: string,
  en: string,
  minutes: number,
  steps: string[],
  more: Partial<PublicConfig['guides'][number]> = {},
): PublicConfig['guides'][number] => ({
  id,
  service,
  channel,
  title: { zh, en },
  minutes,
  steps: steps.map((text, at) => ({ text: { zh: text }, image: samplePicture(String(at + 1)) })),
  sample: true,
  ...more,
});

const link = (path: string) => `https://example.com/${path}`;

const service = (id: string, letter: string, zh: string, en: string): PublicConfig['services'][number] => ({
  id,
  letter,
  name: { zh, en },
  standardMinutes: 8,
  channels: [],
});

const outlet = (
  id: string,
  zh: string,
  kind: 'own' | 'partner' | 'room',
  distanceMetres: number,
  services: string[],
): PublicConfig['outlets'][number] => ({
  id,
  name: { zh },
  kind,
  address: `中山路 ${distanceMetres} 号`,
  services,
  distanceMetres,
  walkMinutes: Math.ceil(distanceMetres / 80),
  mapLink: `https://uri.amap.com/marker?position=121.4737,31.2304&name=${encodeURIComponent(zh)}`,
});

export const sampleConfig: PublicConfig = {
  version: 'sample-1',
  hall: {
    id: 'sample',
    name: { zh: '示例路营业厅', en: 'Sample Road Hall' },
    address: '示例路 100 号',
    timeZone: 'Asia/Shanghai',
  },
  services: [
    service('plans', 'A', '套餐办理', 'Plans'),
    service('payments', 'B', '话费缴纳', 'Payments'),
    service('sim', 'C', '补换卡', 'SIM replacement'),
    service('broadband', 'D', '宽带业务', 'Broadband'),
    service('bills', 'E', '查询打印', 'Bills and printing'),
    service('devices', 'F', '终端销售', 'Phones and devices'),
  ],
  counters: Array.from({ length: 8 }, (_, at) => ({ id: `c${at + 1}`, label: String(at + 1) })),
  screens: [
    {
      id: 'entrance',
      name: '入口左侧',
      template: 'queue',
      diagonalInches: 55,
      viewingMetres: 8,
      sound: false,
    },
  ],
  outlets: [
    outlet('renmin-room', '人民路 24 小时自助厅', 'room', 260, ['payments', 'bills']),
    outlet('zhongshan', '中山路厅', 'own', 640, ['plans', 'payments', 'sim']),
    outlet('heping', '和平里合作网点', 'partner', 820, ['plans', 'payments']),
    outlet('xinhua', '新华大厦厅', 'own', 1450, [
      'plans',
      'payments',
      'sim',
      'broadband',
      'bills',
      'devices',
    ]),
    outlet('beihu', '北湖合作网点', 'partner', 1900, ['payments', 'bills']),
  ],
  guides: [
    guide(
      'pay-wechat',
      'payments',
      'wechat',
      '缴话费不用排队',
      'Top up without queueing',
      1,
      ['扫右侧二维码', '输入手机号和金额', '付款，立即到账'],
      {
        link: link('pay'),
        sms: { text: 'CXHF', to: '10086' },
      },
    ),
    guide(
      'plan-app',
      'plans',
      'app',
      '换套餐，手机上就能办',
      'Change your plan in the app',
      3,
      ['扫码打开 APP', '选“我的套餐”', '挑一款，看清价格', '确认，次月生效', '收到短信就办好了'],
      {
        link: link('plan'),
      },
    ),
    guide(
      'bill-sms',
      'bills',
      'sms',
      '查话费发短信',
      'Check your balance by SMS',
      1,
      ['打开短信', '发送指令到 10086', '马上收到话费信息'],
      {
        sms: { text: '示例指令', to: '10086' },
      },
    ),
    guide(
      'bill-hotline',
      'bills',
      'hotline',
      '打电话查账单',
      'Hear your bill by phone',
      2,
      ['拨打 10086', '按屏幕上的键', '听账单，可发短信'],
      {
        hotline: { number: '10086', keys: ['1', '2'] },
      },
    ),
    guide('print-terminal', 'bills', 'terminal', '自助打印清单', 'Print your bill at a terminal', 2, [
      '刷身份证',
      '选“清单打印”',
      '取走清单',
    ]),
  ],
  sound: usualSound,
  care: usualCare,
  notices: [
    {
      id: 'holiday',
      text: {
        zh: '11 月 25 日因系统升级，宽带业务 14:00 起暂停办理，缴费和查询不受影响，请您提前安排。',
        en: 'On 25 November broadband services pause from 14:00.',
      },
    },
    { id: 'wifi', text: { zh: '免费 Wi-Fi：Hall-Guest' } },
  ],
};

const range = (lowMinutes: number, highMinutes?: number): Wait =>
  highMinutes === undefined ? { kind: 'range', lowMinutes } : { kind: 'range', lowMinutes, highMinutes };

export function sampleCall(
  ticket: string,
  counter: string | undefined,
  secondsAgo: number,
  times = 1,
): CallView {
  return { ticket, ...(counter === undefined ? {} : { counter }), at: sampleNow - secondsAgo * 1000, times };
}

export const sampleView: HallView = {
  day: '2026-11-22',
  heardAt: sampleNow - 3000,
  openings: sampleOpenings(9, 18),
  services: {
    plans: { waiting: 14, wait: range(30, 45) },
    payments: { waiting: 9, wait: range(15, 20) },
    sim: { waiting: 3, wait: range(5, 10) },
    broadband: { waiting: 2, wait: range(0, 5) },
    bills: { waiting: 0, wait: { kind: 'none' } },
    devices: { waiting: 1, wait: { kind: 'no_counter' } },
  },
  counters: Object.fromEntries(sampleConfig.counters.map(({ id }) => [id, { state: 'open' as const }])),
  calls: {
    1: sampleCall('D002', 'c2', 400),
    2: sampleCall('C031', 'c6', 210),
    3: sampleCall('A014', 'c1', 120),
    4: sampleCall('B007', 'c5', 70),
    5: sampleCall('A015', 'c3', 9),
  },
  outlets: {
    'renmin-room': { openings: [[midnight, midnight + 7 * dayMs]] },
    zhongshan: {
      openings: sampleOpenings(9, 18),
      waits: { plans: range(5, 10), payments: { kind: 'none' } },
      waitsAt: sampleNow - 4000,
    },
    heping: { openings: sampleOpenings(10, 20) },
    xinhua: { openings: sampleOpenings(9, 17) },
    beihu: { openings: sampleOpenings(11, 20) },
  },
};

/** The live wall of a busy hall; `change` replaces parts of it. */
export function sampleState(change: Partial<WallState> = {}): WallState {
  return {
    config: sampleConfig,
    view: sampleView,
    asOf: sampleNow,
    link: 'live',
    clockKind: 'real',
    identifying: false,
    ...change,
  };
}

/** A clock that stands at `now` until it is moved. */
export function sampleClock(
  now = sampleNow,
): WallClock & { set(now: number): void; confirmed: boolean; rate: number } {
  let current = now;
  return {
    now: () => current,
    set: (next) => {
      current = next;
    },
    confirmed: true,
    rate: 1,
  };
}

const zh = (length: number) =>
  '宽带电视融合套餐新装移机过户与故障报修一站式综合受理办理区'.repeat(3).slice(0, length);
const en = (length: number) =>
  'Broadband, television and bundle installation and relocation '.repeat(5).slice(0, length).trim();

/** Every text as long as the schema lets it be, and a queue that does not end. */
export function longestState(): WallState {
  const services = sampleConfig.services.map((item) => ({ ...item, name: { zh: zh(16), en: en(40) } }));
  return sampleState({
    config: {
      ...sampleConfig,
      hall: { ...sampleConfig.hall, name: { zh: zh(24), en: en(60) }, address: zh(60) },
      services,
      counters: sampleConfig.counters.map((item) => ({ ...item, label: `综合受理${item.label}区` })),
      outlets: sampleConfig.outlets.map((item) => ({
        ...item,
        name: { zh: zh(20), en: en(60) },
        address: zh(60),
        services: services.map(({ id }) => id).slice(1),
        distanceMetres: 12_345,
        walkMinutes: 155,
      })),
      guides: sampleConfig.guides.map((item) => ({
        ...item,
        title: { zh: zh(24), en: en(48) },
        minutes: 60,
        steps: Array.from({ length: 6 }, () => ({
          text: { zh: zh(40), en: en(80) },
          image: samplePicture('图'),
        })),
        sms: { text: zh(30), to: '+123456789012345' },
        hotline: { number: '+123456789012345', keys: ['1', '2', '3', '4', '5', '6', '#', '*'] },
      })),
      notices: [{ id: 'long', text: { zh: zh(80), en: en(160) } }],
    },
    view: {
      ...sampleView,
      services: Object.fromEntries(services.map(({ id }) => [id, { waiting: 300, wait: range(60) }])),
      calls: Object.fromEntries(
        Object.entries(sampleView.calls).map(([key, call], at) => [key, { ...call, ticket: `AW1234${at}` }]),
      ),
    },
  });
}
