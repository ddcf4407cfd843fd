import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Nearby } from '../../director/nearby.ts';
import { openingWords } from '../../director/opening-times.ts';
import { servicesText } from '../../director/outlet-words.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { waitText } from '../../director/wait-words.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './nearby.styles.ts';

/** Sizes of type and air between, in rem. */
const nameSize = 0.44;
const titleSize = 0.42;
const walkSize = 0.38;
const smallest = 0.32;
const titleAir = 0.74;
const gap = 0.24;
/** For the age of the data in its longest words. */
const statusRoom = 5.4;

/** The outlet that is faster than here, or else the nearest open one, with the reason to go there. */
export class HbNearby extends HbElement {
  static override properties = {
    room: {},
    tall: { type: Boolean },
    nearby: {},
    services: {},
    timeZone: {},
    minute: { type: Number },
  };
  static override styles = styles;

  /** Of the foot as a whole. */
  declare room: Room;
  /** Whether the age of the data stands under it, and not beside it. */
  declare tall: boolean;
  declare nearby: Nearby | undefined;
  declare services: PublicConfig['services'];
  declare timeZone: string;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;

  constructor() {
    super();
    this.room = reference.footer;
    this.tall = false;
    this.services = [];
    this.timeZone = 'Asia/Shanghai';
    this.minute = 0;
  }

  protected override render() {
    if (!this.nearby) return nothing;
    const { outlet, open, faster } = this.nearby;
    const name = outlet.name.zh;
    const [title, english] = faster ? ['更快的网点', 'Faster nearby'] : ['附近网点', 'Nearby'];
    const walk = `步行 ${outlet.walkMinutes} 分钟`;
    const total = faster && `共约 ${spanText(faster.totalLow, faster.totalHigh)} 分钟`;
    const beside = textWidth(title) * titleSize + titleAir;
    const opens = openingWords(open, this.timeZone, this.minute);
    const taken = this.services.filter(({ id }) => outlet.services.includes(id));
    const partly = faster || taken.length === this.services.length ? undefined : taken;
    // Who goes there for what it does not take has gone in vain.
    const takes = (room: number) =>
      partly ? `可办${servicesText(partly, this.services.length, room - textWidth(opens) - 3)}` : '同等有效';
    const why = (room: number) =>
      faster ? `${this.fasterWords(faster)}，同等有效` : `${opens}，${takes(room / smallest)}`;
    if (this.tall) {
      const room = this.room.width - beside;
      const rem = fitSize(name, room, nameSize, smallest);
      return html`<section class="tall">
        <h2>${title}</h2>
        <p><b style=${size(rem)}>${lines(name, room / rem)}</b>${walked(walk, total)}</p>
        <p class="why">${lines(why(this.room.width), this.room.width / smallest)}</p>
      </section>`;
    }
    const whole = this.room.width - statusRoom;
    const room = whole - beside - spanWidth(total ?? walk);
    if (textWidth(name) * smallest > room) return this.brief(name, `${total ?? walk}，同等有效`, whole);
    const rem = fitSize(name, room, nameSize, smallest);
    // The whole time has the walk in it: where there is no room for both, it stands alone.
    const both = textWidth(name) * rem + spanWidth(walk) <= room;
    return html`<section>
      <h2>${title} <span class="en" lang="en">${english}</span></h2>
      <div>
        <p><b style=${size(rem)}>${name}</b>${walked(both || !total ? walk : undefined, total)}</p>
        <p class="why">${why(whole - beside)}</p>
      </div>
    </section>`;
  }

  /** Without a heading, on a screen that has no room for it. */
  private brief(name: string, why: string, room: number) {
    const rem = fitSize(name, room, nameSize, smallest);
    return html`<section>
      <div>
        <p><b style=${size(rem)}>${name}</b></p>
        <p class="why">${why}</p>
      </div>
    </section>`;
  }

  private fasterWords({ service, wait }: NonNullable<Nearby['faster']>): string {
    const name = this.services.find(({ id }) => id === service)?.name.zh ?? '';
    return wait.kind === 'none' ? `${name}${waitText(wait)}` : `${name}约等 ${waitText(wait)}`;
  }
}

/** Width of words behind the name with the air before them. */
const spanWidth = (words: string) => textWidth(words) * walkSize + gap;

const walked = (walk: string | undefined, total: string | undefined) => html`
  ${walk ? html`<span class="walk">${walk}</span>` : nothing}
  ${total ? html`<span class="total">${total}</span>` : nothing}`;

const spanText = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

customElements.define('hb-nearby', HbNearby);

declare global {
  interface HTMLElementTagNameMap {
    'hb-nearby': HbNearby;
  }
}
