/** The page of `gallery.ts`: draws one wall of the gallery, named in its address. */
import '../../display/elements/wall/wall.ts';
import { galleryScenes, sceneOn } from '../helpers/gallery.ts';
import { sampleClock } from '../helpers/sample-state.ts';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const named = galleryScenes[name];
if (!named) throw new Error(`the gallery has no state "${name}"`);
/** The screen's fields that differ from those of a screen nobody named. */
const { state, now } = sceneOn(named, JSON.parse(query.get('screen') ?? '{}'));
document.body.append(Object.assign(document.createElement('hb-wall'), { state, clock: sampleClock(now) }));
