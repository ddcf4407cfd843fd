import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { CallTurns } from '../../director/call-turns.ts';
import { footerAt } from '../../director/footer.ts';
import { clockText, dateText, hallTime } from '../../director/hall-time.ts';
import { headerAt } from '../../director/header.ts';
import type { DirectorInput } from '../../director/input.ts';
import type { Nearby } from '../../director/nearby.ts';
import { momentText } from '../../director/opening-times.ts';
import { shutNow } from '../../director/shut.ts';
import { type Standing, standing } from '../../director/standing.ts';
import type { LinkStatus, WallClock, WallState } from '../../store/state.ts';
import { HbElement } from '../base/hb-element.ts';
import '../call/call.ts';
import '../closed/closed.ts';
import '../header/header.ts';
import '../last-calls/last-calls.ts';
import '../nearby/nearby.ts';
import '../services/services.ts';
import '../stage/stage.ts';
import '../status/status.ts';
import { CallTurnsController } from './call-turns-controller.ts';
import { styles } from './wall.styles.ts';

/** Stands for the parts of a view that has not come yet, with one identity so that nothing repaints. */
const nothingYet: Pick<HallView, 'calls' | 'services'> = { calls: {}, services: {} };
const nobody: readonly string[] = [];

/** How long a page of services stays. */
const servicePageMs = 8000;

/** A hall's state at the turn of a second. */
interface Calm {
  input: DirectorInput;
  now: number;
  nearby: Nearby | undefined;
  /** What stands in the header beside the hall's name. */
  notice: string | undefined;
}

/** The whole wall, template `queue`. Give it `state` and `clock`; it keeps its own time. */
export class HbWall extends HbElement {
  static override properties = { state: {}, clock: {}, hall: {} };
  static override styles = styles;

  declare state: WallState | undefined;
  declare clock: WallClock | undefined;
  /** Id of the hall that the page was asked for. */
  declare hall: string | undefined;

  readonly #turns = new CallTurnsController(this);
  /** What the parts that can wait are shown: the view and the time as of the turn of the second. */
  #calm: Calm | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keepTime();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  /** Repaints at the turn of each second. */
  #keepTime(): void {
    this.#tick = setTimeout(
      () => {
        this.#calm = undefined;
        this.requestUpdate();
        this.#keepTime();
      },
      1000 - (this.#elapsedMs() % 1000),
    );
  }

  /** Hall time slowed to real time: what rotates does so at the same pace in a fast replay. */
  #elapsedMs(now = this.clock?.now() ?? 0): number {
    return now / (this.clock?.rate || 1);
  }

  /** A call or a count is painted in the next frame; header, stage and footer follow with the second, out of its way. */
  #calmly(input: DirectorInput, now: number): Calm {
    if (this.#calm?.input.config === input.config && this.#calm.input.view) return this.#calm;
    this.#calm = { input, now, nearby: footerAt(input, now), notice: headerAt(input, now)?.notice.text.zh };
    return this.#calm;
  }

  protected override render() {
    const { state, clock } = this;
    if (!state?.config || !clock) return this.#nothingYet();
    const { config, view, link } = state;
    const now = clock.now();
    const at = hallTime(config.hall.timeZone, now);
    const known = standing(state, now);
    const { counts } = known;
    const shut = view && shutNow(view, now, counts !== 'withdrawn');
    const turns = view && this.#turns.take(view.calls, now, clock.rate);
    const input = { config, view, counts, screen: state.screen, rate: clock.rate || 1 };
    const calm = this.#calmly(input, now);
    return html`<div class="wall" lang="zh-CN">
      <hb-header
        .name=${config.hall.name.zh}
        .notice=${calm.notice}
        .date=${dateText(at)}
        .time=${clockText(at)}
        .confirmed=${clock.confirmed}
        .kind=${state.clockKind}
      ></hb-header>
      <main class="queue">
        ${
          shut
            ? html`<hb-closed
                .next=${shut.next === undefined ? undefined : momentText(config.hall.timeZone, shut.next, now)}
              ></hb-closed>`
            : this.#queue(config, view, turns, known)
        }
      </main>
      <hb-stage
        role="region"
        aria-label="办理指南"
        .input=${calm.input}
        .now=${calm.now}
      ></hb-stage>
      <footer>
        <hb-nearby
          .nearby=${calm.nearby}
          .services=${config.services}
          .timeZone=${config.hall.timeZone}
          .minute=${wholeMinute(calm.now)}
        ></hb-nearby>
        <hb-status
          .link=${link}
          .asOf=${known.asOf && known.asOf - (known.asOf % 1000)}
          .silent=${known.cause === 'feed'}
          .timeZone=${config.hall.timeZone}
          .withdrawn=${counts === 'withdrawn'}
        ></hb-status>
      </footer>
      ${state.identifying ? this.#identity(config, state.screen) : nothing}
    </div>`;
  }

  /** In place of the wall while there is no configuration. */
  #nothingYet() {
    const { title, more } = emptyWords(this.state?.link, this.hall);
    return html`<main class="connecting" lang="zh-CN"><h1>${title}</h1>${more.map((line) => html`<p>${line}</p>`)}</main>`;
  }

  #queue(config: PublicConfig, view: HallView | undefined, turns: CallTurns | undefined, known: Standing) {
    const { calls, services } = view ?? nothingYet;
    const call = turns?.shown === undefined ? undefined : calls[turns.shown];
    const asOf = known.asOf === undefined ? '' : clockText(hallTime(config.hall.timeZone, known.asOf));
    // Without calls to list, the words in their place have the room of both.
    const alone = call === undefined || known.calls === 'withdrawn';
    return html`<hb-call
        class=${alone ? 'alone' : ''}
        .call=${call}
        .counter=${config.counters.find(({ id }) => id === call?.counter)?.label}
        .turn=${turns?.turn ?? 0}
        .freshness=${known.calls}
        .asOf=${asOf}
      ></hb-call>
      <hb-last-calls
        ?hidden=${alone}
        .calls=${calls}
        .counters=${config.counters}
        .shown=${turns?.shown}
        .line=${turns?.line ?? nobody}
      ></hb-last-calls>
      <hb-services
        .services=${config.services}
        .views=${services}
        .freshness=${known.counts}
        .asOf=${asOf}
        .turn=${Math.floor(this.#elapsedMs() / servicePageMs)}
      ></hb-services>`;
  }

  #identity(config: PublicConfig, screen: string | undefined) {
    const name = config.screens.find(({ id }) => id === screen)?.name;
    return html`<div class="identify"><b>${screen ?? '未命名屏幕'}</b>${name}</div>`;
  }
}

function emptyWords(link: LinkStatus | undefined, hall = ''): { title: string; more: string[] } {
  switch (link) {
    case 'no_hall':
      return { title: '没有这个营业厅', more: ['请核对网址', `No such hall "${hall}": check the address`] };
    case 'lost':
      return { title: '连接中断', more: ['正在重试', 'Cannot reach the server, trying again'] };
    default:
      return { title: '正在连接', more: ['Connecting'] };
  }
}

const wholeMinute = (now: number) => now - (now % 60_000);

customElements.define('hb-wall', HbWall);

declare global {
  interface HTMLElementTagNameMap {
    'hb-wall': HbWall;
  }
}
