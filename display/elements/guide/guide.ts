import { html, nothing, type PropertyValues } from 'lit';
import type { Channel } from '#config/schema.ts';
import { type GuideStep, guidePages, type PublicGuide } from '../../director/guide-pages.ts';
import { breakLines } from '../../director/line-break.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { HbElement } from '../base/hb-element.ts';
import '../start/start.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './guide.styles.ts';

const by: Record<Channel, string> = {
  terminal: '自助终端',
  app: '手机 APP',
  wechat: '微信',
  web: '网上营业厅',
  sms: '短信',
  hotline: '热线',
};

/** Widths in rem: beside the code and without one, and of all the steps together. */
const besideCode = 5.15;
const alone = 8.6;
const englishSize = 0.32;
/** Room for lines that may not wrap, in em of their own type. */
const whyRoom = 14.5;
const otherRoom = 30;
const stepsRoom = 8.96;
const stepGap = 0.28;
const besideSingle = 5.4;
const stepSize = 0.38;

/** A how-to guide: what, how fast, why now, where to begin, and its steps. */
export class HbGuide extends HbElement {
  static override properties = {
    guide: {},
    page: { type: Number },
    service: {},
    waiting: { type: Number },
  };
  static override styles = styles;

  declare guide: PublicGuide | undefined;
  /** Which page of its steps. */
  declare page: number;
  /** Name of the service it does. */
  declare service: string;
  /** How many wait for that service; undefined when that is not known for sure. */
  declare waiting: number | undefined;

  #failed = new Set<string>();

  constructor() {
    super();
    this.page = 0;
    this.service = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A picture that failed is tried again the next time its guide comes round.
    if (changed.has('guide')) this.#failed.clear();
  }

  protected override render() {
    const { guide } = this;
    if (!guide) return nothing;
    const pages = guidePages(guide);
    const at = Math.min(this.page, pages.length - 1);
    const page = pages[at] ?? [];
    const before = pages.slice(0, at).reduce((sum, { length }) => sum + length, 0);
    const room = guide.link || guide.sms || guide.hotline ? besideCode : alone;
    const title = Math.max(0.42, Math.min(0.64, (room * 1.9) / textWidth(guide.title.zh)));
    const english = guide.title.en;
    const promise = `${by[guide.channel]} ${minutesText(guide.minutes)}办好`;
    const texts = page.map((step) => breakLines(step.text.zh, textRoom(page.length) / stepSize));
    const height = `min-height:${Math.max(...texts.map(({ length }) => length)) * 1.22}em`;
    return html`<article>
      <header>
        <div class="say">
          <p class="en">
            ${guide.sample ? html`<span class="chip">示例</span>` : nothing}
            ${pages.length > 1 ? html`<span class="chip">共 ${guide.steps.length} 步</span>` : nothing}
          </p>
          <h2 style=${size(title)}>${lines(guide.title.zh, room / title)}</h2>
          <p class="promise" style=${size(fitSize(promise, room, 0.6, 0.4))}>${promise}</p>
          ${english && textWidth(english) <= room / englishSize ? html`<p class="en">${english}</p>` : nothing}
          <p class="why">${this.#why()}</p>
        </div>
        <hb-start .guide=${guide}></hb-start>
      </header>
      <ol class=${page.length === 1 ? 'single' : ''} start=${before + 1}>
        ${page.map((step, index) => this.#step(step, before + index + 1, texts[index] ?? [], height))}
      </ol>
      ${this.#other(guide)}
    </article>`;
  }

  #why(): string {
    const easy = '不用取号也能办';
    const many = `现在有 ${this.waiting} 位客户在等候`;
    const [named, short] = this.waiting ? [many + this.service, many] : [`${this.service}，${easy}`, easy];
    return textWidth(named) <= whyRoom ? named : short;
  }

  #step({ image }: GuideStep, number: number, text: string[], height: string) {
    return html`<li>
      <div class="picture">
        ${image && !this.#failed.has(image) ? html`<img src=${image} alt="" @error=${() => this.#fail(image)} />` : nothing}
        <span class="number">${number}</span>
      </div>
      <p class="text" style=${height}>${text.map((line) => html`<span class="line">${line}</span>`)}</p>
    </li>`;
  }

  #fail(image: string): void {
    this.#failed.add(image);
    this.requestUpdate();
  }

  /** For those who cannot scan. */
  #other({ link, channel, sms, hotline }: PublicGuide) {
    if (!link || channel === 'sms' || channel === 'hotline') return nothing;
    const how = sms
      ? html`发短信 <b>${sms.text}</b> 到 <b>${sms.to}</b>`
      : hotline && html`拨打 <b>${hotline.number}</b> 按 <b>${hotline.keys.join(' ')}</b>`;
    if (!how) return nothing;
    const short = textWidth(sms ? sms.text + sms.to : '') <= otherRoom;
    return html`<p class="other">${short ? '没有智能手机？' : ''}${how}</p>`;
  }
}

/** Width for a step's text: under its picture, or beside it where the step is alone. */
const textRoom = (count: number) => (count === 1 ? besideSingle : stepsRoom / count - stepGap);

const minutesText = (minutes: number) => (minutes < 1 ? '半分钟' : `${minutes} 分钟`);

customElements.define('hb-guide', HbGuide);

declare global {
  interface HTMLElementTagNameMap {
    'hb-guide': HbGuide;
  }
}
