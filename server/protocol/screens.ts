/** What staff pages ask of screens, and what screens answer beside their links. */
import * as v from 'valibot';
import { Screen } from '#config/schema.ts';
import { CommandName } from './messages.ts';

const { id, name, template, counter, diagonalInches, viewingMetres, theme, sound } = Screen.pipe[0].entries;

/** A screen to add to the hall's file, as it is written there: what is left out is as usual. Its id is found for it. */
export const NewScreen = v.strictObject({
  name,
  template: v.optional(template.wrapped),
  counter,
  diagonalInches: v.optional(diagonalInches.wrapped),
  viewingMetres: v.optional(viewingMetres.wrapped),
  theme,
  sound: v.optional(sound.wrapped),
});
export type NewScreen = v.InferOutput<typeof NewScreen>;

/** `POST /api/v1/halls/{hall}/screens/pair`: the TV that shows this code is this screen. */
export const PairRequest = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  screen: v.union(
    [v.strictObject({ id }), NewScreen],
    'must be a screen of the hall by its "id", or a new one with its "name"',
  ),
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
