/** Drafts and versions as the API tells them, and what it says where something was refused. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { changesBetween } from '#config/changes.ts';
import type { DraftAnswer, Published, ScheduledAnswer, VersionSummary } from '#protocol/signage.ts';
import { type Refusal, Refused } from '../signage/refused.ts';
import type { HallDesk } from '../signage/signage.ts';
import { problem } from './problem.ts';

type State = Awaited<ReturnType<HallDesk['state']>>;
type Scheduled = ReturnType<HallDesk['scheduled']>[number];
type Version = NonNullable<ReturnType<HallDesk['version']>>;

export async function draftAnswer(desk: HallDesk): Promise<DraftAnswer> {
  return answerOf(await desk.state());
}

function answerOf({ now, draft, published, changes, failed, faults, findings }: State): DraftAnswer {
  const { revision, content, at, by, conflicts } = draft;
  return {
    now,
    revision,
    content,
    faults: [...faults],
    findings: [...findings],
    savedAt: at,
    ...(by && { savedBy: by }),
    published,
    changes,
    conflicts,
    failed: failed.map(scheduledAnswer),
  };
}

export const scheduledAnswer = ({
  id,
  at,
  by,
  note,
  base,
  content,
  failure,
}: Scheduled): ScheduledAnswer => ({
  ...{ id, at, by },
  ...(note !== undefined && { note }),
  changes: changesBetween(base, content),
  ...(failure !== undefined && { failure }),
});

export const versionSummary = ({ number, version, at, by, how, note }: Version): VersionSummary => ({
  ...{ number, version, at },
  ...(by && { by }),
  how,
  ...(note !== undefined && { note }),
});

export const publishedAnswer = ({ number, version, unkept }: Version): Published => ({
  ...{ number, version },
  ...(unkept && { unkept }),
});

const statuses: Record<Refusal['kind'], ContentfulStatusCode> = {
  ...{
    forbidden: 403,
    missing: 404,
    unfit: 422,
    conflict: 409,
    faulty: 422,
    too_large: 413,
    unwritable: 503,
  },
};

/** For `onError` of the routes about drafts and versions. */
export async function refusedAnswer(
  error: unknown,
  c: Context,
  desk: HallDesk | undefined,
): Promise<Response> {
  if (!(error instanceof Refused)) throw error;
  const { refusal, message } = error;
  const more =
    refusal.kind === 'faulty'
      ? { faults: [...refusal.faults], findings: [...refusal.findings] }
      : refusal.kind === 'conflict' && desk
        ? { conflicts: [...refusal.conflicts], draft: await draftAnswer(desk) }
        : undefined;
  return problem(c, statuses[refusal.kind], message, more && { draft: more });
}
