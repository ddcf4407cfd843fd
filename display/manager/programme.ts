/** What is on a screen, why, why not something else, and what comes next: for now and for any instant of a week ahead. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { SurgeLevel } from '#config/surge.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { contentWords, type Words } from '../director/content-words.ts';
import { explain } from '../director/explain.ts';
import type { Slot } from '../director/explanation.ts';
import { clockText, hallTime } from '../director/hall-time.ts';
import { hourPlan } from '../director/hour-plan.ts';
import { type DirectorInput, levelAt } from '../director/input.ts';
import { explanationWords } from '../director/reason-words.ts';
import { hasSlot } from '../director/screen-slots.ts';
import { standing } from '../director/standing.ts';
import { viewAt } from '../director/what-if.ts';
import { askedInstant, fieldRange, fieldValue } from './asked-time.ts';
import { LocalElement, say } from './locale.ts';
import { listComma } from './now/words.ts';
import { styles } from './programme.styles.ts';
import {
  chosenIn,
  levelOptions,
  levels,
  list,
  momentWords,
  slotName,
  slots,
  spanWords,
  surgeWords,
  timeWords,
} from './programme-parts.ts';

/** What is known of a hall at an instant of its own time. */
export interface Known {
  config: PublicConfig;
  view: HallView;
  /** Hall time, epoch ms. */
  now: number;
  /** Hall seconds per real second. */
  rate: number;
}

/** So many of an item's showings are named. */
const timesNamed = 3;

export class HallboardProgramme extends LocalElement {
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
      <h2>${msg('节目单')}</h2>
      ${this.form(known)}
      ${
        t === undefined
          ? html`<p class="hint" role="status">${msg('请选未来一周内的时间')}</p>`
          : this.answer(known, t)
      }
    </section>`;
  }

  private form({ config, now }: Known) {
    const { timeZone } = config.hall;
    const range = fieldRange(timeZone, now);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label>${msg('哪块屏幕')}
        <select name="screen" @change=${(event: Event) => {
          this.screen = chosenIn(event);
        }}>
          ${config.screens.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.chosen(config)}>${name}</option>`)}
        </select>
      </label>
      <label>${msg('位置')}
        <select name="slot" @change=${(event: Event) => {
          this.place = slots.find((slot) => slot === chosenIn(event)) ?? 'stage';
        }}>
          ${slots.map((slot) => html`<option value=${slot} ?selected=${slot === this.place}>${slotName(slot)}</option>`)}
        </select>
      </label>
      <label>${msg('时间')}
        <select name="when" @change=${(event: Event) => {
          this.asked = chosenIn(event) === 'now' ? undefined : fieldValue(timeZone, now);
        }}>
          <option value="now" ?selected=${this.asked === undefined}>${msg('现在')}</option>
          <option value="at" ?selected=${this.asked !== undefined}>${msg('指定时间')}</option>
        </select>
      </label>
      ${
        this.asked === undefined
          ? nothing
          : html`<label>${msg('日期和时间')}
              <input name="at" type="datetime-local" min=${range.min} max=${range.max} .value=${this.asked}
                @change=${(event: Event) => {
                  this.asked = chosenIn(event);
                }}>
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
      <p class="on">${say(on)}</p>
      <p class="soft">${spanWords(explanation, config)}</p>
      <p class="soft">
        ${momentWords(t, now, config.hall.timeZone)} · ${surgeWords(levelAt(input, t))} · ${
          this.asked === undefined
            ? msg('屏幕先播完正在播的一段，再按新的排队情况换')
            : msg('排队情况按现在算，到时会不同')
        }
      </p>
      <div class="columns">
        <div><h3>${msg('为什么')}</h3>${list(why)}</div>
        <div>
          <h3>${msg('接下来')}</h3>
          <ul>
            ${explanation.next.map(({ since }, index) => {
              const content = next[index]?.content;
              return content && html`<li>${timeWords(since, t, config)} ${say(content)}</li>`;
            })}
          </ul>
          ${next.length === 0 ? html`<p class="soft">${msg('没有排定')}</p>` : nothing}
        </div>
      </div>
      ${this.rest(others)} ${this.place === 'stage' && hasSlot('stage', config, input.screen) ? this.hour(input, t) : nothing}
    `;
  }

  private rest(others: { content: Words; why: Words }[]) {
    if (others.length === 0) return nothing;
    return html`<details>
      <summary>${msg(str`其他内容为什么没播（${others.length}）`)}</summary>
      <table>
        <tr><th>${msg('内容')}</th><th>${msg('原因')}</th></tr>
        ${others.map(
          ({ content, why }) => html`<tr>
            <td>${say(content)}</td>
            <td>${say(why)}</td>
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
      <summary>${msg('接下来一小时')}</summary>
      ${
        this.planned
          ? html`<table>
              <tr><th>${msg('内容')}</th><th>${msg('次数')}</th><th>${msg('合计')}</th><th>${msg('开始时间')}</th></tr>
              ${hourPlan(input, t).map(({ item, times, ms }) => {
                const content = contentWords(item, config);
                return html`<tr>
                  <td>${say(content)}</td>
                  <td class="number">${times.length}</td>
                  <td>${minutesWords(ms)}</td>
                  <td>${times
                    .slice(0, timesNamed)
                    .map((at) => clockText(hallTime(config.hall.timeZone, at)))
                    .join(listComma())}${times.length > timesNamed ? '…' : ''}</td>
                </tr>`;
              })}
            </table>`
          : nothing
      }
    </details>`;
  }
}

const minutesWords = (ms: number): string => msg(str`${(ms / 60_000).toFixed(1).replace(/\.0$/, '')} 分钟`);

customElements.define('hb-programme', HallboardProgramme);

declare global {
  interface HTMLElementTagNameMap {
    'hb-programme': HallboardProgramme;
  }
}
