import { html } from 'lit';
import {
  banner,
  call,
  callAlone,
  callList,
  closed,
  footer,
  header,
  lastCalls,
  services,
  stage,
} from './parts.ts';
import type { Scene } from './scene.ts';

/** `queue` and, on a tall screen, `portrait`: calls, services and waits beside the stage, or over it. */
export function queueTemplate(scene: Scene) {
  const { layout } = scene;
  return html`${header(scene)}${banner(scene)}
    <div class="middle ${layout.tall ? 'over' : 'beside'}">
      <main class="column" style="width:${layout.rooms.call.width}rem">
        ${scene.shut ? closed(scene) : queue(scene)}
      </main>
      ${stage(scene)}
    </div>
    ${footer(scene)}`;
}

function queue(scene: Scene) {
  const { call: card, lastCalls: list } = scene.layout.rooms;
  if (scene.screen.zones.queue === 'calls') return html`${call(scene)}${callList(scene)}`;
  const room = callAlone(scene) ? { width: card.width, height: card.height + list.height - airUnder } : card;
  return html`<div class="calls" style="height:${card.height + list.height}rem">${call(scene, room)}${lastCalls(scene)}</div>
    ${services(scene)}`;
}

/** Under a card that has the room of the list as well, in rem. */
const airUnder = 0.14;
