/** The parts of the wall as every template places them: each in its room, with what it needs of the scene. */
import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import { clockText, dateText } from '../../director/hall-time.ts';
import { namesOutlet } from '../../director/zones.ts';
import '../banner/banner.ts';
import '../call/call.ts';
import '../closed/closed.ts';
import '../header/header.ts';
import '../last-calls/last-calls.ts';
import '../nearby/nearby.ts';
import '../services/services.ts';
import '../stage/stage.ts';
import '../status/status.ts';
import { box } from '../text/lines.ts';
import { demand } from './on-demand.ts';
import type { Scene } from './scene.ts';

/** Stands for the parts of a view that has not come yet, with one identity so that nothing repaints. */
const nothingYet: Pick<HallView, 'calls' | 'services'> = { calls: {}, services: {} };
const nobody: readonly string[] = [];

/** A scene whose header has nothing to say but whose hall it is, and the time. */
export const plain = (scene: Scene): Scene => ({
  ...scene,
  surge: undefined,
  calm: { ...scene.calm, notice: undefined },
});

export function header({ state, config, layout, at, confirmed, surge, calm }: Scene) {
  const { header } = layout.rooms;
  return html`<hb-header
    style=${box(header)}
    .room=${header}
    .tall=${layout.tall}
    .name=${config.hall.name.zh}
    .surge=${surge?.level === 1 ? surge.zh : undefined}
    .notice=${calm.notice}
    .date=${dateText(at)}
    .time=${clockText(at)}
    .confirmed=${confirmed}
    .kind=${state.clockKind}
  ></hb-header>`;
}

export function banner({ layout, surge }: Scene) {
  const { banner } = layout.rooms;
  if (banner.height === 0) return nothing;
  return html`<hb-banner style="height:${banner.height}rem" .room=${banner} .words=${surge}></hb-banner>`;
}

/** Whether there are no calls to list beside the focal point: then its words may have the room of both. */
export const callAlone = ({ call, known }: Scene) => call === undefined || known.calls === 'withdrawn';

export function call(scene: Scene, room = scene.layout.rooms.call) {
  const { config, call, turns, known, asOf } = scene;
  return html`<hb-call
    style=${box(room)}
    .room=${room}
    .call=${call}
    .counter=${config.counters.find(({ id }) => id === call?.counter)?.label}
    .turn=${turns?.turn ?? 0}
    .freshness=${known.calls}
    .asOf=${asOf}
  ></hb-call>`;
}

export function lastCalls(scene: Scene, room = scene.layout.rooms.lastCalls) {
  const { state, config, turns } = scene;
  return html`<hb-last-calls
    style=${box(room)}
    ?hidden=${callAlone(scene)}
    .room=${room}
    .calls=${state.view?.calls ?? nothingYet.calls}
    .counters=${config.counters}
    .shown=${turns?.shown}
    .line=${turns?.line ?? nobody}
  ></hb-last-calls>`;
}

/** In place of the services, for those who cannot hear the calls. */
export function callList(scene: Scene) {
  demand('hb-call-list');
  const { state, config, layout, known, asOf, calm } = scene;
  const room = layout.rooms.services;
  return html`<hb-call-list
    style=${box(room)}
    .room=${room}
    .calls=${state.view?.calls ?? nothingYet.calls}
    .counters=${config.counters}
    .freshness=${known.calls}
    .asOf=${asOf}
    .now=${tenSeconds(calm.now)}
  ></hb-call-list>`;
}

/** Often enough to tell how long ago a call was. */
export const tenSeconds = (now: number) => now - (now % 10_000);

export function services({ state, config, layout, known, asOf, servicesTurn }: Scene) {
  const room = layout.rooms.services;
  return html`<hb-services
    style=${box(room)}
    .room=${room}
    .tall=${layout.tall}
    .services=${config.services}
    .views=${state.view?.services ?? nothingYet.services}
    .freshness=${known.counts}
    .asOf=${asOf}
    .turn=${servicesTurn}
  ></hb-services>`;
}

/** Height in rem from which a closed hall has room to say what can be done on the phone. */
const closedFrom = 5;

export function closed({ shut, layout }: Scene, strip = false) {
  const { call, lastCalls, services } = layout.rooms;
  const brief = strip || call.height + lastCalls.height + services.height < closedFrom;
  return html`<hb-closed ?strip=${strip} ?brief=${brief} .next=${shut?.next}></hb-closed>`;
}

export function stage({ config, layout, known, calm }: Scene) {
  const room = layout.rooms.stage;
  return html`<hb-stage
    role="region"
    aria-label="办理指南"
    style=${box(room)}
    .room=${room}
    .config=${config}
    .view=${calm.view}
    .countsKnown=${known.counts === 'live'}
    .now=${calm.now}
    .turn=${calm.turn}
  ></hb-stage>`;
}

/** The foot of every wall: where else to go, and how old the data is, always in the same corner. */
export function footer({ state, config, screen, layout, known, takeover, calm }: Scene) {
  return html`<footer style="height:${layout.rooms.footer.height}rem">
    ${
      namesOutlet(layout.template, screen.zones) && !takeover
        ? html`<hb-nearby
            .room=${layout.rooms.footer}
            .tall=${layout.tall}
            .nearby=${calm.nearby}
            .services=${config.services}
            .timeZone=${config.hall.timeZone}
            .minute=${calm.now - (calm.now % 60_000)}
          ></hb-nearby>`
        : nothing
    }
    <hb-status
      .link=${state.link}
      .asOf=${known.asOf && known.asOf - (known.asOf % 1000)}
      .silent=${known.cause === 'feed'}
      .timeZone=${config.hall.timeZone}
      .withdrawn=${known.counts === 'withdrawn'}
    ></hb-status>
  </footer>`;
}
