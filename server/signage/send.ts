/** Sends one item of a hall to others: into their drafts, or published there by itself. */
import { applyChanges, isGroup, valueAt } from '#config/changes.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Blobs } from './blobs.ts';
import { bringMedia } from './draft-media.ts';
import type { HallDesk } from './hall-desk.ts';
import { Refused } from './refused.ts';
import type { SignageStore } from './store.ts';

export interface Sending {
  section: string;
  id: string;
  publish: boolean;
}

export type Sent =
  | { result: 'draft'; faults: { path: string; reason: string }[] }
  | { result: 'published'; number: number; version: string }
  | { result: 'refused'; reason: string };

/** What becomes of an item of `from`'s draft in another hall. Never rejects for what the other hall says to it. */
export async function sendItem(
  kept: { store: SignageStore; blobs: Blobs },
  from: HallDesk,
  to: HallDesk,
  actor: Actor,
  { section, id, publish }: Sending,
): Promise<Sent> {
  const source = from.draft.current().content;
  const item = valueAt(source, [section, { id }]);
  if (item === undefined) throw new Refused({ kind: 'missing' }, `There is no "${id}" in ${section}.`);
  if (!actor.may(publish ? 'publish' : 'edit', to.place()))
    return { result: 'refused', reason: `Your account may not do this in the hall "${to.id}".` };
  try {
    const brought = await bringMedia(kept, to.id, item, {
      from: from.publisher.find,
      own: to.publisher.find,
    });
    const put = (content: unknown) => withItem(content, section, brought, termsOf(source, item));
    if (publish) {
      const { number, version } = await to.change(actor, 'send', put, { checked: true });
      return { result: 'published', number, version };
    }
    const { revision, content } = to.draft.current();
    await to.save(actor, revision, put(content));
    return { result: 'draft', faults: [...(await to.draft.checked()).faults] };
  } catch (error) {
    if (error instanceof Refused) return { result: 'refused', reason: error.message };
    throw error;
  }
}

/** The glossary's terms that a campaign uses. */
function termsOf(source: unknown, item: unknown): unknown[] {
  const terms = isGroup(item) && Array.isArray(item.terms) ? item.terms : [];
  return terms.flatMap((id) => valueAt(source, ['glossary', { id: String(id) }]) ?? []);
}

function withItem(content: unknown, section: string, item: unknown, terms: readonly unknown[]): unknown {
  const screens = valueAt(content, ['screens']);
  const missing = terms.filter((term) => valueAt(content, ['glossary', { id: idOf(term) }]) === undefined);
  return applyChanges(content, [
    ...missing.map((term) => ({ path: ['glossary', { id: idOf(term) }], after: term })),
    { path: [section, { id: idOf(item) }], after: onKnownScreens(item, screens) },
  ]);
}

const idOf = (item: unknown) => (isGroup(item) ? String(item.id) : '');

/** Screens are each hall's own: those that are not there are not named, and where none is left, all show it. */
function onKnownScreens(item: unknown, screens: unknown): unknown {
  if (!isGroup(item) || !Array.isArray(item.screens)) return item;
  const known = new Set(Array.isArray(screens) ? screens.map(idOf) : []);
  const { screens: named, ...rest } = item;
  const left = item.screens.filter((id) => known.has(String(id)));
  return left.length > 0 ? { ...rest, screens: left } : rest;
}
