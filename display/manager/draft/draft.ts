/**
 * The hall's draft as this page has it: edits show at once and are saved after a pause. What others save meanwhile comes
 * in; where both changed the same, somebody chooses.
 */
import * as v from 'valibot';
import { applyChanges, type Conflict, isGroup, mergeThree, preferMine, sameValue } from '#config/changes.ts';
import { type Fault, parseHallConfig } from '#config/schema.ts';
import { DraftAnswer, DraftProblem } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords, Refusal } from '../api/problem.ts';
import { Store } from '../api/store.ts';
import { type Path, pathText } from '../form/path.ts';
import { edited, type History, noHistory, redone, undone } from './history.ts';

/** `waiting`: edited, not sent yet. `failed`: it is tried again with the next edit. */
export type Saving = 'saved' | 'waiting' | 'sending' | 'failed' | 'conflict';

/** A pause in typing that long saves. */
const pauseMs = 900;

export class Draft extends Store {
  readonly hall: string;
  /** The hall file as written; undefined until read. */
  content: Readonly<Record<string, unknown>> | undefined;
  /** What the server last said. */
  answer: DraftAnswer | undefined;
  saving: Saving = 'saved';
  /** Why reading or saving failed last. */
  problem: string | undefined;
  /** What this page and somebody else changed differently. */
  conflicts: readonly Conflict[] = [];
  /** Address of the item added last, until its form is left: what is not filled in yet is no fault there. */
  added: string | undefined;

  /** How far the hall's clock is ahead of this machine's, in ms. */
  private ahead = 0;
  private history: History = noHistory;
  private theirs: DraftAnswer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private found: { of: unknown; faults: readonly Fault[] } | undefined;

  constructor(hall: string) {
    super();
    this.hall = hall;
  }

  /** Reads the draft anew, where nothing waits to be saved. */
  async load(): Promise<void> {
    try {
      const answer = await call(this.path, DraftAnswer);
      if (this.saving !== 'saved') return;
      this.hear(answer);
      this.become(answer.content);
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
    this.changed();
  }

  /** The hall's time, epoch ms. */
  hallTime(): number {
    return Date.now() + this.ahead;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.history.future.length > 0;
  }

  /** Faults found on this page at once, and those only the server can find. */
  get faults(): readonly Fault[] {
    if (this.found?.of !== this.content) {
      const parsed = parseHallConfig(this.content);
      this.found = { of: this.content, faults: parsed.ok ? [] : parsed.faults };
    }
    const here = this.found?.faults ?? [];
    const known = new Set(here.map(({ path }) => path));
    const theirs = (this.answer?.faults ?? [])
      .filter(({ path, reason }) => !known.has(path) && serversOwn(reason))
      .map(({ path, reason }) => ({ path, reason }));
    return [...here, ...theirs];
  }

  /** Sets the value at a path; undefined removes it. */
  edit(path: Path, value: unknown): void {
    this.put(applyChanges(this.content, [{ path: [...path], after: value }]), pathText(path));
  }

  /** Makes `content` of what there is; `what` names the edit. */
  put(content: unknown, what: string): void {
    this.history = edited(this.history, this.content, content, what, Date.now());
    this.take(content);
  }

  undo(): void {
    this.step(undone(this.history, this.content));
  }

  redo(): void {
    this.step(redone(this.history, this.content));
  }

  /** Saves at once what waits. Resolves when it is saved, or could not be. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving !== 'waiting' && this.saving !== 'failed') return;
    const sent = this.content;
    this.saving = 'sending';
    this.changed();
    try {
      this.saved(sent, await this.send(sent));
    } catch (error) {
      this.refused(error);
    }
    this.changed();
  }

  /** Ends a conflict: `mine` says which of the conflicts this page wins. */
  async resolve(mine: (conflict: Conflict) => boolean): Promise<void> {
    const { theirs } = this;
    if (!theirs || !this.answer) return;
    const { merged } = mergeThree(this.answer.content, this.content, theirs.content);
    const content = preferMine(merged, this.conflicts.filter(mine));
    this.answer = theirs;
    this.conflicts = [];
    this.theirs = undefined;
    this.saving = 'saved';
    this.take(content);
    await this.save();
  }

  /** Goes back to what is published. */
  async discard(): Promise<void> {
    clearTimeout(this.timer);
    this.saving = 'saved';
    await call(this.path, v.unknown(), { method: 'DELETE' });
    this.history = noHistory;
    await this.load();
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}/draft`;
  }

  private send(content: unknown): Promise<DraftAnswer> {
    return call(this.path, DraftAnswer, {
      method: 'PUT',
      body: { revision: this.answer?.revision, content },
    });
  }

  private hear(answer: DraftAnswer): void {
    this.answer = answer;
    this.ahead = answer.now - Date.now();
  }

  /** Takes what the server has. The same content stays the same object: what was found out about it still holds. */
  private become(content: unknown): void {
    const theirs = groupOf(content);
    if (!sameValue(this.content, theirs)) this.content = theirs;
  }

  private saved(sent: unknown, answer: DraftAnswer): void {
    this.hear(answer);
    this.problem = undefined;
    if (this.content === sent) {
      this.become(answer.content);
      this.saving = 'saved';
      return;
    }
    this.content = groupOf(mergeThree(sent, this.content, answer.content).merged);
    this.saving = 'waiting';
    this.wait();
  }

  private refused(error: unknown): void {
    const conflict =
      error instanceof Refusal && error.status === 409 ? v.safeParse(DraftProblem, error.body) : undefined;
    const { conflicts, draft } = conflict?.success ? conflict.output : {};
    if (conflicts && draft) {
      this.conflicts = conflicts as Conflict[];
      this.theirs = draft;
      this.saving = 'conflict';
    } else {
      this.problem = errorWords(error);
      this.saving = 'failed';
    }
  }

  private step(next: { content: unknown; history: History } | undefined): void {
    if (!next) return;
    this.history = next.history;
    this.take(next.content);
  }

  private take(content: unknown): void {
    this.content = groupOf(content);
    if (this.saving !== 'sending' && this.saving !== 'conflict') {
      this.saving = 'waiting';
      this.wait();
    }
    this.changed();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pauseMs);
  }
}

/** A hall file is a group of sections, whatever else is wrong with it. */
const groupOf = (content: unknown): Record<string, unknown> => (isGroup(content) ? { ...content } : {});

/** Of opening hours and files only the server knows; of all else this page knows better what stands now. */
const serversOwn = (reason: string): boolean => /^(must be opening hours|names .*, which|was ")/.test(reason);
