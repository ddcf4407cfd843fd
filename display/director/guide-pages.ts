/** How many steps of a guide are shown at once. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';

export type PublicGuide = PublicConfig['guides'][number];
export type GuideStep = PublicGuide['steps'][number];

/** Longest text, in em, that a third of the stage holds in three lines, and that half of it does. */
const thirdRoom = 17;
const halfRoom = 28;

// The rotation asks for every guide's pages each second; a guide never changes under its identity.
const known = new WeakMap<PublicGuide, GuideStep[][]>();

/** The guide's steps by page: three side by side, fewer where their texts are long. */
export function guidePages(guide: PublicGuide): GuideStep[][] {
  const pages = known.get(guide) ?? paged(guide);
  known.set(guide, pages);
  return pages;
}

function paged(guide: PublicGuide): GuideStep[][] {
  const longest = Math.max(...guide.steps.map((step) => textWidth(step.text.zh)));
  const most = longest <= thirdRoom ? 3 : longest <= halfRoom ? 2 : 1;
  return evenPages(guide.steps, most);
}
