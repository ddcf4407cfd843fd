/** What cannot wait: an emergency message in two taps, a surge level by hand. Both always end by themselves. */
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { SurgeLevel } from '#config/surge.ts';
import { Published, TakeoverAnswer, type TakeoverBody } from '#protocol/signage.ts';
import { inForce, takeoverAt } from '../../director/takeover.ts';
import { call } from '../api/call.ts';
import { choiceWords } from '../form/labels/choices.ts';
import { say } from '../locale.ts';
import type { Reading } from '../now/reading.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { dateWords } from '../ui/dates.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import { emergencies } from './emergencies.ts';

const durations = [15, 30, 60, 120] as const;
const levels: readonly SurgeLevel[] = [0, 1, 2, 3];

export class HallboardQuick extends AttemptingElement {
  static override styles = [
    pageStyles,
    css`
      .open {
        display: grid;
        gap: 16px;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
        gap: 12px;
      }
      .choices button {
        min-height: 72px;
        padding: 12px 16px;
        border: 1px solid var(--bad);
        border-radius: 10px;
        background: var(--bad-quiet);
        color: #6d120d;
        font: inherit;
        font-weight: 500;
        text-align: left;
        cursor: pointer;
      }
      .choices button:hover,
      .choices button:focus-visible {
        background: var(--bad);
        color: #fff;
      }
      .running {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      .running span {
        flex: 1 1 240px;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 12px;
        align-items: end;
      }
      .pressed::part(base) {
        outline: 3px solid var(--brand);
        outline-offset: -3px;
        font-weight: 600;
      }
      @media (max-width: 640px) {
        form {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
  static override properties = {
    reading: { attribute: false },
    open: { state: true },
    minutes: { state: true },
    words: { state: true },
  };

  declare reading: Reading | undefined;
  /** What is unfolded. */
  declare private open: 'emergency' | 'level' | undefined;
  declare private minutes: number;
  /** A message of one's own. */
  declare private words: string;

  constructor() {
    super();
    this.minutes = 30;
    this.words = '';
  }

  override render() {
    const { reading, open } = this;
    if (!reading) return nothing;
    const button = (what: 'emergency' | 'level', icon: string, words: string) => html`<wa-button
      variant=${what === 'emergency' ? 'danger' : 'neutral'}
      appearance=${open === what ? 'accent' : 'outlined'}
      aria-expanded=${open === what}
      @click=${() => {
        this.open = open === what ? undefined : what;
        this.problem = undefined;
      }}
      ><wa-icon slot="start" name=${icon}></wa-icon>${words}</wa-button
    >`;
    return html`
      ${this.running(reading)}
      <div class="row" style="margin-bottom: 16px">
        ${button('emergency', 'alarm', msg('紧急通知'))} ${button('level', 'users', msg('手动设客流级别'))}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${open === 'emergency' ? this.emergency() : open === 'level' ? this.level() : nothing}
    `;
  }

  private running({ config, view, status }: Reading) {
    const now = status.clock.now;
    const takeovers = config.takeovers.filter((takeover) => inForce(takeover, now));
    const shown = takeoverAt(config, now);
    const zone = config.hall.timeZone;
    return html`
      ${takeovers.map(
        ({ id, text, until }) => html`<div class="problem running" role="status">
          <span>${id === shown?.id ? msg('屏幕正在显示：') : msg('上一条通知，新通知结束后继续显示：')}<b>${say(text)}</b> ${msg(str`到 ${dateWords(until, zone)} 自动结束`)}</span>
          <wa-button size="s" variant="danger" ?loading=${this.busy} @click=${() => this.endTakeover(id)}>${msg('马上结束')}</wa-button>
        </div>`,
      )}
      ${
        view.surge.byHand
          ? html`<div class="warned running" role="status">
              <span
                >${msg(str`客流级别手动设为${say(choiceWords([], view.surge.level))}`)}
                ${view.surge.until === undefined ? nothing : msg(str`到 ${dateWords(view.surge.until, zone)} 自动恢复`)}</span
              >
              <wa-button size="s" ?loading=${this.busy} @click=${this.endLevel}>${msg('恢复自动')}</wa-button>
            </div>`
          : nothing
      }
    `;
  }

  private durations() {
    return html`<div class="row" role="group" aria-label=${msg('持续多久')}>
      <span>${msg('持续')}</span>
      ${durations.map(
        (minutes) => html`<wa-button
          size="s"
          appearance=${minutes === this.minutes ? 'accent' : 'outlined'}
          variant=${minutes === this.minutes ? 'brand' : 'neutral'}
          aria-pressed=${minutes === this.minutes}
          @click=${() => {
            this.minutes = minutes;
          }}
          >${msg(str`${minutes} 分钟`)}</wa-button
        >`,
      )}
    </div>`;
  }

  private emergency() {
    return html`<section class="card open">
      <h2>${msg(str`点一条马上显示在所有屏幕上，${this.minutes} 分钟后自动结束`)}</h2>
      ${this.durations()}
      <div class="choices">
        ${emergencies.map(
          (text) =>
            html`<button type="button" ?disabled=${this.busy} @click=${() => this.takeOver(text)}>${say(text)}</button>`,
        )}
      </div>
      <form @submit=${(event: Event) => {
        event.preventDefault();
        if (this.words.trim()) void this.takeOver({ zh: this.words.trim() });
      }}>
        <wa-input label=${msg('自己写')} name="words" maxlength="60" autocomplete="off" .value=${this.words} @input=${(
          event: Event,
        ) => {
          this.words = fieldText(event);
        }}></wa-input>
        <wa-button type="submit" variant="danger" ?disabled=${!this.words.trim()} ?loading=${this.busy}>${msg('马上显示')}</wa-button>
      </form>
    </section>`;
  }

  private level() {
    return html`<section class="card open">
      <h2>${msg(str`点一个级别马上生效，${this.minutes} 分钟后自动恢复`)}</h2>
      ${this.durations()}
      <div class="row">
        ${levels.map(
          (level) =>
            html`<wa-button ?disabled=${this.busy} @click=${() => this.setLevel(level)}>${say(choiceWords([], level))}</wa-button>`,
        )}
      </div>
    </section>`;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.reading?.status.id ?? '')}`;
  }

  private takeOver({ zh, en }: { zh: string; en?: string }): Promise<void> {
    const body: TakeoverBody = { zh, minutes: this.minutes, ...(en !== undefined && { en }) };
    return this.act(async () => {
      const shown = await call(`${this.path}/takeover`, TakeoverAnswer, { method: 'POST', body });
      this.words = '';
      return shown;
    });
  }

  private endTakeover(id: string): Promise<void> {
    return this.act(() =>
      call(`${this.path}/takeover/${encodeURIComponent(id)}`, Published, { method: 'DELETE' }),
    );
  }

  private setLevel(level: SurgeLevel): Promise<void> {
    const body = { level, minutes: this.minutes };
    return this.act(() => call(`${this.path}/surge-level`, Published, { method: 'PUT', body }));
  }

  private endLevel = () => this.act(() => call(`${this.path}/surge-level`, Published, { method: 'DELETE' }));

  private act(what: () => Promise<Published>): Promise<void> {
    return this.attempt(async () => {
      const { unkept } = await what();
      this.open = undefined;
      if (unkept) this.problem = msg('已经上屏，但服务器没能存成版本，可能磁盘满了，请找管服务器的人');
      this.dispatchEvent(new Event('done'));
    });
  }
}

customElements.define('hb-quick', HallboardQuick);

declare global {
  interface HTMLElementTagNameMap {
    'hb-quick': HallboardQuick;
  }
}
