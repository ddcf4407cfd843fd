import { html, nothing } from 'lit';
import { type Screen, unnamedScreen } from '#config/schema.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { agedView, agingStepMs, outletsTooOld, withoutWaits } from '../../director/aged-view.ts';
import { callsTo } from '../../director/call-turns.ts';
import { footerAt } from '../../director/footer.ts';
import { clockText, hallTime } from '../../director/hall-time.ts';
import { headerAt } from '../../director/header.ts';
import type { DirectorInput } from '../../director/input.ts';
import { momentText } from '../../director/opening-times.ts';
import { shutNow } from '../../director/shut.ts';
import { stageHolding } from '../../director/stage-turn.ts';
import { type Standing, standing } from '../../director/standing.ts';
import { surgeWords } from '../../director/surge-words.ts';
import { takeoverAt } from '../../director/takeover.ts';
import { fitSize } from '../../director/text-width.ts';
import { learnWords } from '../../director/vocabulary.ts';
import { type Layout, type LayoutInput, zonesOf } from '../../director/zones.ts';
import type { LinkStatus, WallClock, WallState } from '../../store/state.ts';
import { HbElement } from '../base/hb-element.ts';
import type { Calm, Scene } from '../templates/scene.ts';
import { templateOf } from '../templates/templates.ts';
import { CallTurnsController } from './call-turns-controller.ts';
import { LookController } from './look-controller.ts';
import { styles } from './wall.styles.ts';

/** Under an urgent message the foot tells the age of the data alone. */
const takenZones: Screen['zones'] = { ...unnamedScreen.zones, footer: 'none' };
/** How long a page of services stays. */
const servicePageMs = 8000;

/** The whole wall, in its screen's template. Give it `state` and `clock`; it keeps its own time. */
export class HbWall extends HbElement {
  static override properties = { state: {}, clock: {}, hall: {} };
  static override styles = styles;

  declare state: WallState | undefined;
  declare clock: WallClock | undefined;
  /** Id of the hall that the page was asked for. */
  declare hall: string | undefined;

  private readonly turns = new CallTurnsController(this);
  private readonly look = new LookController(this);
  private layout: { input: LayoutInput; layout: Layout } | undefined;
  /** What the parts that can wait are shown: the view and the time as of the turn of the second. */
  private calm: Calm | undefined;
  /** What they were shown last: a turn on the stage is held to its end. */
  private shown: Calm | undefined;
  /** What is shown of a view while it ages. */
  private aged: { of: HallView; key: string; view: HallView } | undefined;
  private tick: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keepTime();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.tick);
  }

  /** Repaints at the turn of each second. */
  private keepTime(): void {
    this.tick = setTimeout(
      () => {
        this.calm = undefined;
        this.requestUpdate();
        this.keepTime();
      },
      1000 - (this.elapsedMs() % 1000),
    );
  }

  /** Hall time slowed to real time: what rotates does so at the same pace in a fast replay. */
  private elapsedMs(now = this.clock?.now() ?? 0): number {
    return now / (this.clock?.rate || 1);
  }

  /** A call or a count is painted in the next frame; header, stage and footer follow with the second, out of its way. */
  private calmly(input: DirectorInput, view: HallView | undefined, now: number): Calm {
    const { config } = input;
    if (this.calm?.config === config && this.calm.view) return this.calm;
    const before = this.shown?.config === config ? this.shown.turn : undefined;
    const turn = this.attempt('stage', () => stageHolding(before, input, now));
    const notice = this.attempt('header', () => headerAt(input, now))?.notice.text.zh;
    const nearby = this.attempt('footer', () => footerAt(input, now));
    const calm = { config, view, now, turn, nearby, notice };
    this.calm = calm;
    this.shown = calm;
    return calm;
  }

  protected override render() {
    const { state, clock } = this;
    // What the page says meanwhile: to lay out other words costs a slow TV time.
    if (!state) return html`<slot></slot>`;
    if (!state.config || !clock) return this.nothingYet();
    const scene = this.scene(state, state.config, clock);
    return html`<div class="wall" lang="zh-CN">
      ${templateOf(scene)} ${state.identifying ? this.identity(state.config, state.screen) : nothing}
    </div>`;
  }

  private scene(state: WallState, config: PublicConfig, clock: WallClock): Scene {
    const { view } = state;
    const { timeZone } = config.hall;
    learnWords(config.words);
    const now = clock.now();
    const known = standing(config.freshness, state, now);
    const shut = view && shutNow(view, now, known.counts !== 'withdrawn');
    const input: DirectorInput = {
      config,
      view,
      counts: known.counts,
      screen: state.screen,
      rate: clock.rate || 1,
    };
    const surge = surgeWords(input, now);
    const takeover = takeoverAt(config, now);
    const screen = config.screens.find(({ id }) => id === state.screen) ?? unnamedScreen;
    const turns = view && this.turns.take(callsTo(view.calls, screen.counter), now, clock.rate);
    const shown = this.shownView(view, config, known, now);
    return {
      state: shown === view || !shown ? state : { ...state, view: shown },
      config,
      screen,
      layout: this.layoutOf(config, screen, surge !== undefined && surge.level > 1, takeover !== undefined),
      at: hallTime(timeZone, now),
      confirmed: clock.confirmed,
      known,
      asOf: known.asOf === undefined ? '' : clockText(hallTime(timeZone, known.asOf)),
      turns,
      call: turns?.shown === undefined ? undefined : view?.calls[turns.shown],
      shut: shut && { next: shut.next === undefined ? undefined : momentText(timeZone, shut.next, now) },
      surge,
      takeover: takeover && { text: takeover.text, until: endText(timeZone, takeover.until, now) },
      servicesTurn: Math.floor(this.elapsedMs() / servicePageMs),
      calm: this.calmly(input, shown, now),
    };
  }

  /** The view as it may be told: one that ages has wider waits, and no outlet's waits outlive their limit. */
  private shownView(
    view: HallView | undefined,
    { freshness }: PublicConfig,
    { counts, asOf }: Standing,
    now: number,
  ): HallView | undefined {
    if (!view) return view;
    const ages = counts === 'ageing' && asOf !== undefined;
    const ageMs = ages ? Math.ceil((now - asOf) / agingStepMs) * agingStepMs : 0;
    const tooOld = outletsTooOld(view, freshness, now);
    if (ageMs === 0 && tooOld.length === 0) return view;
    const key = [ageMs, ...tooOld].join();
    if (this.aged?.of !== view || this.aged.key !== key)
      this.aged = { of: view, key, view: withoutWaits(agedView(view, ageMs), tooOld) };
    return this.aged.view;
  }

  /** The boxes, with one identity while nothing changes them. */
  private layoutOf(config: PublicConfig, screen: Screen, surging: boolean, taken: boolean): Layout {
    const { scale } = this.look.take(config, screen);
    const input: LayoutInput = {
      template: taken ? 'stage' : screen.template,
      zones: taken ? takenZones : screen.zones,
      viewport: { width: innerWidth, height: innerHeight },
      scale,
      banner: surging && !taken,
      services: config.services,
    };
    if (!this.layout || !sameInput(this.layout.input, input)) this.layout = { input, layout: zonesOf(input) };
    return this.layout.layout;
  }

  /** In place of the wall while there is no configuration. */
  private nothingYet() {
    const { title, more } = emptyWords(this.state?.link, this.hall);
    return html`<main class="connecting" lang="zh-CN"><h1>${title}</h1>${more.map((line) => html`<p>${line}</p>`)}</main>`;
  }

  /** What staff call this screen, as large as it can be, over everything. */
  private identity(config: PublicConfig, screen = '未命名屏幕') {
    const name = config.screens.find(({ id }) => id === screen)?.name;
    const large = name ?? screen;
    // In hundredths of the screen's width.
    const size = fitSize(large, 90, 16, 4);
    return html`<div class="identify"><b style=${`font-size:${size}vw`}>${large}</b>${name && screen}</div>`;
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

/** `15:30`, with its day where that is not today. */
const endText = (timeZone: string, at: number, now: number) =>
  momentText(timeZone, at, now).replace(/^今天 /, '');

const sameInput = (one: LayoutInput, other: LayoutInput) =>
  one.template === other.template &&
  one.zones === other.zones &&
  one.scale === other.scale &&
  one.banner === other.banner &&
  one.services === other.services &&
  one.viewport.width === other.viewport.width &&
  one.viewport.height === other.viewport.height;

customElements.define('hb-wall', HbWall);

declare global {
  interface HTMLElementTagNameMap {
    'hb-wall': HbWall;
  }
}
