/** The page of `gallery.ts`: draws one wall of the gallery, named in its address. */
import '../../display/elements/wall/wall.ts';
import { galleryScenes } from '../helpers/gallery.ts';
import { sampleClock } from '../helpers/sample-state.ts';

const name = new URLSearchParams(location.search).get('state') ?? '';
const scene = galleryScenes[name];
if (!scene) throw new Error(`the gallery has no state "${name}"`);
const { state, now } = scene;
document.body.append(Object.assign(document.createElement('hb-wall'), { state, clock: sampleClock(now) }));
