/** What is on a screen, why, why not something else, and what comes next: for now and for any instant of a week ahead. */
import { html, LitElement, nothing } from 'lit';
import type { SurgeLevel } from '#config/surge.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { contentWords, levelWords, type Words } from '../director/content-words.ts';
import { explain } from '../director/explain.ts';
import type { Slot } from '../director/explanation.ts';
import { clockText, hallTime } from '../director/hall-time.ts';
import { hourPlan } from '../director/hour-plan.ts';
import { type DirectorInput, levelAt } from '../director/input.ts';
import { momentText } from '../director/opening-times.ts';
import { explanationWords } from '../director/reason-words.ts';
import { hasSlot } from '../director/screen-slots.ts';
import { standing } from '../director/standing.ts';
import { viewAt } from '../director/what-if.ts';
import { askedInstant, fieldRange, fieldValue } from './asked-time.ts';
import { styles } from './programme.styles.ts';
import { chosenIn, english, list, slotNames, slots, spanWords, timeWords } from './programme-parts.ts';

/** What is known of a hall at an instant of its own time. */
export interface Known {
  config: PublicConfig;
  view: HallView;
  /** Hall time, epoch ms. */
  now: number;
  /** Hall seconds per real second. */
  rate: number;
}

const levels: readonly SurgeLevel[] = [0, 1, 2, 3];
/** So many of an item's showings are named. */
const timesNamed = 3;

export class HallboardProgramme extends LitElement {
  static override styles = styles;
  static override properties = {
    known: {},
    screen: { state: true },
    place: { state: true },
    asked: { state: true },
    level: { state: true },
    planned: { state: true },
  };

  declare known: Known | undefined;
  /** Chosen screen; undefined: the hall's first. */
  declare private screen: string | undefined;
  declare private place: Slot;
  /** Value of the date-time field; undefined: now. */
  declare private asked: string | undefined;
  /** Undefined: as it is. */
  declare private level: SurgeLevel | undefined;
  /** Whether the plan of the hour is unfolded: working it out costs more than all else. */
  declare private planned: boolean;

  constructor() {
    super();
    this.place = 'stage';
    this.planned = false;
  }

  override render() {
    const { known } = this;
    if (!known) return nothing;
    const { timeZone } = known.config.hall;
    const t = this.asked === undefined ? known.now : askedInstant(timeZone, this.asked, known.now);
    return html`<section>
      <h2>节目单 Programme</h2>
      ${this.form(known)}
      ${
        t === undefined
          ? html`<p class="hint" role="status">请选未来一周内的时间 <span lang="en">Choose a time within the coming week</span></p>`
          : this.answer(known, t)
      }
    </section>`;
  }

  private form({ config, now }: Known) {
    const { timeZone } = config.hall;
    const range = fieldRange(timeZone, now);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label>屏幕 Screen
        <select name="screen" @change=${(event: Event) => {
          this.screen = chosenIn(event);
        }}>
          ${config.screens.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.chosen(config)}>${name}</option>`)}
        </select>
      </label>
      <label>位置 Place
        <select name="slot" @change=${(event: Event) => {
          this.place = slots.find((slot) => slot === chosenIn(event)) ?? 'stage';
        }}>
          ${slots.map((slot) => html`<option value=${slot} ?selected=${slot === this.place}>${slotNames[slot]}</option>`)}
        </select>
      </label>
      <label>时间 Time
        <select name="when" @change=${(event: Event) => {
          this.asked = chosenIn(event) === 'now' ? undefined : fieldValue(timeZone, now);
        }}>
          <option value="now" ?selected=${this.asked === undefined}>现在 Now</option>
          <option value="at" ?selected=${this.asked !== undefined}>指定时间 At</option>
        </select>
      </label>
      ${
        this.asked === undefined
          ? nothing
          : html`<label>日期和时间 Date and time
              <input name="at" type="datetime-local" min=${range.min} max=${range.max} .value=${this.asked}
                @change=${(event: Event) => {
                  this.asked = chosenIn(event);
                }}>
            </label>`
      }
      <label>客流 Surge
        <select name="level" @change=${(event: Event) => {
          this.level = levels.find((level) => String(level) === chosenIn(event));
        }}>
          <option value="" ?selected=${this.level === undefined}>按当前 As now</option>
          ${levels.map(
            (level) =>
              html`<option value=${level} ?selected=${level === this.level}>假如${levelWords[level].zh} If ${levelWords[level].en}</option>`,
          )}
        </select>
      </label>
    </form>`;
  }

  private chosen({ screens }: PublicConfig): string | undefined {
    return (screens.find(({ id }) => id === this.screen) ?? screens[0])?.id;
  }

  private answer({ config, view: today, now, rate }: Known, t: number) {
    const view = viewAt(today, now, t, this.level);
    const { counts } = standing(config.freshness, { view, link: 'live', asOf: t }, t);
    const input: DirectorInput = { config, view, counts, screen: this.chosen(config), rate: rate || 1 };
    const explanation = explain(this.place, input, t);
    const { on, why, others, next } = explanationWords(explanation, config);
    return html`
      <p class="on">${on.zh}</p>
      <p class="soft">${on.en === on.zh ? nothing : html`${on.en} · `}${spanWords(explanation, config)}</p>
      <p class="soft">
        ${momentText(config.hall.timeZone, t, now)}，客流${levelWords[levelAt(input, t)].zh}${
          this.asked === undefined
            ? '。屏幕先播完正在播的一段，再按新的排队情况换'
            : '。排队情况按现在算 The queue is taken as it is now'
        }
      </p>
      <div class="columns">
        <div><h3>为什么 Why</h3>${list(why)}</div>
        <div>
          <h3>接下来 Next</h3>
          <ul>
            ${explanation.next.map(({ since }, index) => {
              const content = next[index]?.content;
              return (
                content && html`<li>${timeWords(since, t, config)} ${content.zh} ${english(content)}</li>`
              );
            })}
          </ul>
          ${next.length === 0 ? html`<p class="soft">没有排定 Nothing is planned</p>` : nothing}
        </div>
      </div>
      ${this.rest(others)} ${this.place === 'stage' && hasSlot('stage', config, input.screen) ? this.hour(input, t) : nothing}
    `;
  }

  private rest(others: { content: Words; why: Words }[]) {
    if (others.length === 0) return nothing;
    return html`<details>
      <summary>其他内容为什么没播（${others.length}）Why not the others</summary>
      <table>
        <tr><th>内容</th><th>原因</th></tr>
        ${others.map(
          ({ content, why }) => html`<tr>
            <td>${content.zh} ${english(content)}</td>
            <td>${why.zh} ${english(why)}</td>
          </tr>`,
        )}
      </table>
    </details>`;
  }

  private hour(input: DirectorInput, t: number) {
    const { config } = input;
    return html`<details @toggle=${(event: Event) => {
      this.planned = event.target instanceof HTMLDetailsElement && event.target.open;
    }}>
      <summary>接下来一小时 The coming hour</summary>
      ${
        this.planned
          ? html`<table>
              <tr><th>内容</th><th>次数</th><th>合计</th><th>开始时间</th></tr>
              ${hourPlan(input, t).map(({ item, times, ms }) => {
                const content = contentWords(item, config);
                return html`<tr>
                  <td>${content.zh} ${english(content)}</td>
                  <td class="number">${times.length}</td>
                  <td>${minutesWords(ms)}</td>
                  <td>${times
                    .slice(0, timesNamed)
                    .map((at) => clockText(hallTime(config.hall.timeZone, at)))
                    .join('、')}${times.length > timesNamed ? '…' : ''}</td>
                </tr>`;
              })}
            </table>`
          : nothing
      }
    </details>`;
  }
}

const minutesWords = (ms: number): string => `${(ms / 60_000).toFixed(1).replace(/\.0$/, '')} 分钟`;

customElements.define('hb-programme', HallboardProgramme);

declare global {
  interface HTMLElementTagNameMap {
    'hb-programme': HallboardProgramme;
  }
}
