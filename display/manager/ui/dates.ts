/** Instants as staff read them. */
import { locale } from '../locale.ts';

/** `11月25日 周三 14:30`, on a hall's clock. */
export const dateWords = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale(), {
    ...(timeZone && { timeZone }),
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
