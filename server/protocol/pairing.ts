/** What a TV that wants to be paired is told. Apart from `screens.ts`, which no TV needs. */
import * as v from 'valibot';

const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Answer to `POST /api/v1/pairings`. */
export const Pairing = v.object({
  /** What the TV shows, six characters. */
  code: v.string(),
  /** What the TV asks with, and shows nobody. */
  key: secret,
  /** Until when the code is good, epoch ms by the server's clock. */
  expiresAt: v.number(),
  /** Address of the manager page as people reach it; left out where it is that of the TV's own page. */
  manager: v.optional(v.string()),
});
export type Pairing = v.InferOutput<typeof Pairing>;

/** Answer to `GET /api/v1/pairings/{key}`. Without an answer of this shape (410) the TV begins anew. */
export const PairingState = v.variant('state', [
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('paired'), hall: v.string(), screen: v.string(), token: secret }),
]);
export type PairingState = v.InferOutput<typeof PairingState>;
