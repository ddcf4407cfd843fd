/** Whether an item of a list shows now, to tell in the list. Pure. */
export type ItemState = 'on' | 'later' | 'over' | 'waiting';

/** `waiting`: a campaign whose owner has not confirmed it. `now` in epoch ms. */
export function itemState(item: unknown, section: string, now: number): ItemState {
  const { from, until, ready } = (item ?? {}) as Record<string, unknown>;
  const [begins, ends] = [from, until].map((text) =>
    typeof text === 'string' ? Date.parse(text) : Number.NaN,
  );
  if (ends !== undefined && ends <= now) return 'over';
  if (section === 'campaigns' && ready !== true) return 'waiting';
  if (begins !== undefined && begins > now) return 'later';
  return 'on';
}
