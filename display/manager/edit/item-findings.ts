/** What the checks found about the item whose form is open, above it. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement, locale } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardItemFindings extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        max-width: 860px;
      }
    `,
  ];
  static override properties = { draft: { attribute: false }, place: {} };

  declare draft: Draft | undefined;
  /** Path of the item: `campaigns[1]`. */
  declare place: string;

  constructor() {
    super();
    this.place = '';
    new Watching(this, () => this.draft);
  }

  override render() {
    const { place } = this;
    const findings = (this.draft?.answer?.findings ?? []).filter(
      ({ path }) => path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length))),
    );
    return html`<div role="status">
      ${findings.map(
        ({ severity, zh, en }) =>
          html`<p class=${severity === 'error' ? 'problem' : severity === 'warning' ? 'warned' : 'soft'}>
            ${severity === 'error' ? html`<b>${msg('必须改，否则不能发布')}</b> ` : nothing}${locale() === 'en' ? en : zh}
          </p>`,
      )}
    </div>`;
  }
}

customElements.define('hb-item-findings', HallboardItemFindings);

declare global {
  interface HTMLElementTagNameMap {
    'hb-item-findings': HallboardItemFindings;
  }
}
