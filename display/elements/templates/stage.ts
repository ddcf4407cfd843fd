import { html } from 'lit';
import '../waits/waits.ts';
import { box } from '../text/lines.ts';
import { banner, call, closed, footer, header, stage } from './parts.ts';
import type { Scene } from './scene.ts';

/** `stage`: guides and the like over the whole screen, the call and the waits in a strip under them. */
export function stageTemplate(scene: Scene) {
  return html`${header(scene)}${banner(scene)}
    <div class="middle over">
      ${stage(scene)}
      <main class="strip">${scene.shut ? closed(scene, true) : html`${call(scene)}${waits(scene)}`}</main>
    </div>
    ${footer(scene)}`;
}

function waits({ state, config, layout, known, asOf, servicesTurn }: Scene) {
  const room = layout.rooms.services;
  return html`<hb-waits
    style=${box(room)}
    .room=${room}
    .services=${config.services}
    .views=${state.view?.services ?? noServices}
    .freshness=${known.counts}
    .asOf=${asOf}
    .turn=${servicesTurn}
  ></hb-waits>`;
}

/** One identity, so that nothing repaints before there is a view. */
const noServices = {};
