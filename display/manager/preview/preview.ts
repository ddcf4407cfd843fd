import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SurgeLevel } from '#config/surge.ts';
import type { HallView } from '#domain/view.ts';
import type { ClockKind } from '#protocol/messages.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { contentWords } from '../../director/content-words.ts';
import { hallTime, secondsText } from '../../director/hall-time.ts';
import type { DirectorInput } from '../../director/input.ts';
import { placedContents } from '../../director/next-showing.ts';
import { stageAt } from '../../director/stage-turn.ts';
import { standing } from '../../director/standing.ts';
import { viewAt } from '../../director/what-if.ts';
import type { PreviewMessage } from '../../preview/message.ts';
import { aheadMs, askedInstant, fieldRange, fieldValue } from '../asked-time.ts';
import { LocalElement, locale, say } from '../locale.ts';
import { chosenIn, dayWords, levelOptions, levels } from '../programme-parts.ts';
import './frame.ts';
import { styles } from './preview.styles.ts';
import { seek } from './seek.ts';
import { type Size, sizeText, usualSizes } from './sizes.ts';
import { moment, present, type Timeline, timeOf, toggled } from './timeline.ts';
import './why.ts';

/**
 * A screen of the hall as its wall would show it: the real wall page in a frame, at the screen's size, at any time of the
 * coming week and any surge level, with the reasons beside it.
 */
export class HallboardPreview extends LocalElement {
  static override styles = styles;
  static override properties = {
    ...{ config: {}, view: {}, now: { type: Number }, rate: { type: Number }, kind: {}, measured: {} },
    ...{ page: {}, screen: { state: true }, size: { state: true }, level: { state: true } },
    ...{ timeline: { state: true }, asked: { state: true }, astray: { state: true } },
    ...{ wanted: {}, sought: { state: true }, absent: { state: true } },
  };

  /** What is previewed, published or a draft. A new object is a new configuration. */
  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  /** Hall time (epoch ms) at which `view` is true. */
  declare now: number;
  /** Hall seconds per real second of the hall's clock. */
  declare rate: number;
  declare kind: ClockKind;
  /** By id of the screen: the size that it told of itself. */
  declare measured: Readonly<Record<string, Size>>;
  /** Address of the preview page. */
  declare page: string;
  /** Content that is to be seen, by its key in `placedContents`; undefined: what is on. */
  declare wanted: string | undefined;
  declare private screen: string | undefined;
  /** Chosen size; undefined: the screen's own. */
  declare private size: Size | undefined;
  declare private level: SurgeLevel | undefined;
  declare private timeline: Timeline | undefined;
  /** Value of the date-time field; undefined: the present. */
  declare private asked: string | undefined;
  /** Whether the time asked for cannot be shown. */
  declare private astray: boolean;
  /** Key of the content whose next showing is previewed. */
  declare private sought: string | undefined;
  /** That it has none, and why. */
  declare private absent: string | undefined;

  /** What the frame is told, and the time it was told of. */
  #message: PreviewMessage | undefined;
  #toldOf: Timeline | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** Content that is sought as soon as the hall is known. */
  #pending: string | undefined;
  constructor() {
    super();
    this.now = 0;
    this.rate = 1;
    this.kind = 'real';
    this.measured = {};
    this.page = '/preview/';
    this.astray = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.timeline?.running && this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const known = this.#known();
    if (!known) return;
    const follows = this.timeline?.live ?? true;
    if (follows && (changed.has('now') || changed.has('view') || !this.timeline)) {
      this.timeline = present(known, performance.now());
    }
    if (changed.has('wanted')) this.#pending = this.wanted;
    if (this.#pending !== undefined && this.config && this.timeline) {
      this.#seek(this.#pending, this.config, this.timeline, this.now);
      this.#pending = undefined;
    }
    const { config, timeline } = this;
    const isNew = ['config', 'level', 'kind', 'screen', 'rate'].some((key) => changed.has(key));
    if (config && timeline && (isNew || timeline !== this.#toldOf)) {
      this.#message = this.#messageFor(config, timeline);
      this.#toldOf = timeline;
    }
  }

  #known() {
    const { view, now } = this;
    return view && { view, now };
  }

  /** What the frame is to show: told anew when one of these changes, and not with every second. */
  #messageFor(config: PublicConfig, timeline: Timeline): PreviewMessage {
    const { level, kind } = this;
    const screen = this.#chosen(config, this.screen);
    const { view, now } = timeline.known;
    return {
      type: 'hallboard-preview',
      ...{ config, view, now, kind, t: this.#time(timeline), rate: timeline.running ? 1 : 0 },
      pace: this.rate || 1,
      ...(screen !== undefined && { screen }),
      ...(level !== undefined && { level }),
    };
  }

  #time(timeline: Timeline): number {
    return timeOf(timeline, performance.now(), this.rate || 1);
  }

  #chosen({ screens }: PublicConfig, wanted: string | undefined): string | undefined {
    return (screens.find(({ id }) => id === wanted) ?? screens[0])?.id;
  }

  #sizeOf(config: PublicConfig): Size {
    const id = this.#chosen(config, this.screen);
    const tall = config.screens.find((screen) => screen.id === id)?.template === 'portrait';
    const usual = usualSizes.find(({ width, height }) => height > width === tall);
    return (
      this.size ??
      (id === undefined ? undefined : this.measured[id]) ??
      usual ?? { width: 1920, height: 1080 }
    );
  }

  override render() {
    const { config, timeline } = this;
    if (!config || !timeline) return nothing;
    const size = this.#sizeOf(config);
    const t = this.#time(timeline);
    const input = this.#input(config, timeline, t);
    return html`<section>
      ${this.#form(config, size, timeline)}
      ${this.astray ? html`<p class="hint" role="alert">${msg('请选未来一周内的时间')}</p>` : nothing}
      ${this.absent === undefined ? nothing : html`<p class="hint" role="alert">${this.absent}</p>`}
      <div class="columns">
        <div>
          <hb-preview-frame .message=${this.#message} .size=${size} .page=${this.page}></hb-preview-frame>
          ${this.#transport(config, timeline, t, input)}
        </div>
        <hb-why .input=${input} .t=${t}></hb-why>
      </div>
    </section>`;
  }

  #transport(config: PublicConfig, timeline: Timeline, t: number, input: DirectorInput) {
    const { timeZone } = config.hall;
    const day = weekdayed(dayWords(t, this.now, timeZone) ?? msg('今天'), t, timeZone);
    return html`<div class="transport">
      <button
        @click=${() => {
          this.timeline = toggled(timeline, performance.now(), this.rate || 1);
          this.asked = fieldValue(timeZone, t);
        }}
      >
        ${timeline.running ? msg('暂停') : msg('播放')}
      </button>
      <button
        @click=${() => {
          const next = stageAt(input, t).until;
          if (this.sought === undefined) this.#show(next, timeline, timeline.running, timeZone);
          else this.#seek(this.sought, config, timeline, next);
        }}
      >
        ${this.sought === undefined ? msg('下一条') : msg('这条的下一次')}
      </button>
      <output>${day} ${secondsText(hallTime(timeZone, t))}</output>
      <span class="soft">
        ${
          timeline.live
            ? msg('屏幕先播完正在播的一段，再按新的排队情况换')
            : msg('排队情况按现在算，到时会不同')
        }
      </span>
    </div>`;
  }

  /** Goes on from `t`, or stands there. */
  #show(t: number, { known }: Timeline, running: boolean, timeZone: string): void {
    this.timeline = moment(t, running, known, performance.now());
    this.asked = fieldValue(timeZone, t);
  }

  /** Goes to the first showing after `from`: on the chosen screen or, where it has none there, on another of these. */
  #seek(
    key: string,
    config: PublicConfig,
    timeline: Timeline,
    from: number,
    screens: readonly string[] = config.screens.map(({ id }) => id),
  ): void {
    const chosen = this.#chosen(config, this.screen);
    const others = screens.filter((id) => id !== chosen);
    const inputAt = (screen: string | undefined, t: number) =>
      this.#input(config, { ...timeline, t }, t, screen);
    const found = seek(key, config, [chosen, ...others], inputAt, from, this.now + aheadMs);
    const content = placedContents(config).find((each) => each.key === key)?.content;
    this.sought = content && key;
    this.absent = undefined;
    if ('since' in found) {
      if (found.screen !== chosen) this.size = undefined;
      this.screen = found.screen;
      this.#show(found.since, timeline, true, config.hall.timeZone);
    } else if (!content) this.absent = msg('草稿里没有这条内容');
    else {
      const name = say(contentWords(content, config));
      this.absent = found.why
        ? msg(str`未来一周内“${name}”不会播：${say(found.why)}`)
        : msg(str`未来一周内“${name}”不会播`);
    }
  }

  #input(
    config: PublicConfig,
    { known, t: from }: Timeline,
    t: number,
    screen = this.#chosen(config, this.screen),
  ): DirectorInput {
    const { surge } = viewAt(known.view, known.now, from, this.level);
    const view = { ...viewAt(known.view, known.now, t), surge };
    const { counts } = standing(config.freshness, { view, link: 'live', asOf: t }, t);
    return { config, view, counts, screen, rate: this.rate || 1 };
  }

  #form(config: PublicConfig, size: Size, timeline: Timeline) {
    const { timeZone } = config.hall;
    const range = fieldRange(timeZone, this.now);
    const sizes = usualSizes.some((each) => sizeText(each) === sizeText(size))
      ? usualSizes
      : [size, ...usualSizes];
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label>${msg('哪块屏幕')}
        <select name="screen" @change=${(event: Event) => {
          const screen = chosenIn(event);
          this.screen = screen;
          this.size = undefined;
          if (this.sought !== undefined) this.#seek(this.sought, config, timeline, this.now, [screen]);
        }}>
          ${config.screens.map(({ id, name }) => html`<option value=${id} .selected=${live(id === this.#chosen(config, this.screen))}>${name}</option>`)}
        </select>
      </label>
      <label>${msg('内容')}
        <select name="content" @change=${(event: Event) => {
          const key = chosenIn(event);
          if (key === '') this.sought = this.absent = undefined;
          else this.#seek(key, config, timeline, this.#time(timeline));
        }}>
          <option value="" .selected=${live(this.sought === undefined)}>${msg('到时播什么看什么')}</option>
          ${placedContents(config).map(({ key, content }) => html`<option value=${key} .selected=${live(key === this.sought)}>${say(contentWords(content, config))}</option>`)}
        </select>
      </label>
      <label>${msg('尺寸')}
        <select name="size" @change=${(event: Event) => {
          const chosen = chosenIn(event);
          this.size = sizes.find((each) => sizeText(each) === chosen);
        }}>
          ${sizes.map((each) => html`<option .selected=${live(sizeText(each) === sizeText(size))}>${sizeText(each)}</option>`)}
        </select>
      </label>
      <label>${msg('时间')}
        <select name="when" .value=${timeline.live ? 'now' : 'at'} @change=${(event: Event) => this.#when(chosenIn(event), timeZone)}>
          <option value="now" ?selected=${timeline.live}>${msg('现在')}</option>
          <option value="at" ?selected=${!timeline.live}>${msg('指定时间')}</option>
        </select>
      </label>
      ${
        this.asked === undefined
          ? nothing
          : html`<label class="when">${msg('日期和时间')}
              <input name="at" type="datetime-local" min=${range.min} max=${range.max} .value=${this.asked}
                @change=${(event: Event) => this.#at(chosenIn(event), timeZone)}>
            </label>`
      }
      <label>${msg('客流')}
        <select name="level" @change=${(event: Event) => {
          this.level = levels.find((level) => String(level) === chosenIn(event));
        }}>
          ${levelOptions(this.level)}
        </select>
      </label>
    </form>`;
  }

  #when(chosen: string, timeZone: string): void {
    const known = this.#known();
    if (!known) return;
    this.sought = this.absent = undefined;
    if (chosen === 'now') {
      this.asked = undefined;
      this.astray = false;
      this.timeline = present(known, performance.now());
    } else this.#at(fieldValue(timeZone, this.now), timeZone);
  }

  #at(value: string, timeZone: string): void {
    const known = this.#known();
    if (!known) return;
    this.sought = this.absent = undefined;
    this.asked = value;
    const t = askedInstant(timeZone, value, this.now);
    this.astray = t === undefined;
    if (t !== undefined) this.timeline = moment(t, true, known, performance.now());
  }
}

/** A day with its weekday, where it does not tell it itself. */
function weekdayed(day: string, t: number, timeZone: string): string {
  const weekday = new Intl.DateTimeFormat(locale(), { timeZone, weekday: 'short' }).format(t);
  return day.includes(weekday) ? day : `${day} ${weekday}`;
}

customElements.define('hb-preview', HallboardPreview);

declare global {
  interface HTMLElementTagNameMap {
    'hb-preview': HallboardPreview;
  }
}
