/** How-to guides (使用流程说明): how a service is done without a counter. */
import * as v from 'valibot';
import { placementEntries } from './placement.ts';
import { bilingual, endsAfterItBegins, Id, Link, MediaPath, PhoneNumber, text } from './words.ts';

/** How a service can be done without a counter, in the order customers are sent there. */
export const Channel = v.picklist(
  ['terminal', 'app', 'wechat', 'web', 'sms', 'hotline'],
  'must be terminal, app, wechat, web, sms or hotline',
);
export type Channel = v.InferOutput<typeof Channel>;

/** One service through one channel. */
export const Guide = v.pipe(
  v.strictObject({
    id: Id,
    /** Id of the service it does. */
    service: Id,
    channel: Channel,
    title: bilingual(24),
    /** How long doing it takes, in minutes. */
    minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(60)),
    steps: v.pipe(
      v.array(v.strictObject({ text: bilingual(24), image: v.optional(MediaPath) })),
      v.minLength(1, 'must have at least one step'),
      v.maxLength(6, 'must have at most 6 steps'),
    ),
    /** The text message that does it, and where to send it. */
    sms: v.optional(v.strictObject({ text: text(30), to: PhoneNumber })),
    /** The voice-menu shortcut: the number to dial, then the keys to press. */
    hotline: v.optional(
      v.strictObject({
        number: PhoneNumber,
        keys: v.array(v.pipe(v.string(), v.regex(/^[0-9*#]$/, 'must be one key: 0 to 9, * or #'))),
      }),
    ),
    /** Where the QR code leads. */
    link: v.optional(Link),
    /** An invented example, not a real instruction: the wall marks it 示例. */
    sample: v.optional(v.boolean(), false),
    ...placementEntries,
  }),
  v.check((guide) => endsAfterItBegins(guide), '"from" must be before "until"'),
);
export type Guide = v.InferOutput<typeof Guide>;
