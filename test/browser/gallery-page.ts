/** The page of `gallery.ts`: draws one wall of the gallery, named in its address. */
import { type Screen, unnamedScreen } from '#config/schema.ts';
import '../../display/elements/wall/wall.ts';
import { galleryScenes } from '../helpers/gallery.ts';
import { sampleClock } from '../helpers/sample-state.ts';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const scene = galleryScenes[name];
if (!scene) throw new Error(`the gallery has no state "${name}"`);
const { now } = scene;
/** Fields of the screen that differ from those of a screen nobody named. */
const given: Partial<Screen> = JSON.parse(query.get('screen') ?? '{}');
const screen: Screen = { ...unnamedScreen, ...given };
const state = {
  ...scene.state,
  ...(scene.state.config && { config: { ...scene.state.config, screens: [screen] } }),
  screen: screen.id,
};
document.body.append(Object.assign(document.createElement('hb-wall'), { state, clock: sampleClock(now) }));
