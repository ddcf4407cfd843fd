import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Standard, type StandardsForm, standardsForm } from '../../director/standards-pages.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { boardFrame } from '../board/board.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './standards.styles.ts';

/** Price and time of each service, as a table. */
export class HbStandards extends HbElement {
  static override properties = { config: {}, page: { type: Number }, room: {} };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare page: number;
  declare room: Room;

  constructor() {
    super();
    this.page = 0;
    this.room = reference.stage;
  }

  protected override render() {
    if (!this.config) return nothing;
    const form = standardsForm(this.config, this.room);
    const page = form.pages[this.page] ?? [];
    return boardFrame(
      form.board,
      html`<div role="table" class=${form.stacked ? 'stacked' : ''}>
        <div role="row" class="heads" style=${size(form.type.en)}>
          ${this.head('业务 Service', form.name)} ${this.head('收费 Fee', form.price)}
          ${this.head('多久办好 Time', form.limit)}
        </div>
        ${page.map((standard) => this.row(standard, form))}
      </div>`,
    );
  }

  private head(words: string, width: number) {
    return html`<div role="columnheader" style="width:${width}rem">${words}</div>`;
  }

  private row(standard: Standard, form: StandardsForm) {
    const { name, price, limit } = standard;
    return html`<div role="row" style="height:${form.heightOf(standard)}rem">
      ${this.cell(name, form.name, form, 'name')} ${this.cell(price, form.price, form, 'price')}
      ${this.cell(limit, form.limit, form, 'limit')}
    </div>`;
  }

  private cell(text: Standard['price'], width: number, { type, english }: StandardsForm, kind: string) {
    return html`<div role="cell" class=${kind} style="width:${width}rem">
      <p class="zh" style=${size(type.zh)}>${text ? lines(text.zh, width / type.zh) : '—'}</p>
      ${english && text?.en ? html`<p class="en" style=${size(type.en)}>${lines(text.en, width / type.en)}</p>` : nothing}
    </div>`;
  }
}

customElements.define('hb-standards', HbStandards);

declare global {
  interface HTMLElementTagNameMap {
    'hb-standards': HbStandards;
  }
}
