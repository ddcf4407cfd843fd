import { html, nothing } from 'lit';
import { type Freshness, freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { CallTurns } from '../../director/call-turns.ts';
import { clockText, dateText, hallTime } from '../../director/hall-time.ts';
import { nearby } from '../../director/nearby.ts';
import { activeNotices, fitsHeader } from '../../director/notices.ts';
import { momentText } from '../../director/opening-times.ts';
import { pageAt } from '../../director/pages.ts';
import { shutNow } from '../../director/shut.ts';
import type { WallClock, WallState } from '../../store/state.ts';
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
/** How long one of several short notices stays in the header. */
const noticePageMs = 15_000;
/** The whole wall, template `queue`. Give it `state` and `clock`; it keeps its own time. */
export class HbWall extends HbElement {
  static override properties = { state: {}, clock: {} };
  static override styles = styles;

  declare state: WallState | undefined;
  declare clock: WallClock | undefined;

  readonly #turns = new CallTurnsController(this);
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
        this.requestUpdate();
        this.#keepTime();
      },
      1000 - (this.#elapsedMs() % 1000),
    );
  }

  /** Hall time slowed to real time: what rotates does so at the same pace in a fast replay. */
  #elapsedMs(): number {
    const { clock } = this;
    return clock ? clock.now() / (clock.rate || 1) : 0;
  }

  protected override render() {
    const { state, clock } = this;
    if (!state?.config || !clock) {
      return html`<div class="connecting" lang="zh-CN"><h1>正在连接</h1><p class="en">Connecting</p></div>`;
    }
    const { config, view, link } = state;
    const now = clock.now();
    const at = hallTime(config.hall.timeZone, now);
    const counts = this.#freshness('counts', now);
    const shut = view && shutNow(view, now, counts !== 'withdrawn');
    const turns = view && this.#turns.take(view.calls, now, clock.rate);
    const minute = now - (now % 60_000);
    return html`<div class="wall" lang="zh-CN">
      <hb-header
        .name=${config.hall.name.zh}
        .notice=${this.#headerNotice(config, now)}
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
            : this.#queue(config, view, turns, now)
        }
      </main>
      <hb-stage
        role="region"
        aria-label="办理指南"
        .config=${config}
        .view=${view}
        .countsKnown=${counts === 'live'}
        .now=${now}
        .elapsedMs=${this.#elapsedMs()}
      ></hb-stage>
      <footer>
        <hb-nearby
          .nearby=${view && nearby(config, view, minute, counts === 'live' && !shut)}
          .services=${config.services}
          .timeZone=${config.hall.timeZone}
          .minute=${minute}
        ></hb-nearby>
        <hb-status
          .link=${link}
          .asOf=${state.asOf}
          .timeZone=${config.hall.timeZone}
          .withdrawn=${counts === 'withdrawn'}
        ></hb-status>
      </footer>
      ${state.identifying ? this.#identity(config, state.screen) : nothing}
    </div>`;
  }

  #queue(config: PublicConfig, view: HallView | undefined, turns: CallTurns | undefined, now: number) {
    const counts = this.#freshness('counts', now);
    const { calls, services } = view ?? nothingYet;
    const call = turns?.shown === undefined ? undefined : calls[turns.shown];
    const called = this.#freshness('calls', now);
    const asOf = this.#asOf(config);
    // Without calls to list, the words in their place have the room of both.
    const alone = call === undefined || called === 'withdrawn';
    return html`<hb-call
        class=${alone ? 'alone' : ''}
        .call=${call}
        .counter=${config.counters.find(({ id }) => id === call?.counter)?.label}
        .turn=${turns?.turn ?? 0}
        .freshness=${called}
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
        .freshness=${counts}
        .asOf=${asOf}
        .turn=${Math.floor(this.#elapsedMs() / servicePageMs)}
      ></hb-services>`;
  }

  /** While the link is live the view is true now; else it is as old as the server's last word. */
  #freshness(kind: 'calls' | 'counts', now: number): Freshness {
    const { view, link, asOf } = this.state ?? {};
    if (!view || asOf === undefined) return 'withdrawn';
    return link === 'live' ? 'live' : freshness(kind, now - asOf);
  }

  #asOf({ hall }: PublicConfig): string {
    const { asOf } = this.state ?? {};
    return asOf === undefined ? '' : clockText(hallTime(hall.timeZone, asOf));
  }

  #headerNotice(config: PublicConfig, now: number): string | undefined {
    const short = activeNotices(config, now).filter((notice) => fitsHeader(config, notice));
    return short[pageAt(this.#elapsedMs(), noticePageMs, short.length)]?.text.zh;
  }

  #identity(config: PublicConfig, screen: string | undefined) {
    const name = config.screens.find(({ id }) => id === screen)?.name;
    return html`<div class="identify"><b>${screen ?? '未命名屏幕'}</b>${name}</div>`;
  }
}

customElements.define('hb-wall', HbWall);

declare global {
  interface HTMLElementTagNameMap {
    'hb-wall': HbWall;
  }
}
