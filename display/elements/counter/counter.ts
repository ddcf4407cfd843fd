import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { CallView, CounterView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type CounterFace, counterFace, counterRooms } from '../../director/counter-face.ts';
import { counterEnglish, counterServices } from '../../director/counter-services.ts';
import { pageAt } from '../../director/pages.ts';
import { spaced } from '../../director/spacing.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { gap, type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { isWindowNumber } from '../call/counter-words.ts';
import { box, lines, size } from '../text/lines.ts';
import { styles } from './counter.styles.ts';

/** Padding of the card and of the services, left and right together, and the head over the services, in rem. */
const cardAround = 1;
const servicesAround = 0.8;
const servicesHead = 1.2;
/** Behind a window's number: 号窗口 with the air before it. */
const unitWidth = 3.1;

/** One window: its number, whom it serves or calls, and what it takes. */
export class HbCounter extends HbElement {
  static override properties = {
    room: {},
    tall: { type: Boolean },
    label: {},
    services: {},
    takes: {},
    counter: {},
    others: { type: Boolean },
    call: {},
    pulse: { type: Number },
    freshness: {},
    asOf: {},
    shut: {},
    now: { type: Number },
    turn: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare tall: boolean;
  /** What the sign above the counter says. */
  declare label: string | undefined;
  /** Of the hall. */
  declare services: PublicConfig['services'];
  /** Ids of those that it takes. Absent: all. */
  declare takes: readonly string[] | undefined;
  /** Absent where the feed does not tell of its counters. */
  declare counter: CounterView | undefined;
  /** Whether another counter is open. */
  declare others: boolean;
  /** The newest call to this counter. */
  declare call: CallView | undefined;
  /** Raised with each call to this counter: the card pulses. 0 until the first. */
  declare pulse: number;
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Given while the hall is shut: when it opens next. */
  declare shut: { next?: string | undefined } | undefined;
  /** Hall time, epoch ms; to the next ten seconds will do. */
  declare now: number;
  /** Counts the page turns, alike on all screens. */
  declare turn: number;

  constructor() {
    super();
    this.room = reference.stage;
    this.tall = false;
    this.services = [];
    this.others = false;
    this.pulse = 0;
    this.freshness = 'live';
    this.asOf = '';
    this.now = 0;
    this.turn = 0;
  }

  protected override render() {
    const rooms = counterRooms(this.room, this.tall);
    return html`<div class="board ${this.shut ? 'shut' : ''}">
      <div class="sign" style=${box(rooms.sign)}>${this.sign(rooms.sign)}</div>
      <div class="place" style="top:${rooms.sign.height + gap}rem">${
        this.shut ? closedHall(rooms.card, this.shut.next) : this.card(rooms.card)
      }</div>
      ${this.serviceRows(rooms.services)}
    </div>`;
  }

  private sign({ width, height }: Room) {
    const label = spaced(this.label ?? '窗口');
    if (!isWindowNumber(label)) {
      return html`<h2 style=${size(fitSize(label, width, height * 0.8, 0.74))}>${label}</h2>`;
    }
    return html`<h2 style=${size(fitSize(label, width - unitWidth, height * 1.02, 1))}>${label}</h2>
      <div class="unit">号窗口<span class="en">Counter</span></div>`;
  }

  private card(room: Room): TemplateResult {
    const face = counterFace(this.counter, this.call, this.now, this.freshness);
    switch (face.kind) {
      case 'calling':
        return this.ticket(face, room, '请到本窗口', 'Please come here');
      case 'serving':
        return this.ticket(face, room, '正在办理', 'Now serving');
      case 'ready':
        return words(room, '请按叫号顺序办理', '叫到您时，号码会显示在这里', 'Your number will show here');
      case 'paused':
        return this.away(room, '暂停服务', 'Paused', face.ticket ? `${face.ticket} 办完后暂停，` : '');
      case 'closed':
        return this.away(room, '本窗口未开放', 'Closed', '');
      case 'withdrawn':
        return words(room, '请听广播叫号', '屏幕暂时收不到叫号', 'Please listen for your number');
    }
  }

  /** Nobody is called here; sends nobody elsewhere where no counter is open. */
  private away(room: Room, title: string, english: string, served: string): TemplateResult {
    const [zh, en] = this.others
      ? [`${served}请到其他窗口${served ? '' : '办理'}`, 'please go to another counter']
      : [`${served}请在等候区等待叫号`, 'please wait for your number'];
    return words(room, title, zh, `${english}: ${en}`, 'warn');
  }

  private ticket(
    face: Extract<CounterFace, { kind: 'calling' | 'serving' }>,
    { width, height }: Room,
    zh: string,
    en: string,
  ) {
    const again = face.kind === 'calling' && face.again;
    const ageing = this.freshness === 'ageing';
    const said = `${again ? '再次呼叫 ' : ''}${ageing ? `截至 ${this.asOf}，` : ''}${zh}`;
    const english = textWidth(said) * 0.5 + textWidth(en) * 0.4 + 0.7 <= width - cardAround;
    return html`<section class="card ${face.kind}" style=${box({ width, height })} aria-label="现在叫号">
      ${face.kind === 'calling' && this.pulse > 0 ? keyed(this.pulse, html`<div class="pulse"></div>`) : nothing}
      <div class="say">
        ${again ? html`<span class="again">再次呼叫</span>` : nothing}${ageing ? `截至 ${this.asOf}，` : nothing}${zh}${
          english ? html`<span class="en">${en}</span>` : nothing
        }
      </div>
      <div class="ticket" style=${size(fitSize(face.ticket, width - cardAround, (height - 1.1) / 1.05, 1))}>
        ${face.ticket}
      </div>
    </section>`;
  }

  private serviceRows(room: Room) {
    const taken = this.services.filter(({ id }) => this.takes?.includes(id) ?? true);
    const inner = { width: room.width - servicesAround, height: room.height - servicesHead };
    const { pages, sizes } = counterServices(taken, inner);
    const at = pageAt(this.turn, 1, pages.length);
    return html`<section class="services" style=${box(room)}>
      <h3>
        <span>本窗口办理 Services here</span>${pages.length > 1 ? html`<span>${at + 1}/${pages.length} 页</span>` : nothing}
      </h3>
      ${keyed(
        at,
        html`<ul>
          ${pages[at]?.map(
            ({ name, plain, english }) => html`<li>
              <div class="name">
                <b style=${size(sizes.name)}>${name.map(line)}</b>
                ${english ? html`<span lang="en" style=${size(counterEnglish)}>${english}</span>` : nothing}
              </div>
              ${plain.length > 0 ? html`<p style=${size(sizes.plain)}>${plain.map(line)}</p>` : nothing}
            </li>`,
          )}
        </ul>`,
      )}
    </section>`;
  }
}

const line = (text: string) => html`<span class="line">${text}</span>`;

const closedHall = (room: Room, next: string | undefined) =>
  words(room, '本厅休息中', next ? `下次营业 ${next}` : '请看大屏上的办理指南', 'This hall is closed now');

function words(room: Room, title: string, more: string, english: string, tone: 'warn' | '' = '') {
  // Browsers of 2018 round the width of each character up to whole pixels.
  const width = (room.width - cardAround) * 0.98;
  return html`<section class="card ${tone}" style=${box(room)}>
    <h3 style=${size(fitSize(title, width, Math.min(1.3, room.height * 0.3), 0.74))}>${title}</h3>
    <p>${lines(more, width / 0.5)}</p>
    <p class="en">${english}</p>
  </section>`;
}

customElements.define('hb-counter', HbCounter);

declare global {
  interface HTMLElementTagNameMap {
    'hb-counter': HbCounter;
  }
}
