/** What manager pages and the server tell each other of drafts, versions and what is published. */
import * as v from 'valibot';
import { SurgeLevel } from '#config/surge.ts';
import { bilingual, Id, text } from '#config/words.ts';
import { PublicConfig } from './public-config.ts';

const Instant = v.number();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Somebody who did something. */
export const By = v.object({ id: v.string(), name: v.string() });
export type By = v.InferOutput<typeof By>;

/** `Path` of `config/changes.ts`. */
const Path = v.array(v.union([v.string(), v.number(), v.object({ id: v.string() })]));
const order = v.optional(v.literal(true));
const anything = v.optional(v.unknown());

export const ChangeAnswer = v.object({ path: Path, before: anything, after: anything, order });
export const ConflictAnswer = v.object({
  path: Path,
  base: anything,
  mine: anything,
  theirs: anything,
  order,
});

const FaultAnswer = v.object({ path: v.string(), reason: v.string(), line: v.optional(v.number()) });
const FindingAnswer = v.object({
  path: v.string(),
  severity: v.picklist(['error', 'warning', 'note']),
  code: v.string(),
  zh: v.string(),
  en: v.string(),
});

/** `POST /halls/{hall}/draft/check-links`: the links behind QR codes that nobody answers. */
export const LinkFindings = v.object({ findings: v.array(FindingAnswer) });
export type LinkFindings = v.InferOutput<typeof LinkFindings>;

/** Something to be published at a time. */
export const ScheduledAnswer = v.object({
  id: v.string(),
  /** Epoch ms by the hall's clock. */
  at: Instant,
  by: By,
  note: v.optional(v.string()),
  /** What it will change. */
  changes: v.array(ChangeAnswer),
  /** Why it could not be published at its time; its changes are in the draft again. */
  failure: v.optional(v.string()),
});
export type ScheduledAnswer = v.InferOutput<typeof ScheduledAnswer>;

/** `GET /halls/{hall}/draft`. */
export const DraftAnswer = v.object({
  /** Given back when it is saved or published. */
  revision: count,
  /** What the hall's file would hold: defaults left out, faults and all. */
  content: v.unknown(),
  /** What keeps it from being published. */
  faults: v.array(FaultAnswer),
  /** What the checks say; those of the severity `error` keep it from being published. */
  findings: v.array(FindingAnswer),
  /** Real time, epoch ms. */
  savedAt: Instant,
  /** Absent where the draft only follows the file. */
  savedBy: v.optional(By),
  published: v.object({ number: count, version: v.string() }),
  /** What publishing it would change. */
  changes: v.array(ChangeAnswer),
  /** What was published meanwhile of what the draft changes too (`theirs`): publishing it sets its own (`mine`). */
  conflicts: v.array(ConflictAnswer),
  /** What was to be published at a time and could not be. */
  failed: v.array(ScheduledAnswer),
  /** The hall's time, epoch ms: a demonstration's runs ahead of the server's. */
  now: Instant,
  /** What others had saved meanwhile, where this answers a save. */
  merged: v.optional(v.array(ChangeAnswer)),
});
export type DraftAnswer = v.InferOutput<typeof DraftAnswer>;

const Note = v.optional(text(200));
const Revision = count;

/** `PUT /halls/{hall}/draft`. */
export const DraftBody = v.strictObject({ revision: Revision, content: v.unknown() });
/** `POST /halls/{hall}/draft/revert`: brings the draft back to an earlier revision. */
export const RevertBody = v.strictObject({ revision: Revision });
/** `POST /halls/{hall}/publish`. `at`: epoch ms by the hall's clock, not past by more than a minute; left out: now. */
export const PublishBody = v.strictObject({ revision: Revision, note: Note, at: v.optional(Instant) });

/** Answer to what was published. */
export const Published = v.object({
  number: count,
  version: v.string(),
  /** It is on the screens, but could not be kept as a version: nobody can go back to it. */
  unkept: v.optional(v.literal(true)),
});
export type Published = v.InferOutput<typeof Published>;

/** Answer where it waits for its time. */
export const PublishLater = v.object({ scheduled: v.object({ id: v.string(), at: Instant }) });

/** One version ever published. */
export const VersionSummary = v.object({
  number: count,
  version: v.string(),
  /** Real time, epoch ms. */
  at: Instant,
  /** Absent where the file was edited on the server. */
  by: v.optional(By),
  how: v.string(),
  note: v.optional(v.string()),
});
export type VersionSummary = v.InferOutput<typeof VersionSummary>;

/** `GET /halls/{hall}/versions?before=&limit=`: the newest first. */
export const VersionList = v.object({ versions: v.array(VersionSummary) });
export type VersionList = v.InferOutput<typeof VersionList>;
/** `GET /halls/{hall}/versions/{number}`. */
export const VersionAnswer = v.object({
  ...VersionSummary.entries,
  /** The hall file as it was. */
  text: v.string(),
  content: v.unknown(),
  /** What it changed of the version before. */
  changes: v.array(ChangeAnswer),
});
export type VersionAnswer = v.InferOutput<typeof VersionAnswer>;

/** `POST /halls/{hall}/versions/{number}/restore`. */
export const RestoreBody = v.strictObject({ note: Note });

/** `GET /halls/{hall}/scheduled`. */
export const ScheduledList = v.object({ scheduled: v.array(ScheduledAnswer) });
export type ScheduledList = v.InferOutput<typeof ScheduledList>;

const minutes = v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1), v.maxValue(24 * 60));

/** `POST /halls/{hall}/takeover`: an urgent message on all screens, for so long. `level`: a surge level along with it. */
export const TakeoverBody = v.strictObject({
  ...bilingual(60).entries,
  minutes,
  level: v.optional(SurgeLevel),
});
export type TakeoverBody = v.InferOutput<typeof TakeoverBody>;

/** Answer to a takeover. */
export const TakeoverAnswer = v.object({ ...Published.entries, id: v.string(), until: v.string() });
export type TakeoverAnswer = v.InferOutput<typeof TakeoverAnswer>;

/** `PUT /halls/{hall}/surge-level`. */
export const SurgeLevelBody = v.strictObject({ level: SurgeLevel, minutes });

/** Sections whose items can be sent to other halls. */
export const SentSection = v.picklist(
  ['campaigns', 'guides', 'notices', 'glossary', 'takeovers', 'slides'],
  'must be campaigns, guides, notices, glossary, takeovers or slides',
);
export type SentSection = v.InferOutput<typeof SentSection>;

/** `POST /halls/{hall}/send`: an item, as the draft has it, into the drafts of other halls, or published there. */
export const SendBody = v.strictObject({
  section: SentSection,
  id: Id,
  halls: v.pipe(v.array(Id), v.minLength(1, 'must name at least one hall'), v.maxLength(1000)),
  publish: v.boolean(),
});
export type SendBody = v.InferOutput<typeof SendBody>;

/** What became of it in each hall. */
export const SendAnswer = v.object({
  halls: v.record(
    v.string(),
    v.variant('result', [
      v.object({ result: v.literal('draft'), faults: v.array(FaultAnswer) }),
      v.object({ result: v.literal('published'), ...Published.entries }),
      v.object({ result: v.literal('refused'), reason: v.string() }),
    ]),
  ),
});
export type SendAnswer = v.InferOutput<typeof SendAnswer>;

/** `PUT /halls/{hall}/draft/media/{name}`: the path by which the draft's content names it. */
export const MediaAnswer = v.object({ path: v.string() });
export type MediaAnswer = v.InferOutput<typeof MediaAnswer>;

/** `GET /halls/{hall}/draft/public`: what walls would be given, for the preview. */
export const DraftPublic = v.object({ config: PublicConfig });
export type DraftPublic = v.InferOutput<typeof DraftPublic>;

/** What a problem document of these addresses may tell besides. */
export const DraftProblem = v.object({
  faults: v.optional(v.array(FaultAnswer)),
  findings: v.optional(v.array(FindingAnswer)),
  conflicts: v.optional(v.array(ConflictAnswer)),
  draft: v.optional(DraftAnswer),
});
export type DraftProblem = v.InferOutput<typeof DraftProblem>;
