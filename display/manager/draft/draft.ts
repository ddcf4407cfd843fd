/**
 * The hall's draft as this page has it: edits show at once and are saved after a pause. What others save meanwhile comes
 * in; where both changed the same, somebody chooses.
 */
import * as v from 'valibot';
import {
  applyChanges,
  type Change,
  type Conflict,
  isGroup,
  mergeThree,
  preferMine,
  sameValue,
} from '#config/changes.ts';
import { type Fault, parseHallConfig } from '#config/schema.ts';
import { DraftAnswer, DraftProblem } from '#protocol/signage.ts';
import { browserTimers, type Timers } from '../../connection/timers.ts';
import { call } from '../api/call.ts';
import { errorWords, Refusal } from '../api/problem.ts';
import { Store } from '../api/store.ts';
import { type Path, pathText } from '../form/path.ts';
import { edited, type History, noHistory, redone, undone } from './history.ts';
import { alsoChanged, type OthersChange } from './others.ts';
import { mayPass, retryPauseMs } from './retry.ts';

/**
 * `waiting`: edited, not sent yet. `failed`: it is tried again with the next edit, and by itself where nobody answered;
 * it stays `failed` until that went well.
 */
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
  /** What somebody else changed under one's hands, until it was read. */
  others: readonly OthersChange[] = [];
  /** Address of the item added last, until its form is left: what is not filled in yet is no fault there. */
  added: string | undefined;

  /** How far the hall's clock is ahead of this machine's, in ms. */
  private ahead = 0;
  private history: History = noHistory;
  private theirs: DraftAnswer | undefined;
  private readonly timers: Timers;
  private unwait = () => {};
  private sending = false;
  private rereads = false;
  /** Counts what was asked, and which of it was answered: answers that were overtaken count no more. */
  private asked = 0;
  private heard = 0;
  /** How often in a row nobody answered a save. */
  private failures = 0;
  /** What was sent when nobody answered: the server may have saved it all the same. */
  private unanswered: unknown;
  private found: { of: unknown; faults: readonly Fault[] } | undefined;

  constructor(hall: string, timers: Timers = browserTimers) {
    super();
    this.hall = hall;
    this.timers = timers;
  }

  /** Reads the draft anew, where nothing waits to be saved. */
  async load(): Promise<void> {
    const turn = this.turn();
    try {
      const answer = await call(this.path, DraftAnswer);
      if (this.saving !== 'saved' || turn < this.heard) return;
      this.hear(answer, turn);
      this.become(answer.content);
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
    this.changed();
  }

  /** Reads what others saved meanwhile, where nothing waits to be saved, and tells of it. Never rejects. */
  async reread(): Promise<void> {
    const { saving, content, answer: known } = this;
    if (!known) return this.load();
    if (this.rereads || saving !== 'saved') return;
    this.rereads = true;
    const turn = this.turn();
    // Who is not answered is not told: the next look is soon, and there is nothing to lose.
    const answer = await call(this.path, DraftAnswer).catch(() => undefined);
    this.rereads = false;
    if (!answer || this.saving !== 'saved' || this.content !== content || turn < this.heard) return;
    if (sameValue({ ...answer, now: 0 }, { ...known, now: 0, merged: undefined })) return;
    this.hear(answer, turn);
    this.become(answer.content);
    this.others = alsoChanged(this.others, content, this.content);
    this.changed();
  }

  /** What others changed was read. */
  forgetOthers(): void {
    this.others = [];
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
    if (this.sending || (this.saving !== 'waiting' && this.saving !== 'failed')) return;
    this.saving = 'sending';
    this.changed();
    await this.attempt();
  }

  /** Ends a conflict: `mine` says which of the conflicts this page wins. */
  async resolve(mine: (conflict: Conflict) => boolean): Promise<void> {
    const { theirs } = this;
    if (!theirs || !this.answer) return;
    const { merged } = mergeThree(this.answer.content, this.content, theirs.content);
    const content = preferMine(merged, this.conflicts.filter(mine));
    const chosen = this.conflicts.map(({ path }) => path);
    this.others = alsoChanged(this.others, this.content, content, { chosen });
    this.answer = theirs;
    this.conflicts = [];
    this.theirs = undefined;
    this.saving = 'saved';
    this.take(content);
    await this.save();
  }

  /** Goes back to what is published. */
  async discard(): Promise<void> {
    this.unwait();
    this.saving = 'saved';
    await call(this.path, v.unknown(), { method: 'DELETE' });
    this.history = noHistory;
    this.others = [];
    await this.load();
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}/draft`;
  }

  /** Sends what there is. */
  private async attempt(): Promise<void> {
    this.unwait();
    if (this.sending) return;
    this.sending = true;
    if (this.saving === 'waiting') {
      this.saving = 'sending';
      this.changed();
    }
    const sent = this.content;
    const turn = this.turn();
    try {
      const answer = await this.send(sent);
      this.sending = false;
      this.saved(sent, answer, turn);
    } catch (error) {
      this.sending = false;
      this.refused(error, sent);
    }
    this.changed();
  }

  private send(content: unknown): Promise<DraftAnswer> {
    return call(this.path, DraftAnswer, {
      method: 'PUT',
      body: { revision: this.answer?.revision, content },
    });
  }

  private turn(): number {
    this.asked += 1;
    return this.asked;
  }

  private hear(answer: DraftAnswer, turn: number): void {
    this.heard = turn;
    this.answer = answer;
    this.ahead = answer.now - Date.now();
  }

  /** Takes what the server has. The same content stays the same object: what was found out about it still holds. */
  private become(content: unknown): void {
    const theirs = groupOf(content);
    if (!sameValue(this.content, theirs)) this.content = theirs;
  }

  private saved(sent: unknown, answer: DraftAnswer, turn: number): void {
    this.hear(answer, turn);
    this.problem = undefined;
    this.failures = 0;
    this.unanswered = undefined;
    this.others = alsoChanged(this.others, sent, answer.content, {
      changes: (answer.merged ?? []) as Change[],
    });
    if (this.content === sent) {
      this.become(answer.content);
      this.saving = 'saved';
      return;
    }
    this.content = groupOf(mergeThree(sent, this.content, answer.content).merged);
    this.saving = 'waiting';
    this.wait(pauseMs);
  }

  private refused(error: unknown, sent: unknown): void {
    const conflict =
      error instanceof Refusal && error.status === 409 ? v.safeParse(DraftProblem, error.body) : undefined;
    const { conflicts, draft } = conflict?.success ? conflict.output : {};
    if (draft && sameValue(draft.content, this.unanswered)) {
      // What it is at odds with is what this page sent before.
      this.answer = draft;
      this.unanswered = undefined;
      this.wait(0);
    } else if (conflicts && draft) {
      this.failures = 0;
      this.conflicts = conflicts as Conflict[];
      this.theirs = draft;
      this.saving = 'conflict';
    } else {
      this.problem = errorWords(error);
      this.saving = 'failed';
      this.failures = mayPass(error) ? this.failures + 1 : 0;
      if (this.failures === 0) return;
      this.unanswered = sent;
      this.wait(retryPauseMs(this.failures));
    }
  }

  private step(next: { content: unknown; history: History } | undefined): void {
    if (!next) return;
    this.history = next.history;
    if (next.content === this.content) this.changed();
    else this.take(next.content);
  }

  private take(content: unknown): void {
    this.content = groupOf(content);
    if (!this.sending && this.saving !== 'conflict') {
      // While nobody answers, that is what to tell.
      if (this.failures === 0) this.saving = 'waiting';
      this.wait(pauseMs);
    }
    this.changed();
  }

  private wait(delayMs: number): void {
    this.unwait();
    this.unwait = this.timers.after(delayMs, () => void this.attempt());
  }
}

/** A hall file is a group of sections, whatever else is wrong with it. */
const groupOf = (content: unknown): Record<string, unknown> => (isGroup(content) ? { ...content } : {});

/** Of opening hours and files only the server knows; of all else this page knows better what stands now. */
const serversOwn = (reason: string): boolean => /^(must be opening hours|names .*, which|was ")/.test(reason);
