/** The configuration of a busy sample hall, with content of every kind. */
import { usualCare } from '#config/care.ts';
import { usualFreshness } from '#config/freshness.ts';
import { defaultRotation } from '#config/rotation.ts';
import { unnamedScreen } from '#config/schema.ts';
import { usualSound } from '#config/sound.ts';
import { defaultActions, defaultBanners } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { wordsIn } from '../../server/signage/vocabulary.ts';

/** A drawn phone, as a step picture; `across` px wide and 400 high. */
export function samplePicture(label: string, across = 320): string {
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${160 - across / 2} 0 ${across} 400"><rect x="${160 - across / 2}" width="${across}" height="400" fill="#e3f1fb"/><rect x="64" y="24" width="192" height="352" rx="26" fill="#fff" stroke="#0a1f33" stroke-width="8"/><rect x="90" y="70" width="140" height="54" rx="10" fill="#0672b6"/><rect x="90" y="146" width="140" height="18" rx="9" fill="#b7d5ea"/><rect x="90" y="182" width="96" height="18" rx="9" fill="#b7d5ea"/><text x="160" y="296" font-size="72" font-family="sans-serif" text-anchor="middle" fill="#0b5a96">${label}</text></svg>`,
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

const service = (
  id: string,
  letter: string,
  [zh, en]: [string, string],
  price: string,
  limit: string,
): PublicConfig['services'][number] => ({
  id,
  letter,
  name: { zh, en },
  standardMinutes: 8,
  channels: [],
  price: { zh: price },
  limit: { zh: limit },
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

/** With the words that the server would find; without in the browsers of old TVs, which cannot look for them. */
export function withWords(config: Omit<PublicConfig, 'words'>): PublicConfig {
  return { ...config, words: 'Segmenter' in Intl ? wordsIn(config) : [] };
}

export const sampleConfig: PublicConfig = withWords({
  version: 'sample-1',
  hall: {
    id: 'sample',
    name: { zh: '示例路营业厅', en: 'Sample Road Hall' },
    address: '示例路 100 号',
    timeZone: 'Asia/Shanghai',
  },
  services: [
    service('plans', 'A', ['套餐办理', 'Plans'], '免费', '当场办好，次月生效'),
    service('payments', 'B', ['话费缴纳', 'Payments'], '免费', '马上到账'),
    service('sim', 'C', ['补换卡', 'SIM replacement'], '补卡 10 元', '当场办好'),
    service('broadband', 'D', ['宽带业务', 'Broadband'], '免费上门', '48 小时内装机'),
    service('bills', 'E', ['查询打印', 'Bills and printing'], '免费', '当场办好'),
    service('devices', 'F', ['终端销售', 'Phones and devices'], '按标价', '当场提货'),
  ],
  counters: Array.from({ length: 8 }, (_, at) => ({ id: `c${at + 1}`, label: String(at + 1) })),
  brand: { theme: 'dark' },
  rotation: defaultRotation,
  sound: usualSound,
  care: usualCare,
  freshness: usualFreshness,
  screens: [{ ...unnamedScreen, id: 'entrance', name: '入口左侧' }],
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
  campaigns: [
    {
      id: 'family',
      owner: 'province',
      title: { zh: '全家一起用，套餐更省', en: 'One plan for the whole family' },
      offer: {
        zh: '主卡 79 元，再加两张副卡，三个人共用流量',
        en: 'One main SIM and two more share the data',
      },
      price: { zh: '79 元/月', en: '79 yuan a month' },
      products: ['家庭套餐'],
      terms: ['sub-card'],
      faq: [
        {
          question: { zh: '副卡换号码吗？', en: 'Does my number change?' },
          answer: { zh: '不用换，原来的号码直接加进来', en: 'No, you keep it' },
        },
        {
          question: { zh: '什么时候生效？', en: 'When does it begin?' },
          answer: { zh: '办好的下个月 1 号开始', en: 'On the first of next month' },
        },
      ],
      image: samplePicture('家', 480),
      link: link('family'),
      ready: true,
      sample: true,
      from: Date.parse('2026-11-01T00:00:00+08:00'),
      until: Date.parse('2027-02-01T00:00:00+08:00'),
    },
  ],
  glossary: [
    {
      id: 'sub-card',
      term: { zh: '副卡', en: 'Additional SIM' },
      plain: { zh: '跟主卡一起用套餐的另一个号码', en: 'Another number that shares the plan' },
    },
  ],
  amenities: [
    {
      id: 'wifi',
      kind: 'wifi',
      text: { zh: '免费 Wi-Fi，扫码就连', en: 'Free Wi-Fi, scan to join' },
      wifi: { name: 'Hall-Guest', password: 'welcome-2026' },
    },
    { id: 'charging', kind: 'charging', text: { zh: '等候区有充电线', en: 'Charging in the waiting area' } },
    { id: 'water', kind: 'water', text: { zh: '饮水机在左手边', en: 'Water on the left' } },
    { id: 'help', kind: 'help', text: { zh: '看不清屏幕，请找导购', en: 'Ask a floor guide for help' } },
  ],
  slides: [
    {
      id: 'fraud',
      title: { zh: '防范电信诈骗', en: 'Beware of fraud' },
      text: {
        zh: '# 三个不\n- **不**告诉别人验证码\n- **不**点陌生链接\n- **不**给陌生人转账',
        en: 'Never share codes, open strange links or send money to strangers',
      },
      sample: false,
    },
    {
      id: 'map',
      title: { zh: '本厅功能区', en: 'Where is what' },
      image: samplePicture('区', 640),
      sample: true,
    },
  ],
  takeovers: [],
  surge: { thresholds: [2.5, 3.5, 4.5], actions: defaultActions, banner: defaultBanners },
});
