/** Halls that are open over midnight by their file: most often hours whose ends are swapped. */
import type { HallConfig } from '#config/schema.ts';
import type { Finding } from './finding.ts';

const span = /(\d{2}:\d{2})-(\d{2}:\d{2})/g;

/** Hours that end at midnight do not run past it. */
export function* overMidnight({ hall }: HallConfig): Generator<Finding> {
  const found = [...hall.hours.matchAll(span)].find(
    ([, from = '', to = '']) => (to <= from && to !== '00:00') || to > '24:00',
  );
  if (!found) return;
  yield {
    path: 'hall.hours',
    severity: 'note',
    code: 'hours_over_midnight',
    zh: `营业时间 ${found[0]} 过了半夜，到第二天才关门。不是这样的话，请把开门和关门时间对调`,
    en: `${found[0]} runs past midnight, into the next day. If that is not meant, swap opening and closing`,
  };
}
