/** The one shared draft of a hall: saved by several people, merged, and brought up to what is published. */
import {
  type Change,
  type Conflict,
  changesBetween,
  mergeThree,
  preferMine,
  sameValue,
  valueAt,
} from '#config/changes.ts';
import { type Finding, lint } from '#config/lint.ts';
import type { Fault } from '#config/schema.ts';
import type { HallFile, SignageLog } from './hall-files.ts';
import type { PublishedHall } from './published-hall.ts';
import { Refused } from './refused.ts';
import type { By, DraftRevision, SignageStore } from './store.ts';

export interface DraftParts {
  hall: HallFile;
  store: SignageStore;
  log: SignageLog;
  realNow(): number;
  hallNow(): number;
  /** The file's text, brought to another content. */
  rewritten(content: unknown): string;
  /** What a content would be shown as. */
  check(content: unknown): Promise<{ ok: true; value: PublishedHall } | { ok: false; faults: Fault[] }>;
}

/** What the draft as it stands comes to. */
export interface Checked {
  faults: readonly Fault[];
  findings: readonly Finding[];
  /** What walls would be given; absent while it has faults. */
  prepared?: PublishedHall;
}

export interface Draft {
  current(): DraftRevision;
  /** Of the current revision. What has faults is looked at again each time: a picture may have come since. */
  checked(): Promise<Checked>;
  /** The file's text with the current revision in it: made ready beforehand, as publishing should take no time. */
  text(): string;
  /** A revision that is still kept. Throws a `Refused` where it is not. */
  revision(number: number): DraftRevision;
  /**
   * Puts together what was made of a revision and what others saved since. Throws a `Refused` where both changed the
   * same, and when the draft cannot be kept.
   */
  save(revision: number, content: unknown, by: By): { merged: Change[] };
  /** Puts another content in the draft's place. Throws a `Refused` when it cannot be kept. */
  replace(content: unknown, by: By): void;
  /** Adds changes made of `base`; where the draft has its own, these stay. */
  add(base: unknown, content: unknown): void;
  /** What is published has changed. */
  rebase(before: unknown, after: unknown): void;
}

export function openDraft({ hall, store, log, realNow, hallNow, check, rewritten }: DraftParts): Draft {
  const id = hall.published.config.hall.id;
  const kept = store.latestDraft(id);
  let current: DraftRevision = kept ?? {
    revision: 1,
    content: hall.published.content,
    conflicts: [],
    at: realNow(),
  };
  if (!kept) keepIfPossible();
  let known: { of: string; checked: Checked } | undefined;
  let ready: { content: unknown; base: string; text: string } | undefined;

  function next(content: unknown, conflicts: Conflict[], by: By | undefined): DraftRevision {
    return { revision: current.revision + 1, content, conflicts, at: realNow(), ...(by && { by }) };
  }

  function keep(revision: DraftRevision): void {
    try {
      store.addDraft(id, revision);
    } catch (error) {
      throw new Refused({ kind: 'unwritable' }, `The draft could not be saved: ${String(error)}.`);
    }
    current = revision;
  }

  function keepIfPossible(): void {
    try {
      store.addDraft(id, current);
    } catch (err) {
      log.warn({ err, hall: id }, 'the draft could not be saved; the next time it is saved it will be');
    }
  }

  function revision(number: number): DraftRevision {
    const found = number === current.revision ? current : store.draft(id, number);
    if (found) return found;
    throw new Refused(
      { kind: 'missing' },
      'This revision of the draft is not kept any more: load the draft anew.',
    );
  }

  /** Conflicts with what is published on which nobody has decided yet. */
  const undecided = (conflicts: readonly Conflict[], content: unknown) =>
    conflicts.filter(({ path, mine, order }) => {
      const own = valueAt(content, path);
      return !order && sameValue(own, mine) && !sameValue(own, valueAt(hall.published.content, path));
    });

  async function evaluate(): Promise<Checked> {
    const checked = await check(current.content);
    if (!checked.ok) return { faults: checked.faults, findings: [] };
    const prepared = checked.value;
    return { faults: [], findings: lint(prepared.config, hallNow()), prepared };
  }

  return {
    current: () => current,
    async checked() {
      const of = `${current.revision} ${hall.published.version}`;
      if (known?.of === of) return known.checked;
      const checked = await evaluate();
      if (checked.prepared) known = { of, checked };
      return checked;
    },
    text() {
      const { content } = current;
      const { text: base } = hall.published;
      if (!ready || ready.content !== content || ready.base !== base)
        ready = { content, base, text: rewritten(content) };
      return ready.text;
    },
    revision,
    save(number, content, by) {
      const base = revision(number);
      const { merged, conflicts } =
        base === current
          ? { merged: content, conflicts: [] }
          : mergeThree(base.content, content, current.content);
      if (conflicts.length > 0) {
        throw new Refused(
          { kind: 'conflict', conflicts },
          'Somebody else changed the same meanwhile. Nothing is lost: choose which to keep, and save again.',
        );
      }
      if (!sameValue(merged, current.content)) keep(next(merged, undecided(current.conflicts, merged), by));
      return { merged: changesBetween(content, merged) };
    },
    replace(content, by) {
      keep(next(content, undecided(current.conflicts, content), by));
    },
    add(base, content) {
      current = next(mergeThree(base, content, current.content).merged, current.conflicts, current.by);
      keepIfPossible();
    },
    rebase(before, after) {
      const { merged, conflicts } = mergeThree(before, current.content, after);
      const content = preferMine(merged, conflicts);
      const all = [...undecided(current.conflicts, content), ...conflicts];
      const { at, by } = current;
      const changed = !sameValue(content, after);
      current = { ...next(content, changed ? all : [], changed ? by : undefined), ...(changed && { at }) };
      keepIfPossible();
    },
  };
}
