/** `counter` and `staff`: header and foot around one board, which is an element of its own. */
import { html, type TemplateResult } from 'lit';
import { box } from '../text/lines.ts';
import { demand } from './on-demand.ts';
import { footer, header, plain, tenSeconds } from './parts.ts';
import type { Scene } from './scene.ts';

export function counterTemplate(scene: Scene) {
  demand('hb-counter');
  const { state, config, screen, layout, known, asOf, call, turns, shut, calm, servicesTurn } = scene;
  const room = layout.rooms.stage;
  const counter = config.counters.find(({ id }) => id === screen.counter);
  const counters = Object.entries(state.view?.counters ?? {});
  return framed(
    // Like every surge, one of level 1 is told where there is a stage to say what to do.
    { ...scene, surge: undefined },
    html`<hb-counter
      style=${box(room)}
      .room=${room}
      .tall=${layout.tall}
      .label=${counter?.label}
      .services=${config.services}
      .takes=${counter?.services}
      .counter=${counter && state.view?.counters[counter.id]}
      .others=${counters.some(([id, { state }]) => id !== counter?.id && state === 'open')}
      .call=${call}
      .pulse=${turns?.turn ?? 0}
      .freshness=${known.calls}
      .asOf=${asOf}
      .shut=${shut}
      .now=${tenSeconds(calm.now)}
      .turn=${servicesTurn}
    ></hb-counter>`,
  );
}

export function staffTemplate(scene: Scene) {
  demand('hb-staff');
  const { config, layout, known, asOf, shut, calm, servicesTurn } = scene;
  const room = layout.rooms.stage;
  return framed(
    plain(scene),
    html`<hb-staff
      style=${box(room)}
      .room=${room}
      .tall=${layout.tall}
      .config=${config}
      .view=${calm.view}
      .freshness=${known.counts}
      .asOf=${asOf}
      .shut=${shut}
      .minute=${calm.now - (calm.now % 60_000)}
      .turn=${servicesTurn}
    ></hb-staff>`,
  );
}

const framed = (scene: Scene, board: TemplateResult) =>
  html`${header(scene)}
    <main class="middle over">${board}</main>
    ${footer(scene)}`;
