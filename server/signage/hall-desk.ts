/** All that people do with what one hall shows: its draft, its versions, what is published now or later. */
import { randomUUID } from 'node:crypto';
import { type Change, changesBetween, isGroup, mergeThree, sameValue } from '#config/changes.ts';
import type { Actor, HallPlace } from '../accounts/actor.ts';
import type { AuditLog } from '../accounts/audit.ts';
import { type Checked, type Draft, openDraft } from './draft.ts';
import { forbiddenChange } from './ownership.ts';
import { checkedMedia, notThere } from './pictures.ts';
import type { PublishedHall } from './published-hall.ts';
import { createPublisher, type Publisher, type PublisherParts } from './publisher.ts';
import { faulty, Refused, unkeepable } from './refused.ts';
import type { By, DraftRevision, How, Scheduled, Version } from './store.ts';
import { readYaml } from './yaml-file.ts';

export interface DraftState extends Checked {
  /** The hall's time, epoch ms. */
  now: number;
  draft: DraftRevision;
  published: { number: number; version: string };
  changes: Change[];
  failed: Scheduled[];
}

export interface HallDesk {
  readonly id: string;
  readonly publisher: Publisher;
  readonly draft: Draft;
  place(): HallPlace;
  /** What the file of what is published holds. */
  content(): unknown;
  state(): Promise<DraftState>;
  save(actor: Actor, revision: number, content: unknown): Promise<{ merged: Change[] }>;
  /** Puts another content in the draft's place, for a reason the audit log is told. */
  replace(actor: Actor, action: string, content: unknown): Promise<void>;
  /** Back to what is published. */
  discard(actor: Actor): Promise<void>;
  /** Back to an earlier revision. */
  revert(actor: Actor, revision: number): Promise<void>;
  /** Publishes the draft as somebody saw it; with `at` (hall time, epoch ms), then. Rejects a time that is past. */
  publish(
    actor: Actor,
    wish: { revision: number; note?: string | undefined; at?: number | undefined },
  ): Promise<{ version: Version } | { scheduled: Scheduled }>;
  /**
   * Publishes one small change of what is published, at once; the draft has it from then on, too. With `checked` what
   * the checks find keeps it back, as it does a draft.
   */
  change(
    actor: Actor,
    how: How,
    change: (content: unknown) => unknown,
    options?: { checked: boolean },
  ): Promise<Version>;
  version(number: number): Version | undefined;
  contentOf(version: Version): unknown;
  /** Screens that came since stay: TVs are paired with them. Emergency messages stay as they are now. */
  restore(actor: Actor, number: number, note?: string): Promise<Version>;
  scheduled(): Scheduled[];
  /** Takes back what was scheduled: its changes are in the draft again. */
  unschedule(actor: Actor, id: string): Promise<void>;
  /** Publishes what is due. */
  publishDue(scheduled: Scheduled): Promise<void>;
}

export type DeskParts = Omit<PublisherParts, 'changed'> & { audit: AuditLog };

/** Opens the desk of a hall. What its file holds is a version from now on, if it is not yet. */
export async function openDesk(parts: DeskParts): Promise<HallDesk> {
  const { hall, store, blobs, audit, log, realNow, hallNow } = parts;
  const place = (): HallPlace => hall.published.config.hall;
  const { id } = place();
  const last = store.latest(id);
  const publisher = createPublisher({
    ...parts,
    changed(before, after) {
      draft.rebase(before, after);
      getReady();
    },
  });
  const { check, rewritten } = publisher;
  const draft = openDraft({ hall, store, log, realNow, hallNow, check, rewritten });
  const content = () => hall.published.content;
  await publisher.inTurn(async () => {
    if (last?.version === hall.published.version) return;
    await publisher.recordFile(last && contentOf(last));
  });

  function contentOf({ text }: Version): unknown {
    const read = readYaml(text);
    return read.ok ? read.value.content : undefined;
  }

  function permit(actor: Actor, before: unknown, after: unknown): void {
    const forbidden = forbiddenChange(actor, place(), before, after);
    if (forbidden) throw new Refused({ kind: 'forbidden' }, forbidden);
  }

  /** What a content is shown as; refuses what the checks do not let pass. */
  async function mustPass(next: unknown): Promise<PublishedHall> {
    const known = next === draft.current().content ? (await draft.checked()).prepared : undefined;
    const checked = known ? { ok: true as const, value: known } : await publisher.check(next);
    if (!checked.ok) throw faulty(checked.faults);
    const errors = publisher.blocking(checked.value.config);
    if (errors.length > 0) throw faulty([], errors);
    return checked.value;
  }

  /** So that publishing what the draft holds, or an urgent message, takes no time. */
  function getReady(): void {
    setImmediate(async () => {
      try {
        if ((await draft.checked()).prepared) draft.text();
      } catch (err) {
        log.warn({ err, hall: id }, 'the draft could not be made ready to be published');
      }
    });
  }

  function replace(actor: Actor, action: string, next: unknown): void {
    if (isTooDeep(next)) throw tooDeep();
    const { content: before, revision } = draft.current();
    permit(actor, before, next);
    draft.replace(next, byOf(actor));
    record(actor, action, { revision, changes: changesBetween(before, next) });
  }

  const record = (actor: By, action: string, after?: unknown) =>
    audit.record({ actor: byOf(actor), hall: id, action, ...(after !== undefined && { after }) });

  return {
    id,
    publisher,
    draft,
    place,
    content,
    async state() {
      const revision = draft.current();
      return {
        now: hallNow(),
        draft: revision,
        published: { number: publisher.number(), version: hall.published.version },
        changes: changesBetween(content(), revision.content),
        failed: store.scheduled(id).filter(({ failure }) => failure !== undefined),
        ...(await draft.checked()),
      };
    },
    save: (actor, revision, next) =>
      publisher.inTurn(async () => {
        if (isTooDeep(next)) throw tooDeep();
        permit(actor, draft.revision(revision).content, next);
        const { content: before } = draft.current();
        const saved = draft.save(revision, next, byOf(actor));
        const { content: after, revision: number } = draft.current();
        const changes = changesBetween(before, after);
        if (changes.length > 0) record(actor, 'draft.save', { revision: number, changes });
        getReady();
        return saved;
      }),
    replace: (actor, action, next) => publisher.inTurn(async () => replace(actor, action, next)),
    discard: (actor) => publisher.inTurn(async () => replace(actor, 'draft.discard', content())),
    revert: (actor, number) =>
      publisher.inTurn(async () => replace(actor, 'draft.revert', draft.revision(number).content)),
    publish: (actor, { revision, note, at }) =>
      publisher.inTurn(async () => {
        if (revision !== draft.current().revision) throw changedMeanwhile();
        await publisher.refresh();
        const { content: next, conflicts } = draft.current();
        if (draft.current().revision !== revision && conflicts.length > 0) throw changedMeanwhile();
        if (sameValue(next, content()))
          throw new Refused({ kind: 'unfit' }, 'There is nothing to publish: the draft is what is shown.');
        permit(actor, content(), next);
        const prepared = await mustPass(next);
        const by = byOf(actor);
        if (at !== undefined && at <= hallNow() - graceMs)
          throw new Refused({ kind: 'unfit' }, 'The time to publish at is past; nothing was published.');
        if (at !== undefined && at > hallNow()) {
          const base = content();
          const scheduled: Scheduled = { id: randomUUID(), at, base, content: next, by, ...noteOf(note) };
          try {
            store.addScheduled(id, scheduled);
          } catch (error) {
            throw unkeepable('Nothing was published: the server could not keep it for its time', error);
          }
          draft.replace(base, by);
          record(actor, 'publish.later', { id: scheduled.id, at, changes: changesBetween(base, next) });
          return { scheduled };
        }
        const release = { content: next, text: draft.text(), prepared, by, how: 'editor' as const };
        return { version: await publisher.release({ ...release, ...noteOf(note) }) };
      }),
    change: (actor, how, change, { checked } = { checked: false }) =>
      publisher.inTurn(async () => {
        await publisher.refresh();
        const next = change(content());
        permit(actor, content(), next);
        if (checked) await mustPass(next);
        return publisher.release({ content: next, by: byOf(actor), how });
      }),
    version: (number) => store.version(id, number),
    contentOf,
    restore: (actor, number, note) =>
      publisher.inTurn(async () => {
        await publisher.refresh();
        const version = store.version(id, number);
        if (!version) throw new Refused({ kind: 'missing' }, `There is no version ${number}.`);
        const earlier = contentOf(version);
        const next = withWhatIsNow(content(), earlier);
        permit(actor, content(), next);
        return publisher.release({
          content: next,
          ...(next === earlier && { text: version.text }),
          async find(path) {
            const bytes = await blobs.get(version.media[path] ?? '');
            return bytes ? checkedMedia(path, bytes) : notThere;
          },
          by: byOf(actor),
          how: 'restore',
          note: note ?? String(number),
        });
      }),
    scheduled: () => store.scheduled(id),
    unschedule: (actor, name) =>
      publisher.inTurn(async () => {
        const found = store.scheduled(id).find((scheduled) => scheduled.id === name);
        if (!found) throw new Refused({ kind: 'missing' }, 'This is not waiting to be published.');
        permit(actor, found.base, found.content);
        store.removeScheduled(name);
        // What failed went back to the draft when it did.
        if (found.failure === undefined) draft.add(found.base, found.content);
        record(actor, 'publish.later.cancel', { id: name });
      }),
    publishDue: (scheduled) =>
      publisher.inTurn(async () => {
        const { id: name, base, content: wanted, by, note } = scheduled;
        if (!store.scheduled(id).some((other) => other.id === name)) return;
        try {
          await publisher.refresh();
          const { merged, conflicts } = mergeThree(base, wanted, content());
          if (conflicts.length > 0)
            throw new Error('the same was changed by something else that was published meanwhile');
          await mustPass(merged);
          await publisher.release({ content: merged, by, how: 'schedule', ...noteOf(note) });
          store.removeScheduled(name);
        } catch (error) {
          const failure = error instanceof Error ? error.message : String(error);
          store.setFailure(name, failure);
          draft.add(base, wanted);
          record(by, 'publish.later.failed', { id: name, failure });
          log.warn({ hall: id, id: name, failure }, 'what was scheduled could not be published');
        }
      }),
  };
}

const byOf = ({ id, name }: By): By => ({ id, name });

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note });

/** A form names whole minutes: the one that runs is now. */
const graceMs = 60_000;

const changedMeanwhile = () =>
  new Refused(
    { kind: 'conflict', conflicts: [] },
    'The draft was changed meanwhile: look at it as it is now, then publish it.',
  );

/** How deep a hall file goes at most, with some to spare. What goes on for ever would exhaust whatever looks through it. */
const deepest = 30;

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > deepest || Object.values(value).some((field) => isTooDeep(field, depth + 1));
}

const tooDeep = () => new Refused({ kind: 'unfit' }, 'The content is nested too deep to be a hall file.');

/** An earlier content with the screens that have come since, and with the emergency messages of now: none comes back. */
function withWhatIsNow(now: unknown, earlier: unknown): unknown {
  if (!isGroup(now) || !isGroup(earlier)) return earlier;
  const added = screensOf(now).filter(({ id }) => !screensOf(earlier).some((screen) => screen.id === id));
  const withScreens =
    added.length === 0 ? earlier : { ...earlier, screens: [...screensOf(earlier), ...added] };
  if (sameValue(now.takeovers, earlier.takeovers)) return withScreens;
  const { takeovers: _, ...rest } = withScreens;
  return now.takeovers === undefined ? rest : { ...rest, takeovers: now.takeovers };
}

function screensOf(content: unknown): Readonly<Record<string, unknown>>[] {
  const screens = isGroup(content) ? content.screens : undefined;
  return Array.isArray(screens) ? screens.filter(isGroup) : [];
}
