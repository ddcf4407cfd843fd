/** Pairs a TV: its code, and which screen it is. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import { Paired } from '#protocol/screens.ts';
import { call } from '../api/call.ts';
import { choiceWords } from '../form/labels/choices.ts';
import { say } from '../locale.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { fieldText } from '../ui/events.ts';
import { formStyles, pageStyles } from '../ui/styles.ts';

const templates = ['queue', 'stage', 'portrait', 'counter', 'staff'] as const;

export class HallboardPair extends AttemptingElement {
  static override styles = [
    pageStyles,
    formStyles,
    css`
      form {
        max-width: 560px;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 12px;
      }
      .code::part(input) {
        font-size: 1.5rem;
        letter-spacing: 0.2em;
        text-transform: uppercase;
      }
    `,
  ];
  static override properties = {
    hall: {},
    origin: {},
    config: { attribute: false },
    paired: { attribute: false },
    code: {},
    given: { state: true },
  };

  declare hall: string;
  /** Under which others reach the server. */
  declare origin: string;
  declare config: PublicConfig | undefined;
  /** Ids of screens that have a TV. */
  declare paired: readonly string[];
  declare code: string;
  declare private given: {
    code: string;
    /** Id of a screen of the hall's file; empty: a new one. */
    screen: string;
    name: string;
    template: string;
    counter: string;
    diagonalInches: string;
    viewingMetres: string;
  };

  constructor() {
    super();
    this.hall = this.code = '';
    this.origin = location.origin;
    this.paired = [];
    this.given = {
      ...{ code: '', screen: '', name: '', template: 'queue', counter: '' },
      ...{ diagonalInches: '55', viewingMetres: '8' },
    };
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('code') && this.code) this.given = { ...this.given, code: this.code };
  }

  override render() {
    const { given, config } = this;
    const free = (config?.screens ?? []).filter(({ id }) => !this.paired.includes(id));
    return html`<section class="card">
      <h2>${msg('配对新屏幕')}</h2>
      <p class="soft">${msg(str`在电视的浏览器里打开 ${this.origin}/tv ，屏幕上会出现六位配对码。`)}</p>
      <form @submit=${this.submit}>
        <wa-input
          class="code"
          name="code"
          label=${msg('配对码')}
          autocomplete="off"
          autocapitalize="characters"
          required
          .value=${given.code}
          @input=${this.set('code')}
        ></wa-input>
        <wa-select name="screen" label=${msg('这是哪块屏')} .value=${given.screen || 'new'} @change=${(
          event: Event,
        ) => {
          const chosen = fieldText(event);
          this.given = { ...given, screen: chosen === 'new' ? '' : chosen };
        }}>
          <wa-option value="new">${msg('新屏幕')}</wa-option>
          ${free.map(({ id, name }) => html`<wa-option value=${id}>${name}</wa-option>`)}
        </wa-select>
        ${given.screen === '' ? this.newScreen() : nothing}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="row">
          <wa-button type="submit" variant="brand" ?loading=${this.busy}>${msg('配对')}</wa-button>
          <wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('closed'))}>${msg('取消')}</wa-button>
        </div>
      </form>
    </section>`;
  }

  private newScreen() {
    const { given } = this;
    return html`
      <wa-input
        name="name"
        label=${msg('屏幕名称')}
        hint=${msg('员工怎么叫它，如“入口左侧”')}
        autocomplete="off"
        required
        maxlength="30"
        .value=${given.name}
        @input=${this.set('name')}
      ></wa-input>
      <wa-select name="template" label=${msg('版式')} .value=${given.template} @change=${this.set('template')}>
        ${templates.map(
          (template) =>
            html`<wa-option value=${template}>${say(choiceWords(['screens', 0, 'template'], template))}</wa-option>`,
        )}
      </wa-select>
      ${
        given.template === 'counter'
          ? html`<wa-select name="counter" label=${msg('显示哪个窗口')} .value=${given.counter} @change=${this.set('counter')}>
              ${this.config?.counters.map(({ id, label }) => html`<wa-option value=${id}>${msg(str`${label} 号`)}</wa-option>`)}
            </wa-select>`
          : nothing
      }
      <div class="two">
        <wa-input name="diagonalInches" type="number" min="10" max="150" label=${msg('尺寸（英寸）')} .value=${given.diagonalInches} @input=${this.set('diagonalInches')}></wa-input>
        <wa-input name="viewingMetres" type="number" min="0.5" max="40" step="any" label=${msg('观看距离（米）')} .value=${given.viewingMetres} @input=${this.set('viewingMetres')}></wa-input>
      </div>
    `;
  }

  private set = (key: keyof HallboardPair['given']) => (event: Event) => {
    this.given = { ...this.given, [key]: fieldText(event) };
  };

  private submit = async (event: Event) => {
    event.preventDefault();
    const { code, screen, name, template, counter, diagonalInches, viewingMetres } = this.given;
    const fresh = {
      ...{ name, template },
      ...(template === 'counter' && { counter }),
      ...(diagonalInches && { diagonalInches: Number(diagonalInches) }),
      ...(viewingMetres && { viewingMetres: Number(viewingMetres) }),
    };
    await this.attempt(async () => {
      const body = { code: code.trim().toUpperCase(), screen: screen ? { id: screen } : fresh };
      const answer = await call(`/halls/${encodeURIComponent(this.hall)}/screens/pair`, Paired, {
        method: 'POST',
        body,
      });
      this.dispatchEvent(new CustomEvent('paired', { detail: answer.screen }));
    });
  };
}

customElements.define('hb-pair', HallboardPair);

declare global {
  interface HTMLElementTagNameMap {
    'hb-pair': HallboardPair;
  }
}
