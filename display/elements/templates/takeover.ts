import { html } from 'lit';
import '../takeover/takeover.ts';
import { box } from '../text/lines.ts';
import { call, footer, header, lastCalls, plain } from './parts.ts';
import type { Scene } from './scene.ts';

/** Over every template while an urgent message stands: nothing else but the calls, the time and the data's age. */
export function takeoverTemplate(scene: Scene) {
  const { stage } = scene.layout.rooms;
  return html`${header(plain(scene))}
    <div class="middle over">
      <hb-takeover
        style=${box(stage)}
        .room=${stage}
        .text=${scene.takeover?.text}
        .until=${scene.takeover?.until ?? ''}
      ></hb-takeover>
      <main class="strip">
        ${scene.shut ? '' : html`${call(scene)}${lastCalls(scene, scene.layout.rooms.services)}`}
      </main>
    </div>
    ${footer(scene)}`;
}
