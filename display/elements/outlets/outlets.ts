import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { outletWaits } from '../../director/nearby.ts';
import { openingWords, openState } from '../../director/opening-times.ts';
import { outletPages } from '../../director/outlet-pages.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { waitText } from '../../director/wait-words.ts';
import { HbElement } from '../base/hb-element.ts';
import { qrCode } from '../qr/qr-code.ts';
import { size } from '../text/lines.ts';
import { styles } from './outlets.styles.ts';

/** Width for the services an outlet takes, in em of their type. */
const takesRoom = 16;

/** The board of nearby outlets: who is open, how far, what they take. */
export class HbOutlets extends HbElement {
  static override properties = { config: {}, view: {}, page: { type: Number }, minute: { type: Number } };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  declare page: number;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;

  constructor() {
    super();
    this.page = 0;
    this.minute = 0;
  }

  protected override render() {
    const { config, view, minute } = this;
    if (!config) return nothing;
    const page = outletPages(config, view, minute)[this.page] ?? [];
    const first = page[0];
    return html`<article>
      <header>
        <div>
          <h2>附近网点也能办</h2>
          <p class="why">在哪里办都一样，同等有效</p>
          <p class="en">Same services, equally valid</p>
        </div>
        ${first && html`<div class="map">${qrCode(first.mapLink, `${first.name.zh}地图`)}<p class="caption">扫码去第一家</p></div>`}
      </header>
      <ul>
        ${page.map((outlet) => this.#outlet(outlet, config))}
      </ul>
    </article>`;
  }

  #outlet(outlet: PublicOutlet, { hall, services }: PublicConfig) {
    const open = openState(this.view?.outlets[outlet.id]?.openings ?? [], this.minute);
    const known = this.view !== undefined;
    return html`<li>
      <div class="what">
        <p class="name" style=${size(fitSize(outlet.name.zh, 5.2, 0.44, 0.34))}>${outlet.name.zh}</p>
        <p class="takes">${this.#takes(outlet, services)}</p>
      </div>
      <div class="far">
        <p class="walk">步行 <b>${outlet.walkMinutes}</b> 分钟</p>
        <p class="opens ${open.state}">${known ? openingWords(open, hall.timeZone, this.minute) : metres(outlet)}</p>
      </div>
    </li>`;
  }

  #takes(outlet: PublicOutlet, services: PublicConfig['services']): string {
    const waits = this.view && outletWaits(this.view, outlet.id, this.minute);
    const taken = services.filter(({ id }) => outlet.services.includes(id));
    if (!waits && taken.length === services.length) return `${metres(outlet)} · 全部业务可办`;
    const names = taken.map(({ id, name }) => {
      const wait = waits?.[id];
      return wait ? `${name.zh} ${waitText(wait)}` : name.zh;
    });
    return `${metres(outlet)} · ${listed(names, takesRoom)}`;
  }
}

/** As many names as fit, and how many there are. */
function listed(names: string[], room: number): string {
  let text = '';
  for (const [at, name] of names.entries()) {
    const next = text ? `${text}、${name}` : name;
    const rest = at < names.length - 1 ? ` 等 ${names.length} 项` : '';
    if (text && textWidth(next + rest) > room) return `${text} 等 ${names.length} 项`;
    text = next;
  }
  return text;
}

const metres = ({ distanceMetres }: PublicOutlet) =>
  distanceMetres < 1000
    ? `${Math.round(distanceMetres / 10) * 10} 米`
    : `${(distanceMetres / 1000).toFixed(1)} 公里`;

customElements.define('hb-outlets', HbOutlets);

declare global {
  interface HTMLElementTagNameMap {
    'hb-outlets': HbOutlets;
  }
}
