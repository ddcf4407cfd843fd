/** The counters by state, on one line or one line each: as many of their signs as have room. */
import type { CounterView, HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { textWidth } from './text-width.ts';

export interface CounterGroup {
  state: CounterView['state'];
  count: number;
  /** Signs in the order of the file, ` … ` at the end where some have no room. */
  signs: string;
  /** Of the line, what it needs or what it gets, in em. */
  width: number;
}

const states = ['open', 'paused', 'closed'] as const;
/** Between signs, and what stands for those without room. */
const between = '\u2002';
const more = ' …';
/** Of `开放 12 个` with the air around, in em. */
const headWidth = 6.4;

/**
 * States that no counter is in are left out. A counter that no feed has told of is closed.
 * @param width of the line in em, or of each line where they stand below each other
 */
export function counterRow(
  counters: PublicConfig['counters'],
  views: HallView['counters'],
  width: number,
  stacked: boolean,
): CounterGroup[] {
  const groups = states
    .map((state) => ({
      state,
      labels: counters.filter(({ id }) => (views[id]?.state ?? 'closed') === state).map(({ label }) => label),
    }))
    .filter(({ labels }) => labels.length > 0)
    .map((group) => ({ ...group, need: headWidth + textWidth(group.labels.join(between)) + 1 }));
  const needed = groups.reduce((sum, { need }) => sum + need, 0);
  return groups.map(({ state, labels, need }) => {
    const share = stacked ? width : Math.min(need, Math.max(headWidth + 3, (width * need) / needed));
    return { state, count: labels.length, signs: fitting(labels, share - headWidth), width: share };
  });
}

function fitting(labels: readonly string[], room: number): string {
  const all = labels.join(between);
  if (textWidth(all) <= room) return all;
  let fit = '';
  for (const label of labels) {
    const longer = fit ? fit + between + label : label;
    if (textWidth(longer + more) > room) break;
    fit = longer;
  }
  return fit + more;
}
