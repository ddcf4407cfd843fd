/** Changes that cannot wait for a draft: an urgent message on all screens, a surge level by hand. Pure. */
import { applyChanges, isGroup } from '#config/changes.ts';
import { localAt } from '#domain/wall-time.ts';
import type { NewScreen } from '#protocol/screens.ts';

const minuteMs = 60_000;

/** An instant as hall files write it, in the time of its zone: `2026-12-01T14:00:00+08:00`. */
export function instantText(timeZone: string, instant: number): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const local = localAt(timeZone, whole);
  const offset = Math.round((local - whole) / minuteMs);
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
  return `${new Date(local).toISOString().slice(0, 19)}${zone}`;
}

export interface TakeoverWish {
  id: string;
  text: { zh: string; en?: string | undefined };
  /** When it begins, which says which of several is shown. */
  from: string;
  until: string;
  level?: number | undefined;
}

/** With an urgent message more; those that have ended by `now` (epoch ms) go. */
export function withTakeover(
  content: unknown,
  { id, text, from, until, level }: TakeoverWish,
  now: number,
): unknown {
  const { zh, en } = text;
  const ended = takeoversOf(content).filter((other) => Date.parse(String(other.until)) <= now);
  const taken = applyChanges(content, [
    ...ended.map((other) => ({ path: ['takeovers', { id: String(other.id) }] })),
    {
      path: ['takeovers', { id }],
      after: { id, text: { zh, ...(en !== undefined && { en }) }, from, until },
    },
  ]);
  return level === undefined ? taken : withSurgeLevel(taken, { level, until });
}

/** Without an urgent message; undefined where there is none of that id. */
export function withoutTakeover(content: unknown, id: string): unknown {
  if (!takeoversOf(content).some((takeover) => takeover.id === id)) return undefined;
  return applyChanges(content, [{ path: ['takeovers', { id }] }]);
}

export const withSurgeLevel = (content: unknown, byHand: { level: number; until: string }): unknown =>
  applyChanges(content, [{ path: ['surge', 'byHand'], after: byHand }]);

/** With a screen more, under the first id that is free. */
export function withScreen(content: unknown, screen: NewScreen): { content: unknown; id: string } {
  const screens = isGroup(content) && Array.isArray(content.screens) ? content.screens.filter(isGroup) : [];
  const taken = new Set(screens.map(({ id }) => id));
  let number = screens.length + 1;
  while (taken.has(`tv-${number}`)) number += 1;
  const id = `tv-${number}`;
  return { content: applyChanges(content, [{ path: ['screens', { id }], after: { id, ...screen } }]), id };
}

/** With the level left to the queue. */
export const withoutSurgeLevel = (content: unknown): unknown =>
  applyChanges(content, [{ path: ['surge', 'byHand'] }]);

function takeoversOf(content: unknown): Readonly<Record<string, unknown>>[] {
  const takeovers = isGroup(content) ? content.takeovers : undefined;
  return Array.isArray(takeovers) ? takeovers.filter(isGroup) : [];
}
