import { html, nothing, type TemplateResult } from 'lit';
import type { SetLine } from '../../director/rich-lines.ts';
import { type PublicSlide, slideForm } from '../../director/slide-pages.ts';
import type { Room } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { blockLines, blockStyle, boxStyle } from '../text/block.ts';
import { styles } from './slide.styles.ts';

/** A picture, a film or a text of the hall's own. */
export class HbSlide extends HbElement {
  static override properties = { slide: {}, room: {}, page: { type: Number }, playing: { type: Boolean } };
  static override styles = styles;

  declare slide: PublicSlide | undefined;
  declare room: Room | undefined;
  declare page: number;
  /** Whether it is seen: a film begins when it becomes so. */
  declare playing: boolean;

  constructor() {
    super();
    this.page = 0;
    this.playing = false;
  }

  /** Resolves when all of it can be painted. Rejects when its picture or film cannot be had. */
  async ready(): Promise<void> {
    await this.updateComplete;
    const { image, video } = this.slide ?? {};
    if (image)
      await this.renderRoot
        .querySelector('img')
        ?.decode()
        .catch(() => unseen(image));
    // What plays films is not loaded by halls that have none.
    if (video) await import('../film/film.ts');
    if (video) await this.renderRoot.querySelector('hb-film')?.ready();
  }

  protected override render() {
    const { slide, room } = this;
    if (!slide || !room) return nothing;
    const { title, english, head, pages, columns } = slideForm(slide, room);
    const page = pages[Math.min(this.page, pages.length - 1)];
    const titled = title || slide.sample;
    const top = html`${slide.sample ? html`<p class="mark"><span class="chip">示例</span></p>` : nothing}
      ${title ? html`<h2 style=${blockStyle(title)}>${blockLines(title)}</h2>` : nothing}
      ${english ? html`<p class="en" style=${blockStyle(english)}>${blockLines(english)}</p>` : nothing}`;
    return html`<article class=${head > 0 ? 'headed' : titled ? 'titled' : slide.text ? '' : 'bare'}>
      ${head > 0 ? html`<header style=${boxStyle({ width: head })}>${top}</header>` : top}
      ${this.media(slide)}
      ${
        slide.text && page
          ? html`<div class="text ${columns.en > 0 ? 'beside' : ''}">
              ${column('zh', page.zh, columns.zh)} ${column('soft', page.en, columns.en || columns.zh)}
            </div>`
          : nothing
      }
    </article>`;
  }

  private media({ image, video, title }: PublicSlide) {
    const label = title?.zh ?? '';
    if (image) return html`<div class="media"><img src=${image} alt=${label} /></div>`;
    if (!video) return nothing;
    return html`<div class="media"><hb-film .src=${video} .label=${label} .playing=${this.playing}></hb-film></div>`;
  }
}

function unseen(path: string): never {
  throw new Error(`picture ${path} cannot be shown`);
}

const column = (kind: string, lines: readonly SetLine[], width: number) =>
  lines.length > 0 ? html`<div class=${kind} style=${boxStyle({ width })}>${lines.map(row)}</div>` : nothing;

function row({ kind, first, spans, rem, leading, over }: SetLine): TemplateResult {
  const style = `${blockStyle({ rem, leading })};margin-top:${Math.round(over * 1000) / 1000}rem`;
  return html`<p class=${kind} style=${style}>${kind === 'item' && first ? html`<span class="dot">•</span>` : nothing}${spans.map(
    ({ text, bold }) => (bold ? html`<b>${text}</b>` : text),
  )}</p>`;
}

customElements.define('hb-slide', HbSlide);

declare global {
  interface HTMLElementTagNameMap {
    'hb-slide': HbSlide;
  }
}
