/** The two short lists of the staff board, what jams and who can help, as lines that have room. */
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Jam } from './jams.ts';
import { breakLines } from './line-break.ts';
import { openingWords } from './opening-times.ts';
import type { Relief } from './relief.ts';
import { fitSize, textWidth } from './text-width.ts';
import { waitText } from './wait-words.ts';
import type { Room } from './zones.ts';

type Tone = 'soft' | 'strong' | 'warn';

export interface StaffRow {
  name: readonly string[];
  more: { text: string; tone: Tone; size: number }[];
}

export interface StaffList {
  rows: StaffRow[];
  /** Type of the names, in rem. */
  size: number;
}

/** Type of the lines under a name, and of how long people wait, in rem. */
const moreSize = 0.36;
const waitSizes = [0.56, 0.48, moreSize];
const names = { most: 0.46, least: 0.34 };
const leading = { name: 1.15, more: 1.22 };
const head = 0.62;
const air = 0.22;

export function jamList(jams: readonly Jam[], room: Room): StaffList {
  const texts = jams.map(({ service, waiting, open, wait }) => {
    const counted = open === 0 ? `等候 ${waiting} 人` : `${waiting} 人等候，${open} 个台席`;
    const most: Said = open === 0 ? ['没有台席办理', 'warn'] : [waitText(wait), 'strong'];
    return { name: service.name.zh, more: [most, [counted, 'soft']] satisfies Said[] };
  });
  const lists = waitSizes.map((size) => listOf(texts, room, size));
  const most = Math.max(...lists.map(({ rows }) => rows.length));
  return lists.find(({ rows }) => rows.length === most) ?? { rows: [], size: names.least };
}

export function reliefList(
  found: readonly Relief[],
  config: PublicConfig,
  room: Room,
  now: number,
): StaffList {
  const nameOf = (id: string) => config.services.find((service) => service.id === id)?.name.zh ?? '';
  const texts = found.map(({ outlet, open, takes, service }) => {
    const walk = `步行 ${outlet.walkMinutes} 分钟`;
    const there: Said = service
      ? [`${nameOf(service.id)} ${waitText(service.wait)}`, 'strong']
      : [takesWords(takes.map(nameOf), room.width / moreSize), 'soft'];
    const hours: Said = [openingWords(open, config.hall.timeZone, now), 'soft'];
    return { name: outlet.name.zh, more: [[walk, 'soft'], there, hours] satisfies Said[] };
  });
  return listOf(texts, room);
}

/** `可办 套餐办理 等 3 项`: on one line, unless the first is too long for one. */
function takesWords(names: readonly string[], room: number): string {
  const all = `可办 ${names.join('、')}`;
  if (names.length < 2 || textWidth(all) <= room) return all;
  const [first = ''] = names;
  const some = `可办 ${first} 等 ${names.length} 项`;
  return textWidth(some) <= room ? some : `可办 ${names.length} 项业务`;
}

type Said = [text: string, tone: Tone];

/** As many rows as have room, the names in the largest type that costs none; what is not soft in `large` where it fits. */
function listOf(
  texts: readonly { name: string; more: readonly Said[] }[],
  { width, height }: Room,
  large = moreSize,
): StaffList {
  const widest = Math.max(1, ...texts.map(({ name }) => textWidth(name)));
  const size = Math.max(names.least, Math.min(names.most, width / widest));
  const rows: StaffRow[] = [];
  let left = height - head;
  for (const { name, more } of texts) {
    const row = {
      name: breakLines(name, width / size),
      more: more.flatMap(([text, tone]) => {
        const size = tone === 'soft' ? moreSize : fitSize(text, width, large, moreSize);
        return breakLines(text, width / size).map((line) => ({ text: line, tone, size }));
      }),
    };
    const needs = () =>
      row.name.length * size * leading.name +
      row.more.reduce((sum, line) => sum + line.size * leading.more, 0) +
      air;
    // Of the first, the worst or the best, as much as there is room for.
    while (rows.length === 0 && row.more.length > 0 && needs() > left) row.more.pop();
    left -= needs();
    if (left < 0) break;
    rows.push(row);
  }
  return { rows, size };
}
