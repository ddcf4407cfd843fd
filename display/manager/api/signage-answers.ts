/** What the server answers of drafts and published versions, as far as these pages read it. */
import * as v from 'valibot';

const Step = v.union([v.string(), v.number(), v.object({ id: v.string() })]);
const ChangeAnswer = v.object({
  path: v.array(Step),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
  order: v.optional(v.literal(true)),
});
const FaultAnswer = v.object({ path: v.string(), reason: v.string() });
export const FindingAnswer = v.object({
  path: v.string(),
  severity: v.picklist(['error', 'warning', 'note']),
  zh: v.string(),
  en: v.string(),
});
export type FindingAnswer = v.InferOutput<typeof FindingAnswer>;

export const DraftAnswer = v.object({
  revision: v.number(),
  content: v.record(v.string(), v.unknown()),
  faults: v.array(FaultAnswer),
  findings: v.array(FindingAnswer),
  /** Epoch ms. */
  savedAt: v.optional(v.number()),
  savedBy: v.optional(v.string()),
  published: v.object({ number: v.number(), version: v.string() }),
  /** From what is published to the draft. */
  changes: v.array(ChangeAnswer),
  /** What others had changed meanwhile and is now in the draft, too. */
  merged: v.optional(v.array(ChangeAnswer)),
});
export type DraftAnswer = v.InferOutput<typeof DraftAnswer>;

export const ConflictAnswer = v.object({
  conflicts: v.array(
    v.object({
      path: v.array(Step),
      base: v.optional(v.unknown()),
      mine: v.optional(v.unknown()),
      theirs: v.optional(v.unknown()),
      order: v.optional(v.literal(true)),
    }),
  ),
  draft: DraftAnswer,
});
export type ConflictAnswer = v.InferOutput<typeof ConflictAnswer>;

export const VersionRow = v.object({
  number: v.number(),
  version: v.string(),
  at: v.number(),
  by: v.string(),
  how: v.string(),
  note: v.optional(v.string()),
});
export type VersionRow = v.InferOutput<typeof VersionRow>;
export const VersionList = v.object({ versions: v.array(VersionRow) });
export const VersionAnswer = v.object({ ...VersionRow.entries, content: v.unknown() });

export const Scheduled = v.object({
  id: v.union([v.string(), v.number()]),
  at: v.number(),
  by: v.optional(v.string()),
  note: v.optional(v.string()),
  /** Why it could not be published when its time came. */
  failure: v.optional(v.string()),
});
export type Scheduled = v.InferOutput<typeof Scheduled>;
export const ScheduledList = v.object({ scheduled: v.array(Scheduled) });

export const Published = v.object({
  number: v.optional(v.number()),
  version: v.optional(v.string()),
  scheduled: v.optional(v.object({ id: v.union([v.string(), v.number()]), at: v.number() })),
});

export const MediaMade = v.object({ path: v.string() });
