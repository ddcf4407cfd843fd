/** The two short lists of the staff board, what jams and who can help, as lines that have room. */
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Jam } from './jams.ts';
import { breakLines } from './line-break.ts';
import { openingWords } from './opening-times.ts';
import type { Relief } from './relief.ts';
import { textWidth } from './text-width.ts';
import { waitText } from './wait-words.ts';
import type { Room } from './zones.ts';

export interface StaffRow {
  name: string[];
  more: string[];
  /** Nobody takes it: `more` begins with words that warn. */
  bad: boolean;
}

export interface StaffList {
  rows: StaffRow[];
  /** Type of the names, in rem. */
  size: number;
}

/** Type of the lines under a name, in rem. */
const moreSize = 0.36;
const names = { most: 0.46, least: 0.36 };
const leading = { name: 1.15, more: 1.22 };
const head = 0.62;
const air = 0.22;

export function jamList(jams: readonly Jam[], room: Room): StaffList {
  const texts = jams.map(({ service, waiting, open, wait }) => ({
    name: service.name.zh,
    more:
      open === 0
        ? ['没有台席办理', `等候 ${waiting} 人`]
        : [`等 ${waiting} 人，${open} 个台席`, waitText(wait)],
    bad: open === 0,
  }));
  return listOf(texts, room);
}

export function reliefList(
  found: readonly Relief[],
  config: PublicConfig,
  room: Room,
  now: number,
): StaffList {
  const texts = found.map(({ outlet, open, service }) => {
    const taken = config.services.find(({ id }) => id === service?.id)?.name.zh;
    const wait = service && waitText(service.wait);
    const there = wait ? `${taken ?? ''} ${wait}` : openingWords(open, config.hall.timeZone, now);
    return { name: outlet.name.zh, more: [`步行 ${outlet.walkMinutes} 分钟`, there], bad: false };
  });
  return listOf(texts, room);
}

/** As many rows as have room, in the largest type that costs none. */
function listOf(
  texts: readonly { name: string; more: readonly string[]; bad: boolean }[],
  { width, height }: Room,
): StaffList {
  const widest = Math.max(1, ...texts.map(({ name }) => textWidth(name)));
  const size = Math.max(names.least, Math.min(names.most, width / widest));
  const rows: StaffRow[] = [];
  let left = height - head;
  for (const { name, more, bad } of texts) {
    const row = {
      name: breakLines(name, width / size),
      more: more.flatMap((text) => breakLines(text, width / moreSize)),
      bad,
    };
    left -= row.name.length * size * leading.name + row.more.length * moreSize * leading.more + air;
    if (left < 0) break;
    rows.push(row);
  }
  return { rows, size };
}
