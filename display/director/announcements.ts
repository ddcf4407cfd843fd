/**
 * The line of calls to be heard: one after the other, in the order in which they took their turn on the wall, none
 * cut off by the next. Saying a call takes longer than its turn on the wall, so in a rush the line would lag ever
 * further behind: of those that wait only the last few are said. All of them stand on the wall.
 */

/** One call to be heard. */
export interface Announcement {
  /** Names the call within the day, as in the view: a recall has its call's key. */
  readonly key: string;
  readonly ticket: string;
  /** What the sign above the counter says. Absent where the feed does not know it. */
  readonly counter?: string;
  /** When it was called: hall time, epoch ms. */
  readonly at: number;
}

export interface Announcing {
  /** The one that is being said. */
  readonly speaking?: Announcement;
  /** Those that wait, the next one first. */
  readonly line: readonly Announcement[];
}

/** At most this many wait: with two languages about half a minute of speech. The oldest give way. */
export const longestLine = 3;

export const nothingToSay: Announcing = { line: [] };

/**
 * The line after a call took its turn on the wall. A recall of a call that still waits takes its place: it is said
 * once, as the newest. A recall of the one that is being said is said again after it.
 */
export function called({ line, ...rest }: Announcing, announcement: Announcement): Announcing {
  const others = line.filter(({ key }) => key !== announcement.key);
  return { ...rest, line: [...others, announcement].slice(-longestLine) };
}

/**
 * Begins with the next one if none is being said.
 * @param since hall time, epoch ms: what was called before it is not said any more
 */
export function begun(announcing: Announcing, since: number): Announcing {
  if (announcing.speaking) return announcing;
  const [speaking, ...line] = announcing.line.filter(({ at }) => at > since);
  return speaking ? { speaking, line } : nothingToSay;
}

/** The line after the one that was being said has ended, in whatever way. */
export function said({ line }: Announcing): Announcing {
  return { line };
}
