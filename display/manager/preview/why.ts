import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import { brightness } from '../../director/care.ts';
import { explain } from '../../director/explain.ts';
import type { Slot } from '../../director/explanation.ts';
import { type DirectorInput, levelAt } from '../../director/input.ts';
import { explanationWords } from '../../director/reason-words.ts';
import { hasSlot } from '../../director/screen-slots.ts';
import { LocalElement, say } from '../locale.ts';
import { list, slotName, slots, spanWords, surgeWords, timeWords } from '../programme-parts.ts';
import { styles } from './why.styles.ts';

/** Why each part of a screen shows what it does at an instant, and what comes next on its stage. */
export class HallboardWhy extends LocalElement {
  static override styles = styles;
  static override properties = { input: {}, t: { type: Number } };

  declare input: DirectorInput | undefined;
  /** Hall time, epoch ms. */
  declare t: number;

  constructor() {
    super();
    this.t = 0;
  }

  override render() {
    const { input, t } = this;
    if (!input) return nothing;
    const { config, screen } = input;
    return html`
      <p class="level soft">${surgeWords(levelAt(input, t))}</p>
      ${restWords(input, t)}
      ${slots.filter((slot) => hasSlot(slot, config, screen)).map((slot) => this.#slot(slot, input, config))}
    `;
  }

  #slot(slot: Slot, input: DirectorInput, config: PublicConfig) {
    const explanation = explain(slot, input, this.t);
    const { on, why, others, next } = explanationWords(explanation, config);
    const empty = explanation.on === undefined;
    // What is nearly always empty is told of only when it is not.
    if (empty && (slot === 'takeover' || slot === 'banner')) return nothing;
    // Notices take turns so evenly that their next turns say nothing.
    const told = slot === 'header' ? [] : explanation.next;
    const coming = told.flatMap(({ since }, at) => {
      const content = next[at]?.content;
      return content ? [{ since, content }] : [];
    });
    return html`<section aria-label=${slotName(slot)}>
      <h3>${slotName(slot)}</h3>
      <p class="on">${say(on)}</p>
      ${empty ? nothing : html`<p class="soft">${spanWords(explanation, config)}</p>`}
      ${why.length === 0 ? nothing : list(why)}
      ${
        coming.length === 0
          ? nothing
          : html`<h4>${msg('接下来')}</h4>
              <ul>
                ${coming.map(({ since, content }) => html`<li>${timeWords(since, this.t, config)} ${say(content)}</li>`)}
              </ul>`
      }
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${msg(str`其他内容为什么没播（${others.length}）`)}</summary>
              <ul>
                ${others.map(({ content, why: reason }) => html`<li>${msg(str`${say(content)}：${say(reason)}`)}</li>`)}
              </ul>
            </details>`
      }
    </section>`;
  }
}

/** That the screen rests, where it does. */
function restWords({ config, view, counts }: DirectorInput, t: number) {
  const watch = { view, now: t, known: counts !== 'withdrawn', clockConfirmed: true, identifying: false };
  switch (brightness(config.care, watch)) {
    case 'on':
      return nothing;
    case 'dim':
      return html`<p class="note">${msg('停业时段，屏幕调暗')}</p>`;
    case 'off':
      return html`<p class="note">${msg('停业时段，屏幕全黑')}</p>`;
  }
}

customElements.define('hb-why', HallboardWhy);

declare global {
  interface HTMLElementTagNameMap {
    'hb-why': HallboardWhy;
  }
}
