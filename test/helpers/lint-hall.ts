/** Halls with just what a check is about. */
import { type HallConfig, parseHallConfig } from '#config/schema.ts';

/** Monday 2026-11-23 10:00 in the hall. */
export const lintNow = Date.parse('2026-11-23T10:00:00+08:00');

/** A campaign without fault, as a file has it. */
export const fileCampaign = {
  id: 'family',
  owner: 'province',
  title: { zh: '全家一起用更省' },
  offer: { zh: '三个号码共用一份流量' },
  price: { zh: '79 元/月' },
  products: ['家庭套餐'],
  faq: [{ question: { zh: '要换号码吗？' }, answer: { zh: '不用换' } }],
  ready: true,
  from: '2026-11-01T00:00:00+08:00',
  until: '2027-02-01T00:00:00+08:00',
};

/** A guide without fault, as a file has it. */
export const fileGuide = {
  id: 'pay',
  service: 'plans',
  channel: 'app',
  title: { zh: '缴费不用排队' },
  minutes: 1,
  link: 'https://example.com/pay',
  steps: [{ text: { zh: '扫码' } }, { text: { zh: '付款' } }],
};

const hall = {
  hall: {
    id: 'small',
    name: { zh: '小厅', en: 'Small Hall' },
    address: '示例路 1 号',
    coordinates: { latitude: 31.2, longitude: 121.4, datum: 'WGS84' },
    timeZone: 'Asia/Shanghai',
    hours: 'Mo-Su 09:00-18:00',
  },
  services: [{ id: 'plans', letter: 'A', name: { zh: '套餐', en: 'Plans' }, standardMinutes: 10 }],
  counters: [{ id: 'c1', label: '1' }],
  guides: [fileGuide],
};

/** A small hall with these sections, as its file would have them. */
export function lintHall(sections: object = {}): HallConfig {
  const parsed = parseHallConfig({ ...hall, ...sections });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}
