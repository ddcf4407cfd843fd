/** How the hall's screens sound: the chime and the spoken call of a ticket (叫号). */
import * as v from 'valibot';
import { TimeOfDay } from './words.ts';

/** A part of every day by the hall's clock. `to` before `from` runs across midnight. */
const span = { from: TimeOfDay, to: TimeOfDay };

const mustLast = '"from" and "to" must differ';

/** 0 is silent, 1 as loud as the screen's own volume lets it be. */
const Volume = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What is heard in the hall. Only screens with `sound: true` make any. */
export const Sound = v.strictObject({
  /** Two soft tones before each call. */
  chime: v.optional(v.boolean(), true),
  /** Languages each call is spoken in, in this order. Empty: none. */
  speech: v.optional(
    v.pipe(
      v.array(v.picklist(['zh', 'en'], 'must be zh or en')),
      v.check((languages) => new Set(languages).size === languages.length, 'must not name one twice'),
    ),
    ['zh'],
  ),
  volume: v.optional(Volume, 0.8),
  /** Parts of the day with a volume of their own. Where two overlap the first counts. */
  dayparts: v.optional(
    v.array(
      v.pipe(
        v.strictObject({ ...span, volume: Volume }),
        v.check(({ from, to }) => from !== to, mustLast),
      ),
    ),
    [],
  ),
  /** Parts of the day without chime and speech, whatever the volume. */
  silent: v.optional(
    v.array(
      v.pipe(
        v.strictObject(span),
        v.check(({ from, to }) => from !== to, mustLast),
      ),
    ),
    [],
  ),
  /** How fast is spoken: 1 is the voice's own pace. */
  rate: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1.5)), 0.9),
});
export type Sound = v.InferOutput<typeof Sound>;

/** The sound of a hall whose file says nothing of it. */
export const usualSound: Sound = /* @__PURE__ */ v.parse(Sound, {});

/** A language in which calls are spoken. */
export type SpeechLanguage = Sound['speech'][number];
