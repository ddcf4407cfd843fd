/** Sends an item with its pictures to other halls: into their drafts, or onto their screens. */
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { SendAnswer } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords, failureWords } from '../api/problem.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement, say } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';
import { isOn } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardSend extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      fieldset {
        display: grid;
        gap: 4px;
        margin: 0 0 16px;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        gap: 10px;
        padding: 6px 0;
      }
    `,
  ];
  static override properties = {
    draft: { attribute: false },
    halls: { attribute: false },
    section: {},
    item: {},
    name: {},
    chosen: { state: true },
    publish: { state: true },
    busy: { state: true },
    answer: { state: true },
    problem: { state: true },
  };

  declare draft: Draft | undefined;
  declare halls: readonly HallRow[];
  declare section: string;
  /** Id of the item. */
  declare item: string;
  /** What staff call the item. */
  declare name: string;
  declare private chosen: readonly string[];
  declare private publish: boolean;
  declare private busy: boolean;
  declare private answer: SendAnswer | undefined;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.halls = [];
    this.section = this.item = this.name = '';
    this.chosen = [];
    this.publish = this.busy = false;
  }

  override render() {
    const others = this.halls.filter(({ id }) => id !== this.draft?.hall);
    return html`<section class="card">
      <h2>${msg(str`把“${this.name}”发到其他厅`)}</h2>
      <fieldset>
        <legend>${msg('发到哪些厅')}</legend>
        ${others.map(
          ({ id, name }) => html`<label>
            <input type="checkbox" .checked=${this.chosen.includes(id)} @change=${() => this.toggle(id)} />
            <span>${say(name)} ${this.result(id)}</span>
          </label>`,
        )}
      </fieldset>
      <p>
        <wa-switch
          .checked=${this.publish}
          @change=${(event: Event) => {
            this.publish = isOn(event);
          }}
          >${msg('马上在那边发布（不选就放进草稿）')}</wa-switch
        >
      </p>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        <wa-button variant="brand" ?disabled=${this.chosen.length === 0} ?loading=${this.busy} @click=${this.send}>${msg('发送')}</wa-button>
        <wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('closed'))}>${msg('关闭')}</wa-button>
      </div>
    </section>`;
  }

  private result(hall: string) {
    const result = this.answer?.halls[hall];
    if (!result) return nothing;
    if (result.result === 'refused') return html`<span class="error">${failureWords(result.reason)}</span>`;
    return html`<span class="tag good">${result.result === 'draft' ? msg('已放进草稿') : msg('已发布')}</span>`;
  }

  private toggle(id: string): void {
    this.chosen = this.chosen.includes(id)
      ? this.chosen.filter((other) => other !== id)
      : [...this.chosen, id];
  }

  private send = async () => {
    const { draft, section, item, chosen, publish } = this;
    if (!draft) return;
    this.busy = true;
    this.problem = undefined;
    try {
      // What is sent is what the server has of the draft.
      await draft.save();
      const body = { section, id: item, halls: chosen, publish };
      this.answer = await call(`/halls/${encodeURIComponent(draft.hall)}/send`, SendAnswer, {
        method: 'POST',
        body,
      });
    } catch (error) {
      this.problem = errorWords(error);
    }
    this.busy = false;
  };
}

customElements.define('hb-send', HallboardSend);

declare global {
  interface HTMLElementTagNameMap {
    'hb-send': HallboardSend;
  }
}
