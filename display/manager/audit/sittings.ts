/** Drafts are saved every few seconds while somebody edits: what they did in one sitting is told as one entry. Pure. */
import { joinChanges } from '#config/join-changes.ts';
import type { AuditEntry } from '#protocol/accounts.ts';
import { changesOf } from './about-words.ts';

/** Who saves again after a longer pause has sat down anew. */
const pauseMs = 15 * 60_000;

/** Entries with those of one sitting in one, under the newest's id and time. The newest come first, before and after. */
export function bySitting(entries: readonly AuditEntry[]): AuditEntry[] {
  const told: AuditEntry[] = [];
  let begun = 0;
  for (const entry of entries) {
    const later = told.at(-1);
    if (later && isOneSitting(entry, later, begun)) told[told.length - 1] = joined(entry, later);
    else told.push(entry);
    begun = entry.at;
  }
  return told;
}

/** Whether `later`, which began at `begun`, goes on from `entry`. Changes that were cut for their length stay apart. */
function isOneSitting(entry: AuditEntry, later: AuditEntry, begun: number): boolean {
  return (
    [entry, later].every(({ action, after }) => action === 'draft.save' && changesOf(after).length > 0) &&
    entry.actor.id === later.actor.id &&
    entry.hall === later.hall &&
    begun - entry.at <= pauseMs
  );
}

const joined = (entry: AuditEntry, later: AuditEntry): AuditEntry => ({
  ...later,
  after: { changes: joinChanges(changesOf(entry.after), changesOf(later.after)) },
});
