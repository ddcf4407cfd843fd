/** A hall as most are: eight counters, some for certain services only, and six services. */
import { type HallConfig, parseHallConfig } from '#config/schema.ts';
import { smallHall } from './small-hall.ts';

const service = (id: string, letter: string, standardMinutes: number) => ({
  id,
  letter,
  name: { zh: '业务', en: id },
  standardMinutes,
});

const parsed = parseHallConfig({
  hall: { ...smallHall.hall, id: 'mid-size' },
  services: [
    service('plans', 'A', 12),
    service('payments', 'B', 3),
    service('sim', 'C', 8),
    service('broadband', 'D', 15),
    service('bills', 'E', 4),
    service('devices', 'F', 18),
  ],
  counters: [
    { id: 'c1', label: '1', services: ['payments', 'bills'] },
    { id: 'c2', label: '2', services: ['payments', 'bills', 'sim'] },
    { id: 'c3', label: '3', services: ['plans', 'payments', 'sim', 'broadband', 'bills'] },
    { id: 'c4', label: '4', services: ['plans', 'payments', 'sim', 'broadband', 'bills'] },
    { id: 'c5', label: '5', services: ['plans', 'payments', 'sim', 'broadband', 'bills'] },
    { id: 'c6', label: '6', services: ['broadband', 'plans'] },
    { id: 'c7', label: '7' },
    { id: 'c8', label: '8', services: ['devices'] },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

export const midSizeHall: HallConfig = parsed.value;
