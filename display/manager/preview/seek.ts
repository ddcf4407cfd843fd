/** Where and when content is next seen, or why it is not. Pure. */
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Words } from '../../director/content-words.ts';
import { explain } from '../../director/explain.ts';
import type { DirectorInput } from '../../director/input.ts';
import { nextShowing, placedContents } from '../../director/next-showing.ts';
import { explanationWords } from '../../director/reason-words.ts';

export type Found =
  | { screen: string | undefined; since: number }
  /** `why` not, on the first of the screens; undefined where the hall has no such content. */
  | { screen?: never; why: Words | undefined };

/**
 * The next showing of content on the first of `screens` that has one between two instants (hall time, epoch ms).
 * @param key see `placedContents`
 * @param inputAt what a screen knows at an instant
 */
export function seek(
  key: string,
  config: PublicConfig,
  screens: readonly (string | undefined)[],
  inputAt: (screen: string | undefined, t: number) => DirectorInput,
  from: number,
  until: number,
): Found {
  const placed = placedContents(config).find((each) => each.key === key);
  if (!placed) return { why: undefined };
  for (const screen of screens) {
    const showing = nextShowing(placed, (t) => inputAt(screen, t), from, until);
    if (showing) return { screen, since: showing.since };
  }
  const explanation = explain(placed.slot, inputAt(screens[0], from), from);
  const at = explanation.others.findIndex(
    ({ content }) => JSON.stringify(content) === JSON.stringify(placed.content),
  );
  const { others, why } = explanationWords(explanation, config);
  return { why: others[at]?.why ?? why[0] };
}
