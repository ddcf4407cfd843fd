/** The page of `gallery.ts`: draws one wall of the gallery after the other, as it is told. */
import '../../display/elements/wall/wall.ts';
import type { Screen } from '#config/schema.ts';
import { galleryScenes, sceneOn } from '../helpers/gallery.ts';
import { sampleClock } from '../helpers/sample-state.ts';

/** Shows a scene on a screen with these fields, in place of what was there. */
function drawScene(name: string, fields: Partial<Screen>): void {
  const named = galleryScenes[name];
  if (!named) throw new Error(`the gallery has no state "${name}"`);
  const { state, now } = sceneOn(named, fields);
  const wall = Object.assign(document.createElement('hb-wall'), { state, clock: sampleClock(now) });
  document.body.replaceChildren(wall);
}

declare global {
  interface Window {
    drawScene: typeof drawScene;
  }
}
window.drawScene = drawScene;
