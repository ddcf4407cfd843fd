/** A hall of two services and two counters, one of which takes only plans. */
import { type HallConfig, parseHallConfig } from '#config/schema.ts';

const parsed = parseHallConfig({
  hall: {
    id: 'small',
    name: { zh: '小厅', en: 'Small Hall' },
    address: '示例路 1 号',
    coordinates: { latitude: 31.2, longitude: 121.4, datum: 'WGS84' },
    timeZone: 'Asia/Shanghai',
    hours: 'Mo-Su 09:00-18:00',
  },
  services: [
    { id: 'plans', letter: 'A', name: { zh: '套餐办理', en: 'Plans' }, standardMinutes: 10 },
    { id: 'sim', letter: 'C', name: { zh: '补换卡', en: 'SIM' }, standardMinutes: 5 },
  ],
  counters: [
    { id: 'c1', label: '1', services: ['plans'] },
    { id: 'c2', label: '2' },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

export const smallHall: HallConfig = parsed.value;
