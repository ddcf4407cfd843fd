/** Campaigns whose owner has not confirmed that counters and systems can deliver them (支撑到位). */
import type { HallConfig } from '#config/schema.ts';
import type { CheckTime, Finding } from './finding.ts';
import { dateText } from './hall-week.ts';

/** Soon enough to be asked about. */
const soonMs = 3 * 86_400_000;

export function* readiness({ campaigns, hall }: HallConfig, { at }: CheckTime): Generator<Finding> {
  for (const [index, { ready, from, until }] of campaigns.entries()) {
    if (ready || until <= at || from > at + soonMs) continue;
    const when = dateText(hall.timeZone, from);
    const begun = from <= at;
    yield {
      path: `campaigns[${index}].ready`,
      severity: 'warning',
      code: begun ? 'not_ready_begun' : 'not_ready_soon',
      zh: `${begun ? `${when} 就已开始` : `${when} 就要开始`}，但还没有确认支撑到位，屏幕不会播。台席和系统都能办了，再勾选“支撑到位”`,
      en: `${begun ? 'Began' : 'Begins'} on ${when}, but nobody has confirmed that it can be delivered: screens will not show it. Mark it ready once counters and systems are`,
    };
  }
}
