/** Who acts, and what they may do in which hall. Pure. */
import type { CampaignOwner } from '#config/campaigns.ts';
import type { Grant, Role } from '#protocol/accounts.ts';
import { covers, type HallPlace } from './scope.ts';

export type { HallPlace } from './scope.ts';

/**
 * `look`: read status, waits, drafts. `edit`: drafts. `publish`: what walls show. `operate`: screens. `feeds`: feed keys.
 * `audit`: the audit log. `users`: accounts.
 */
export type Action = 'look' | 'edit' | 'publish' | 'operate' | 'feeds' | 'audit' | 'users';

export interface Actor {
  readonly id: string;
  /** For people to read: the display name. */
  readonly name: string;
  readonly grants: readonly Grant[];
  may(action: Action, hall: HallPlace): boolean;
  /** Whether there may be any hall where the actor may do it. */
  mayAnywhere(action: Action): boolean;
  /** Owner levels whose campaigns the actor may add, change or remove in a hall. */
  owners(hall: HallPlace): ReadonlySet<CampaignOwner>;
}

const everything: readonly Action[] = ['look', 'edit', 'publish', 'operate', 'feeds', 'audit', 'users'];
const managing: readonly Action[] = ['look', 'edit', 'publish', 'operate', 'audit'];

const powers: Record<Role, { actions: readonly Action[]; owners: readonly CampaignOwner[] }> = {
  hall: { actions: managing, owners: ['hall'] },
  city: { actions: managing, owners: ['city', 'hall'] },
  province: { actions: managing, owners: ['province', 'city', 'hall'] },
  administrator: { actions: everything, owners: ['province', 'city', 'hall'] },
  integrator: { actions: ['look', 'feeds'], owners: [] },
};

export function actorOf({
  id,
  displayName,
  grants,
}: {
  id: string;
  displayName: string;
  grants: readonly Grant[];
}): Actor {
  const reaching = (hall: HallPlace) => grants.filter(({ scope }) => covers(scope, hall));
  return {
    id,
    name: displayName,
    grants,
    may: (action, hall) => reaching(hall).some(({ role }) => powers[role].actions.includes(action)),
    mayAnywhere: (action) => grants.some(({ role }) => powers[role].actions.includes(action)),
    owners: (hall) => new Set(reaching(hall).flatMap(({ role }) => powers[role].owners)),
  };
}

/** Whether somebody with these grants administers all halls, and with them what is about none: users, sign-ins. */
export const rulesAll = (grants: readonly Grant[]): boolean =>
  grants.some(({ role, scope }) => role === 'administrator' && scope === '*');
