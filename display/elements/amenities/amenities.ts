import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import {
  type AmenitiesForm,
  amenitiesForm,
  type PublicAmenity,
  secretLines,
  type WifiSetting,
} from '../../director/amenity-pages.ts';
import { wifiCode } from '../../director/wifi-code.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { boardFrame, setLines } from '../board/board.ts';
import { qrCode } from '../qr/qr-code.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './amenities.styles.ts';
import { amenityIcon } from './icons.ts';

/** What the hall offers to those who wait; a Wi-Fi with the code that joins it. */
export class HbAmenities extends HbElement {
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
    const form = amenitiesForm(this.config, this.room);
    const page = form.pages[this.page];
    if (!page) return nothing;
    return boardFrame(form.board, [
      page.wifi ? this.wifi(page.wifi, form) : nothing,
      html`<ul>${page.others.map((item) => this.cell(item, form))}</ul>`,
    ]);
  }

  private text({ zh, en }: PublicAmenity['text'], width: number, { type }: AmenitiesForm) {
    return html`<p class="zh" style=${size(type.zh)}>${lines(zh, width / type.zh)}</p>
      ${en ? html`<p class="en" style=${size(type.en)}>${lines(en, width / type.en)}</p>` : nothing}`;
  }

  private cell({ kind, text }: PublicAmenity, form: AmenitiesForm) {
    return html`<li style="width:${form.cell}rem">
      ${amenityIcon(kind, form.icon)}
      <div style="width:${form.words}rem">${this.text(text, form.words, form)}</div>
    </li>`;
  }

  private wifi(
    { item, stacked, code, words, secret: room, size: secretSize, english }: WifiSetting,
    form: AmenitiesForm,
  ) {
    const { wifi, text } = item;
    if (!wifi) return nothing;
    const { type } = form;
    const secret = (label: string, value: string) =>
      html`<div class="secret" style=${size(secretSize)}>
        <span class="label" style=${size(type.en)}>${label}</span>
        <p style="width:${room}rem">${setLines(secretLines(value, room, secretSize))}</p>
      </div>`;
    const tile = html`<div class="tile" style="width:${code}rem;height:${code}rem">
      ${qrCode(wifiCode(wifi), `扫码连接 ${wifi.name}`)}
    </div>`;
    return html`<section class=${stacked ? 'stacked' : ''}>
      ${code > 0 ? tile : nothing}
      <div class="join" style="width:${words}rem">
        ${this.text(english ? text : { zh: text.zh }, words, form)} ${secret('网络', wifi.name)}
        ${
          wifi.password === undefined
            ? html`<p class="open" style=${size(type.zh)}>不用密码</p>`
            : secret('密码', wifi.password)
        }
      </div>
    </section>`;
  }
}

customElements.define('hb-amenities', HbAmenities);

declare global {
  interface HTMLElementTagNameMap {
    'hb-amenities': HbAmenities;
  }
}
