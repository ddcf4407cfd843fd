/**
 * The one place that knows the templates. One more is a value of `Template` in config/screens.ts, its boxes in
 * director/zones.ts, and a case here. A template that few screens have is an element of its own that is loaded when a
 * screen asks for it, to keep what every TV loads small.
 */
import { counterTemplate, staffTemplate } from './boards.ts';
import { queueTemplate } from './queue.ts';
import type { Scene } from './scene.ts';
import { stageTemplate } from './stage.ts';
import { takeoverTemplate } from './takeover.ts';

/** What the wall shows. */
export function templateOf(scene: Scene) {
  if (scene.takeover) return takeoverTemplate(scene);
  switch (scene.layout.template) {
    case 'stage':
      return stageTemplate(scene);
    case 'counter':
      return counterTemplate(scene);
    case 'staff':
      return staffTemplate(scene);
    case 'queue':
    case 'portrait':
      return queueTemplate(scene);
  }
}
