import { html, nothing } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { quietForm, quietTimes } from '../../director/quiet-times.ts';
import { fitSize } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { boardFrame } from '../board/board.ts';
import { size } from '../text/lines.ts';
import { styles } from './quiet.styles.ts';

/** Share of a row that its day takes. */
const dayShare = 0.42;

/** When few wait: the next quiet times, and where that is known from. */
export class HbQuiet extends HbElement {
  static override properties = {
    config: {},
    view: {},
    page: { type: Number },
    minute: { type: Number },
    room: {},
  };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  declare page: number;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;
  declare room: Room;

  constructor() {
    super();
    this.page = 0;
    this.minute = 0;
    this.room = reference.stage;
  }

  protected override render() {
    const { config, view, minute, room } = this;
    if (!config || !view) return nothing;
    const { quiet, openings } = view;
    const { board, over, rows, row } = quietForm(quiet.learned, room);
    const times = quietTimes(quiet, {
      openings,
      timeZone: config.hall.timeZone,
      now: minute,
      count: rows,
    });
    // A few rows stand close together, not strewn over the board.
    const height = Math.min(board.body.height / rows, row * 1.3);
    const { width } = board.body;
    const dayRoom = over ? width : width * dayShare;
    const timeRoom = over ? width : width - dayRoom - 0.2;
    return boardFrame(
      board,
      html`<ul class=${over ? 'stacked' : ''}>
        ${times.map(({ day, date, time, now }) => {
          const daySize = fitSize(`${day} ${date ?? ''}`, dayRoom * 0.96, 0.5 * board.scale, 0.42);
          return html`<li class=${now ? 'now' : ''} style="height:${height}rem">
            <p class="day" style="width:${dayRoom}rem;${size(daySize)}">
              <b>${day}</b>${date ? html` <span class="date">${date}</span>` : nothing}
            </p>
            <p class="time" style=${size(fitSize(time, timeRoom, 0.72 * board.scale, 0.6))}>${time}</p>
          </li>`;
        })}
      </ul>`,
    );
  }
}

customElements.define('hb-quiet', HbQuiet);

declare global {
  interface HTMLElementTagNameMap {
    'hb-quiet': HbQuiet;
  }
}
