/** Whose part of a hall's content somebody touches: campaigns belong to the province, the city or the hall. Pure. */
import { isGroup, sameValue } from '#config/changes.ts';
import type { Actor, HallPlace } from '../accounts/actor.ts';

const levels = { province: 'the province', city: 'the city', hall: 'the hall' } as const;
type Level = keyof typeof levels;

/** What an actor may not change of the way from `before` to `after`, in words; undefined where they may. */
export function forbiddenChange(
  actor: Pick<Actor, 'owners'>,
  place: HallPlace,
  before: unknown,
  after: unknown,
): string | undefined {
  const owners = actor.owners(place);
  if (!owners.has('province') && !sameValue(regionOf(before), regionOf(after)))
    return 'Your account may not change where the hall belongs (hall.region).';
  const from = campaignsOf(before);
  const to = campaignsOf(after);
  const touched = [
    ...from.filter((campaign) => !to.some((other) => sameValue(campaign, other))),
    ...to.filter((campaign) => !from.some((other) => sameValue(campaign, other))),
  ];
  const foreign = touched.find(({ owner }) => isLevel(owner) && !owners.has(owner));
  if (!foreign || !isLevel(foreign.owner)) return undefined;
  return `The campaign "${String(foreign.id)}" belongs to ${levels[foreign.owner]}: your account may not add, change or remove it.`;
}

const isLevel = (owner: unknown): owner is Level => typeof owner === 'string' && Object.hasOwn(levels, owner);

const section = (content: unknown, name: string): unknown => (isGroup(content) ? content[name] : undefined);

function regionOf(content: unknown): unknown {
  const hall = section(content, 'hall');
  return isGroup(hall) ? hall.region : undefined;
}

function campaignsOf(content: unknown): Readonly<Record<string, unknown>>[] {
  const campaigns = section(content, 'campaigns');
  return Array.isArray(campaigns) ? campaigns.filter(isGroup) : [];
}
