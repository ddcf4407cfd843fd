import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { outletWaits } from '../../director/nearby.ts';
import { openingWords, openState } from '../../director/opening-times.ts';
import {
  outletFarWidth,
  outletNameRoom,
  outletNameSize,
  outletPages,
  outletsAround,
} from '../../director/outlet-pages.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { waitText } from '../../director/wait-words.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { qrCode } from '../qr/qr-code.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './outlets.styles.ts';

/** Type of distance and services; the code with the air beside it, in rem. */
const takesSize = 0.32;
const besideCode = 2.6;
/** Of these, for ` 等 12 项`. */
const countRoom = 4.4;

/** The board of nearby outlets: who is open, how far, what they take. */
export class HbOutlets extends HbElement {
  static override properties = {
    room: {},
    config: {},
    view: {},
    page: { type: Number },
    minute: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  declare page: number;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;

  constructor() {
    super();
    this.room = reference.stage;
    this.page = 0;
    this.minute = 0;
  }

  protected override render() {
    const { config, view, minute } = this;
    if (!config) return nothing;
    const pages = outletPages(config, view, minute, this.room);
    const page = pages[this.page] ?? [];
    // The rows of a page that is not full are no taller than those of the others.
    const spare = (pages[0]?.length ?? 0) - page.length;
    const first = page[0];
    return html`<article>
      <header>
        <div class="say">
          <h2>附近网点也能办</h2>
          <p class="why">在哪里办都一样，同等有效</p>
          <p class="en">Same services, equally valid</p>
          ${first && this.#caption(first)}
        </div>
        ${first && qrCode(first.mapLink, `${first.name.zh}地图`)}
      </header>
      <ul class=${outletFarWidth(this.room) === 0 ? 'narrow' : ''} style="flex:${page.length}">
        ${page.map((outlet) => this.#outlet(outlet, config))}
      </ul>
      ${spare > 0 ? html`<div style="flex:${spare}"></div>` : nothing}
    </article>`;
  }

  /** Width inside the padding, in rem. */
  get #inner(): number {
    return this.room.width - outletsAround;
  }

  /** Whose place the code leads to. */
  #caption({ name }: PublicOutlet) {
    const words = `扫码去${name.zh}`;
    const rem = fitSize(words, this.#inner - besideCode, 0.38, 0.32);
    return html`<p class="caption" style=${size(rem)}>${lines(words, (this.#inner - besideCode) / rem)}</p>`;
  }

  #outlet(outlet: PublicOutlet, { hall, services }: PublicConfig) {
    const open = openState(this.view?.outlets[outlet.id]?.openings ?? [], this.minute);
    const known = this.view !== undefined;
    return html`<li>
      <div class="what">
        <p class="name" style=${size(fitSize(outlet.name.zh, this.#inner - outletFarWidth(this.room), 0.44, outletNameSize))}>
          ${lines(outlet.name.zh, outletNameRoom(this.room))}
        </p>
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
    const far = `${metres(outlet)} · `;
    const room = (this.#inner - outletFarWidth(this.room)) / takesSize - textWidth(far);
    const waited = fitting(waitsOf(taken, waits), room);
    if (waited.length > 0) return far + waited.join('、');
    if (taken.length === services.length) return `${far}全部业务可办`;
    const names = taken.map(({ name }) => name.zh);
    if (textWidth(names.join('、')) <= room) return far + names.join('、');
    const some = fitting(names, room - countRoom).join('、');
    return some ? `${far}${some} 等 ${taken.length} 项` : `${far}可办 ${taken.length} 项业务`;
  }
}

/** `套餐办理 5–10 分钟`, for each service whose wait there is known. */
function waitsOf(services: PublicConfig['services'], waits: ReturnType<typeof outletWaits>): string[] {
  const texts: string[] = [];
  for (const { id, name } of services) {
    const wait = waits?.[id];
    if (wait) texts.push(`${name.zh} ${waitText(wait)}`);
  }
  return texts;
}

/** As many of the first texts as fit on a line together. */
function fitting(texts: string[], room: number): string[] {
  let count = 0;
  while (count < texts.length && textWidth(texts.slice(0, count + 1).join('、')) <= room) count += 1;
  return texts.slice(0, count);
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
