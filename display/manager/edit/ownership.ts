/** Whose an item is: campaigns of the province or the city are theirs to change. Pure. */
import { CampaignOwner } from '#config/campaigns.ts';
import type { Section } from '../form/describe.ts';

/** Who owns an item that somebody may not touch; undefined where they may. `owners`: whose campaigns they may touch. */
export function foreignOwner(
  section: Section,
  item: unknown,
  owners: readonly CampaignOwner[],
): CampaignOwner | undefined {
  if (section !== 'campaigns') return undefined;
  const { owner } = (item ?? {}) as Record<string, unknown>;
  return CampaignOwner.options.find((level) => level === owner && !owners.includes(level));
}
