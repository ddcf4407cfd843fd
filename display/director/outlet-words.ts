/** What the outlets board says of each outlet. */
import { freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import { widened } from '#domain/wait/widen.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { clockText, hallTime } from './hall-time.ts';
import { breakLines } from './line-break.ts';
import type { Comparison, Nearby } from './nearby.ts';
import { textWidth } from './text-width.ts';
import { waitText } from './wait-words.ts';

type Services = PublicConfig['services'];

/** How its kind is called on a sign. */
export const kindWords: Readonly<Record<PublicOutlet['kind'], string>> = {
  own: '自有营业厅',
  partner: '合作店',
  room: '24 小时自助厅',
};

/** `640 米`, `1.5 公里`. */
export const farText = ({ distanceMetres }: PublicOutlet): string =>
  distanceMetres < 1000
    ? `${Math.round(distanceMetres / 10) * 10} 米`
    : `${(distanceMetres / 1000).toFixed(1)} 公里`;

/** `13–18`. */
export const spanText = (low: number, high: number): string =>
  low === high ? String(low) : `${low}–${high}`;

/** `本厅约 30–45 分钟`, `本厅暂无窗口办理`: under another outlet's name 在此 would mean that one. */
export function hereWords({ here }: Comparison): string {
  return here.kind === 'range' ? `本厅约 ${waitText(here)}` : `本厅${waitText(here)}`;
}

/** `去中山路厅约 13–18 分钟，在此等候约 30–45 分钟`. */
export function comparisonSentence({ totalLow, totalHigh, here }: Comparison, place: string): string {
  const there = `去${place}约 ${spanText(totalLow, totalHigh)} 分钟`;
  return `${there}，${here.kind === 'range' ? `在此等候约 ${waitText(here)}` : `在此${waitText(here)}`}`;
}

/** What one gets there: the wait here that it is faster than, or the wait there, or the services it takes. */
export function takesWords(
  { outlet, faster }: Nearby,
  {
    config,
    view,
    now,
    room,
  }: { config: PublicConfig; view: HallView | undefined; now: number; room: number },
): string {
  if (faster) return `${serviceName(config.services, faster.service)}${hereWords(faster)}`;
  const taken = config.services.filter(({ id }) => outlet.services.includes(id));
  const said = saidWait(taken, view, outlet.id, now, config);
  return said && textWidth(said) <= room
    ? said
    : `可办${servicesText(taken, config.services.length, room - 2)}`;
}

/** `套餐办理约等 5–10 分钟`, `话费缴纳无需等候`. */
export const waitThere = (name: string, wait: string) => `${name}${/^\d/.test(wait) ? '约等 ' : ''}${wait}`;

/** The wait there for what most people wait for here, with its time once it ages; nothing when it is too old. */
function saidWait(
  taken: Services,
  view: HallView | undefined,
  outlet: string,
  now: number,
  { hall: { timeZone }, freshness: limits }: PublicConfig,
): string | undefined {
  const { waits, waitsAt } = view?.outlets[outlet] ?? {};
  if (!waits || waitsAt === undefined) return undefined;
  const ageMs = now - waitsAt;
  const age = freshness(limits.outlets, ageMs);
  if (age === 'withdrawn') return undefined;
  const waiting = (id: string) => view?.services[id]?.waiting ?? 0;
  const known = taken.filter(({ id }) => waits[id]?.kind === 'range' || waits[id]?.kind === 'none');
  const [first] = known.sort((a, b) => waiting(b.id) - waiting(a.id));
  const wait = first && waits[first.id];
  if (!wait) return undefined;
  if (age === 'live') return waitThere(first.name.zh, waitText(wait));
  const asOf = clockText(hallTime(timeZone, waitsAt));
  return `${asOf} 时${first.name.zh}约 ${waitText(widened(wait, ageMs))}`;
}

/** `全部业务`, `话费缴纳、查询打印`, `话费缴纳 等 3 项`. `room` in em. */
export function servicesText(taken: Services, all: number, room: number): string {
  if (taken.length === all) return '全部业务';
  const names = taken.map(({ name }) => name.zh);
  if (textWidth(names.join('、')) <= room) return names.join('、');
  const count = ` 等 ${taken.length} 项`;
  const some = fitting(names, room - textWidth(count)).join('、');
  return some ? some + count : ` ${taken.length} 项业务`;
}

/** As many of the first texts as fit on a line together. */
function fitting(texts: readonly string[], room: number): string[] {
  let count = 0;
  while (count < texts.length && textWidth(texts.slice(0, count + 1).join('、')) <= room) count += 1;
  return texts.slice(0, count);
}

/**
 * `640 米，中山路 640 号`, with the walk where it stands nowhere else. There the distance is left out if that saves a line
 * of `room` em.
 */
export function whereWords(
  outlet: PublicOutlet,
  { faster, address, room }: { faster: boolean; address: boolean; room: number },
): string {
  const place = address ? [outlet.address] : [];
  const far = farText(outlet);
  if (!faster) return [far, ...place].join('，');
  const walk = `步行 ${outlet.walkMinutes} 分钟`;
  const [all, short] = [[walk, far, ...place].join('，'), [walk, ...place].join('，')];
  return breakLines(all, room).length > breakLines(short, room).length ? short : all;
}

/** The number at the right of a row, in minutes, and what it is. */
export function rowNumber({ outlet, faster }: Nearby): { label: string; minutes: string } {
  return faster
    ? { label: '步行加等候', minutes: spanText(faster.totalLow, faster.totalHigh) }
    : { label: '步行', minutes: String(outlet.walkMinutes) };
}

export function serviceName(services: Services, id: string): string {
  return services.find((service) => service.id === id)?.name.zh ?? '';
}
