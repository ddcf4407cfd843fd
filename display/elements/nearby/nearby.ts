import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Nearby } from '../../director/nearby.ts';
import { openingWords } from '../../director/opening-times.ts';
import { fitSize } from '../../director/text-width.ts';
import { waitText } from '../../director/wait-words.ts';
import { HbElement } from '../base/hb-element.ts';
import { size } from '../text/lines.ts';
import { styles } from './nearby.styles.ts';

/** The outlet that is faster than here, or else the nearest open one, with the reason to go there. */
export class HbNearby extends HbElement {
  static override properties = { nearby: {}, services: {}, timeZone: {}, minute: { type: Number } };
  static override styles = styles;

  declare nearby: Nearby | undefined;
  declare services: PublicConfig['services'];
  declare timeZone: string;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;

  constructor() {
    super();
    this.services = [];
    this.timeZone = 'Asia/Shanghai';
    this.minute = 0;
  }

  protected override render() {
    if (!this.nearby) return nothing;
    const { outlet, open, faster } = this.nearby;
    return html`<section>
      <h2>${faster ? '更快的网点' : '附近网点'}</h2>
      <div>
        <p>
          <b style=${size(fitSize(outlet.name.zh, 5.6, 0.44, 0.32))}>${outlet.name.zh}</b>步行 ${outlet.walkMinutes} 分钟
          ${faster ? html`<span class="total">共约 ${spanText(faster.totalLow, faster.totalHigh)} 分钟</span>` : nothing}
        </p>
        <p class="why">
          ${faster ? this.#fasterWords(faster) : openingWords(open, this.timeZone, this.minute)}，同等有效
        </p>
      </div>
    </section>`;
  }

  #fasterWords({ service, wait }: NonNullable<Nearby['faster']>): string {
    const name = this.services.find(({ id }) => id === service)?.name.zh ?? '';
    return wait.kind === 'none' ? `${name}${waitText(wait)}` : `${name}约等 ${waitText(wait)}`;
  }
}

const spanText = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

customElements.define('hb-nearby', HbNearby);

declare global {
  interface HTMLElementTagNameMap {
    'hb-nearby': HbNearby;
  }
}
