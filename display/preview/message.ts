/** What the preview page and the page around it say to each other, by `postMessage` within one origin. */
import * as v from 'valibot';
import { SurgeLevel } from '#config/surge.ts';
import { HallView } from '#domain/view.ts';
import { ClockKind } from '#protocol/messages.ts';
import { PublicConfig } from '#protocol/public-config.ts';

/** What is to be shown from now on. */
export const PreviewMessage = v.object({
  type: v.literal('hallboard-preview'),
  config: PublicConfig,
  view: HallView,
  /** Hall time at which `view` is true, epoch ms. */
  now: v.number(),
  /** Id of the screen. Left out: one that the hall's file does not name. */
  screen: v.optional(v.string()),
  /** Hall time that is shown, epoch ms: with another than `now`, the queue is taken to be then as it is now. */
  t: v.number(),
  /** 1: time goes on from `t`. 0: it stands. */
  rate: v.picklist([0, 1]),
  /** Hall seconds per real second of the hall's clock: 1 but in a replay. */
  pace: v.pipe(v.number(), v.gtValue(0)),
  kind: ClockKind,
  /** Surge level that is supposed. Left out: as `view` has it. */
  level: v.optional(SurgeLevel),
});
export type PreviewMessage = v.InferOutput<typeof PreviewMessage>;

export const PreviewAnswer = v.variant('type', [
  /** The page has begun, and waits for what to show. */
  v.object({ type: v.literal('hallboard-preview-ready') }),
  /** What it was given could not be shown; `reason` says where and why. */
  v.object({ type: v.literal('hallboard-preview-refused'), reason: v.string() }),
]);
export type PreviewAnswer = v.InferOutput<typeof PreviewAnswer>;
