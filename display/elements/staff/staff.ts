import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { HallView, SurgeView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { counterRow } from '../../director/counter-row.ts';
import { jams } from '../../director/jams.ts';
import { levelNames, nextLevelWords, sinceWords } from '../../director/level-words.ts';
import { pageAt } from '../../director/pages.ts';
import { relief } from '../../director/relief.ts';
import { jamList, reliefList, type StaffList } from '../../director/staff-lists.ts';
import { everydayActions, type RoleCell, roleGap, rolePages } from '../../director/staff-roles.ts';
import { counterSize, type StaffRooms, staffRooms } from '../../director/staff-rooms.ts';
import { fitSize } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { countText } from '../services/count-text.ts';
import { box, lines, size } from '../text/lines.ts';
import { styles } from './staff.styles.ts';

/** Of the level's card: its padding; its digit with the air beside it. */
const levelAround = 0.8;
const besideDigit = 0.36;

const stateWords = { open: '开放', paused: '暂停', closed: '关闭' } as const;

/** For the staff room: how busy the hall is, what each role does now, what jams and which outlets can help. */
export class HbStaff extends HbElement {
  static override properties = {
    room: {},
    tall: { type: Boolean },
    config: {},
    view: {},
    freshness: {},
    asOf: {},
    shut: {},
    minute: { type: Number },
    turn: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare tall: boolean;
  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Given while the hall is shut: when it opens next. */
  declare shut: { next?: string | undefined } | undefined;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;
  /** Counts the page turns, alike on all screens. */
  declare turn: number;

  constructor() {
    super();
    this.room = reference.stage;
    this.tall = false;
    this.freshness = 'live';
    this.asOf = '';
    this.minute = 0;
    this.turn = 0;
  }

  protected override render() {
    const { config } = this;
    if (!config) return nothing;
    const rooms = staffRooms(this.room, this.tall);
    const view = this.freshness === 'withdrawn' ? undefined : this.view;
    const level = view?.surge.level ?? 0;
    const actions = level === 0 ? everydayActions : config.surge.actions[`level${level}`];
    return html`<div class="board ${this.tall ? 'tall' : ''}">
      ${this.level(rooms.level, config, view?.surge)} ${this.figures(rooms.figures, config, view?.surge)}
      ${this.shut ? atRest(rooms.roles) : this.roles(rooms.roles, actions)}
      ${this.lists(rooms, config, view)} ${this.counters(rooms.counters, config, view)}
    </div>`;
  }

  private level(room: Room, { hall }: PublicConfig, surge: SurgeView | undefined) {
    const inner = room.width - levelAround;
    if (this.shut) {
      const next = this.shut.next ? `${this.shut.next} 营业` : '';
      return levelCard(room, 0, undefined, '本厅休息中', lines(next, inner / 0.36));
    }
    if (!surge) {
      return levelCard(room, 0, undefined, '客流情况未知', lines('数据中断，请到大厅看现场', inner / 0.36));
    }
    const digit = Math.min(1.5, room.height * 0.72);
    const left = inner - digit * 0.6 - besideDigit;
    const since = sinceWords(surge, hall.timeZone, this.minute);
    const said = this.freshness === 'ageing' ? `截至 ${this.asOf}，${since}` : since;
    return levelCard(room, surge.level, digit, levelNames[surge.level], lines(said, left / 0.36));
  }

  private figures(room: Room, config: PublicConfig, surge: SurgeView | undefined) {
    const known = this.shut ? undefined : surge;
    const next = known && nextLevelWords(known.level, config);
    const rem = size(Math.min(1.2, (room.height - 1.05) / 1.1));
    const ratio = known?.ratio === undefined ? '–' : known.ratio.toFixed(1);
    return html`<div class="figures" style=${box(room)}>
      <div class="figure">
        <b style=${rem}>${ratio}</b><span>等候 ÷ 台席</span>${next ? html`<small>${next}</small>` : nothing}
      </div>
      <div class="figure"><b style=${rem}>${known ? countText(known.waiting) : '–'}</b><span>等候客户</span></div>
      <div class="figure"><b style=${rem}>${known ? known.open : '–'}</b><span>开放台席</span></div>
    </div>`;
  }

  private roles(room: Room, actions: typeof everydayActions) {
    const { pages, columns, size: rem } = rolePages(actions, room);
    const at = pageAt(this.turn, 1, pages.length);
    const width = (room.width + roleGap) / columns - roleGap;
    const cell = ({
      name,
      actions,
    }: RoleCell) => html`<section class="role" style="width:${width.toFixed(3)}rem">
      <h3>${name}</h3>
      <ul style=${size(rem)}>
        ${actions.map((action) => html`<li>${action.map(line)}</li>`)}
      </ul>
    </section>`;
    return html`<div style=${box(room)}>${keyed(at, html`<div class="roles">${pages[at]?.map(cell)}</div>`)}</div>`;
  }

  private lists(rooms: StaffRooms, config: PublicConfig, view: HallView | undefined) {
    const found = view && !this.shut ? jams(config, view) : [];
    const outlets = this.view
      ? relief(
          config,
          this.view,
          this.minute,
          found.map(({ service }) => service.id),
        )
      : [];
    const none = view ? '没有积压' : '数据中断，暂不显示';
    return html`${list('积压的业务', jamList(found, rooms.jams), rooms.jams, none)}
      ${list('可接收的网点', reliefList(outlets, config, rooms.outlets, this.minute), rooms.outlets, '附近没有营业的网点')}`;
  }

  private counters(room: Room, config: PublicConfig, view: HallView | undefined) {
    const groups = view
      ? counterRow(config.counters, view.counters, room.width / counterSize, this.tall)
      : [];
    return html`<div class="counters" style=${box(room)}>
      ${groups.map(
        ({
          state,
          count,
          signs,
          width,
        }) => html`<div class="group ${state}" style="width:${width.toFixed(2)}em">
          <b>${stateWords[state]} ${count} 个</b>${signs}
        </div>`,
      )}
    </div>`;
  }
}

/** In place of what each role does, while nobody does it. */
const atRest = (room: Room) => html`<div class="rest" style=${box(room)}>
  ${lines('营业时，这里是各岗位现在该做的事', room.width / 0.5)}
</div>`;

const line = (text: string) => html`<span class="line">${text}</span>`;

function levelCard(
  room: Room,
  level: number,
  digit: number | undefined,
  name: string,
  more: ReturnType<typeof lines>,
) {
  const left = room.width - levelAround - (digit === undefined ? 0 : digit * 0.6 + besideDigit);
  return html`<section class="level ${digit === undefined ? '' : `level${level}`}" style=${box(room)} aria-label="客流级别">
    ${digit === undefined ? nothing : html`<div class="digit" style=${size(digit)}>${level}</div>`}
    <div>
      <h2 style=${size(fitSize(name, left, Math.min(1, room.height * 0.48), 0.6))}>${name}</h2>
      <p>${more}</p>
    </div>
  </section>`;
}

function list(title: string, { rows, size: rem }: StaffList, room: Room, none: string) {
  return html`<section class="list" style=${box(room)}>
    <h3>${title}</h3>
    ${
      rows.length === 0
        ? html`<p class="none">${lines(none, room.width / 0.4)}</p>`
        : html`<ol>
          ${rows.map(
            ({ name, more }) => html`<li>
              <div class="name" style=${size(rem)}>${name.map(line)}</div>
              ${more.map((said) => html`<p class=${said.tone} style=${size(said.size)}>${said.text}</p>`)}
            </li>`,
          )}
        </ol>`
    }
  </section>`;
}

customElements.define('hb-staff', HbStaff);

declare global {
  interface HTMLElementTagNameMap {
    'hb-staff': HbStaff;
  }
}
