/** What TVs and staff pages say to the server about pairing, commands and pictures of screens. */
import * as v from 'valibot';
import { Screen } from '#config/schema.ts';
import { CommandName } from './messages.ts';

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

/** `POST /api/v1/halls/{hall}/screens/pair`: the TV that shows this code is this screen. */
export const PairRequest = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  screen: v.strictObject({ id: Screen.pipe[0].entries.id }),
});
export type PairRequest = v.InferOutput<typeof PairRequest>;

/** Its answer. */
export const Paired = v.object({ hall: v.string(), screen: v.string() });
export type Paired = v.InferOutput<typeof Paired>;

/** `POST /api/v1/halls/{hall}/screens/{screen}/command`. For `look` see `…/look`. */
export const CommandRequest = v.strictObject({
  command: v.picklist(
    CommandName.options.filter((command) => command !== 'look'),
    'must be identify or reload',
  ),
});

/** `POST /api/v1/looks/{ticket}` of a screen that cannot draw itself, and why. */
export const NoLook = v.strictObject({ reason: v.pipe(v.string(), v.maxLength(300)) });
