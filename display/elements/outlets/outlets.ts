import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { boardOf } from '../../director/board.ts';
import { breakLines } from '../../director/line-break.ts';
import type { Nearby } from '../../director/nearby.ts';
import { openingWords } from '../../director/opening-times.ts';
import {
  besideCode,
  fasterWords,
  nameText,
  type OutletForm,
  outletForm,
  outletPages,
  shownKind,
} from '../../director/outlet-pages.ts';
import { rowNumber, takesWords, whereWords } from '../../director/outlet-words.ts';
import { fitSize } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { boardFrame } from '../board/board.ts';
import { qrCode } from '../qr/qr-code.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './outlets.styles.ts';

/** The board of nearby outlets: where it is faster, how far they are, until when they are open, what they take. */
export class HbOutlets extends HbElement {
  static override properties = {
    config: {},
    view: {},
    hereKnown: { type: Boolean },
    page: { type: Number },
    minute: { type: Number },
    room: {},
  };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  /** Whether this hall's own waits are still live: only then is anything called faster. */
  declare hereKnown: boolean;
  declare page: number;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;
  declare room: Room;

  constructor() {
    super();
    this.hereKnown = false;
    this.page = 0;
    this.minute = 0;
    this.room = reference.stage;
  }

  protected override render() {
    const { config, view, minute, room, hereKnown } = this;
    if (!config) return nothing;
    const pages = outletPages(config, view, minute, room, hereKnown);
    const page = pages[this.page] ?? [];
    const first = page[0];
    if (!first) return nothing;
    const form = outletForm(config, room);
    const beside = form.head.code;
    const empty = boardOf(room, { title: '' });
    const width = empty.head.width - (empty.form === 'wide' || beside.width === 0 ? 0 : beside.width + 0.3);
    const words = fasterWords(config, first, empty, width);
    const board = boardOf(room, form.head.whole ? words : { title: words.title }, beside);
    // Rows of a page that is not full are no taller than those of the others.
    const spare = (pages[0]?.length ?? 0) - page.length;
    const body = html`<ul style="flex:${page.length}">
        ${page.map((near) => this.row(near, config, form))}
      </ul>
      ${spare > 0 ? html`<div style="flex:${spare}"></div>` : nothing}
      ${form.code?.place === 'foot' ? this.code(first.outlet, form.code, board.body.width - form.code.side - besideCode) : nothing}`;
    const code =
      form.code?.place === 'head'
        ? this.code(
            first.outlet,
            form.code,
            board.form === 'wide' ? board.head.width - form.code.side - besideCode : beside.width,
          )
        : nothing;
    return boardFrame(board, body, { beside: code, strong: first.faster !== undefined });
  }

  /** Whose place it leads to stands under it, or beside it. */
  private code(
    { mapLink, name }: PublicOutlet,
    { side, lines: most }: NonNullable<OutletForm['code']>,
    room: number,
  ) {
    const words = `扫码去${name.zh}`;
    const rem = fitSize(words, room, 0.38, 0.32);
    const set = breakLines(words, room / rem);
    const caption = set.length <= most ? set : ['扫码去第一家'];
    return html`<div class="code">
      <div class="tile" style="width:${side}rem;height:${side}rem">${qrCode(mapLink, `${name.zh}地图`)}</div>
      <p class="caption" style=${size(rem)}>${caption.map((line) => html`<span class="line">${line}</span>`)}</p>
    </div>`;
  }

  private row(near: Nearby, config: PublicConfig, form: OutletForm) {
    const { outlet, open, faster } = near;
    const { type, what } = form;
    const { view, minute } = this;
    const takes = takesWords(near, { config, view, now: minute, room: what / type.takes });
    const where = whereWords(outlet, {
      faster: faster !== undefined,
      address: form.address,
      room: what / type.small,
    });
    const number = rowNumber(near);
    const opens = view ? openingWords(open, config.hall.timeZone, minute) : '';
    const numberSize = fitSize(`${number.minutes}00`, form.far - 2 * type.small, type.number, 0.46);
    return html`<li class=${form.stacked ? 'stacked' : ''}>
      <div class="what" style="width:${what}rem">
        ${this.name(outlet, form)}
        <p class="takes" style=${size(type.takes)}>${lines(takes, what / type.takes)}</p>
        <p class="where" style=${size(type.small)}>${lines(where, what / type.small)}</p>
      </div>
      <div class="far" style="width:${form.far}rem;${size(type.small)}">
        <p class="label">${number.label}</p>
        <p class="number ${faster ? 'good' : ''}"><b style=${size(numberSize)}>${number.minutes}</b> 分钟</p>
        <p class="opens ${open.state}">${lines(opens, form.far / type.small)}</p>
      </div>
    </li>`;
  }

  private name(outlet: PublicOutlet, { type, what, stacked }: OutletForm) {
    const kind = shownKind(outlet);
    const oneLine = breakLines(nameText(outlet), what / type.name).length === 1;
    return html`<h3 style=${size(type.name)}>
      ${oneLine ? outlet.name.zh : lines(outlet.name.zh, what / type.name)}
      ${kind && (oneLine || !stacked) ? html`<span class="kind" style=${size(type.small)}>${kind}</span>` : nothing}
    </h3>`;
  }
}

customElements.define('hb-outlets', HbOutlets);

declare global {
  interface HTMLElementTagNameMap {
    'hb-outlets': HbOutlets;
  }
}
