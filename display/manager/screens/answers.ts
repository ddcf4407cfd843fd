/** What the server tells of screens, as far as the page reads it. */
import * as v from 'valibot';
import { HallStatus, ScreenStatus } from '#protocol/status.ts';

/** What newer pages tell besides. */
const Told = v.object({
  ...ScreenStatus.entries,
  paired: v.optional(v.boolean(), false),
  painting: v.optional(v.boolean()),
  fresh: v.optional(v.picklist(['live', 'ageing', 'withdrawn'])),
  startedAt: v.optional(v.number()),
  browser: v.optional(v.string()),
});
export type Told = v.InferOutput<typeof Told>;

export const ScreensStatus = v.object({
  ...HallStatus.entries,
  screens: v.array(Told),
  paired: v.optional(v.array(v.string()), []),
});
export type ScreensStatus = v.InferOutput<typeof ScreensStatus>;

export const Paired = v.object({ hall: v.string(), screen: v.string() });
