/** Why something asked of a hall's draft or versions was not done. */
import type { Conflict } from '#config/changes.ts';
import type { Finding } from '#config/lint.ts';
import type { Fault } from '#config/schema.ts';

export type Refusal =
  /** Somebody's account does not reach that far. */
  | { kind: 'forbidden' }
  /** There is no such thing. */
  | { kind: 'missing' }
  /** It does not fit what is there. */
  | { kind: 'unfit' }
  /** Others changed the same meanwhile. */
  | { kind: 'conflict'; conflicts: readonly Conflict[] }
  | { kind: 'faulty'; faults: readonly Fault[]; findings: readonly Finding[] }
  | { kind: 'too_large' }
  /** The disk did not take it. */
  | { kind: 'unwritable' };

/** Thrown, with words for whoever asked; nothing was changed. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, detail: string) {
    super(detail);
    this.refusal = refusal;
  }
}

/** The refusal of what could not be written beside the hall's file: `what` says so, and that nothing came of it. */
export const unkeepable = (what: string, error: unknown) =>
  new Refused(
    { kind: 'unwritable' },
    `${what} (${error instanceof Error ? error.message : String(error)}). Your draft is as it was. Whoever looks after the server can make room on its disk.`,
  );

/** The refusal of a content with faults. */
export const faulty = (faults: readonly Fault[], findings: readonly Finding[] = []) =>
  new Refused(
    { kind: 'faulty', faults, findings },
    `Nothing was published: ${[
      ...faults.map(({ path, reason }) => `${path} ${reason}`.trim()),
      ...findings.map(({ path, en }) => `${path}: ${en}`),
    ].join('; ')}.`,
  );
