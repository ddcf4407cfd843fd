/** What a hall's configuration has for its stage. */
import type { Lane } from '#config/rotation.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { pagesOf } from './item-pages.ts';
import { fitsHeader } from './notices.ts';
import type { Placement } from './placement.ts';
import { itemKey, laneOf, type StageItem } from './stage-item.ts';

export type PublicGuide = PublicConfig['guides'][number];

export interface Candidate {
  item: StageItem;
  /** The item's name: see `itemKey`. */
  key: string;
  lane: Lane;
  placement: Placement;
  /** How many turns it takes in a row for all its pages to be read. */
  span: number;
  /** The guide, where it is one. */
  guide?: PublicGuide;
  /** Its owner has not confirmed that it can be delivered. */
  unready?: boolean;
}

/** A page is read in this time. */
const leastPageMs = 10_000;

// A configuration never changes under its identity.
const known = new WeakMap<PublicConfig, readonly Candidate[]>();

/** Everything that may ever take a turn, by lane and in the order of the file. */
export function candidatesOf(config: PublicConfig): readonly Candidate[] {
  const candidates = known.get(config) ?? listed(config);
  known.set(config, candidates);
  return candidates;
}

function listed(config: PublicConfig): Candidate[] {
  const candidates: Candidate[] = [];
  const turnMs = config.rotation.turnSeconds * 1000;
  const add = (item: StageItem, placement: Placement = {}, more: Partial<Candidate> = {}) => {
    const span = Math.max(1, Math.ceil((pagesOf(item, config) * leastPageMs) / turnMs));
    candidates.push({ item, key: itemKey(item), lane: laneOf[item.kind], placement, span, ...more });
  };
  for (const guide of config.guides) add({ kind: 'guide', guide: guide.id }, guide, { guide });
  if (config.outlets.length > 0) add({ kind: 'outlets' });
  add({ kind: 'quiet' });
  if (config.services.some(({ price, limit }) => price || limit)) add({ kind: 'standards' });
  for (const campaign of config.campaigns) {
    add({ kind: 'campaign', campaign: campaign.id }, campaign, { unready: !campaign.ready });
  }
  for (const notice of config.notices) {
    if (onStage(config, notice)) add({ kind: 'notice', notice: notice.id }, notice);
  }
  if (config.amenities.length > 0) add({ kind: 'amenities' });
  for (const slide of config.slides) add({ kind: 'slide', slide: slide.id }, slide);
  add({ kind: 'trend' });
  return candidates;
}

/** A notice stands in the header, unless it is too long for it or its showings are counted. */
export const onStage = (config: PublicConfig, notice: PublicConfig['notices'][number]): boolean =>
  notice.perHour !== undefined || !fitsHeader(config, notice);
