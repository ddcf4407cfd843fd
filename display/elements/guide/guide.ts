import { html, nothing, type PropertyValues } from 'lit';
import type { Channel } from '#config/schema.ts';
import {
  type GuideForm,
  type GuideStep,
  guideForm,
  type PublicGuide,
  stepSize,
  stepWidth,
} from '../../director/guide-pages.ts';
import { breakLines } from '../../director/line-break.ts';
import { spaced } from '../../director/spacing.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
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

const englishSize = 0.32;
const whySize = 0.38;
/** From this width on, in em, the reason has one line; before, one and a half at most, for lines of even length. */
const whyLine = 15;
/** Of the picture beside the text of a step that stands alone, with the air between. */
const besidePicture = 3.2;
const aloneSize = 0.46;
/** Width of 没有智能手机？发短信 到, in em. */
const otherWords = 13;

/** A how-to guide: what, how fast, why now, where to begin, and its steps. */
export class HbGuide extends HbElement {
  static override properties = {
    room: {},
    guide: {},
    page: { type: Number },
    service: {},
    waiting: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare guide: PublicGuide | undefined;
  /** Which page of its steps. */
  declare page: number;
  /** Name of the service it does. */
  declare service: string;
  /** How many wait for that service; undefined when that is not known for sure. */
  declare waiting: number | undefined;

  private failed = new Set<string>();

  constructor() {
    super();
    this.room = reference.stage;
    this.page = 0;
    this.service = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A picture that failed is tried again the next time its guide comes round.
    if (changed.has('guide')) this.failed.clear();
  }

  protected override render() {
    const { guide } = this;
    if (!guide) return nothing;
    const form = guideForm(guide, this.room);
    const at = Math.min(this.page, form.pages.length - 1);
    const page = form.pages[at] ?? [];
    const first = form.pages.slice(0, at).reduce((sum, { length }) => sum + length, 1);
    const steps = page.length > 0 ? this.steps(page, first, form) : nothing;
    const other = page.length > 0 ? this.other(guide, form) : nothing;
    return html`<article class=${form.form} style="--say:${form.say.toFixed(3)}rem">
      ${
        form.form === 'wide'
          ? html`<div class="beside">${this.say(guide, form)}${other}</div>${steps}${this.start(guide, form)}`
          : html`${form.form === 'over' || at === 0 ? this.head(guide, form) : this.again(guide, form)}${steps}${other}`
      }
    </article>`;
  }

  private head(guide: PublicGuide, form: GuideForm) {
    return html`<header>${this.say(guide, form)}${this.start(guide, form)}</header>`;
  }

  private say(guide: PublicGuide, form: GuideForm) {
    const { say: room, title } = form;
    const shown = Math.max(...form.pages.map(({ length }) => length));
    const english = guide.title.en;
    const promise = `${by[guide.channel]} ${minutesText(guide.minutes)}办好`;
    // A hair less than the room, so that rounding breaks no line.
    const promised = fitSize(promise, room - 0.02, form.form === 'stacked' ? 0.44 : 0.58, 0.4);
    const why = room / whySize;
    const reason = this.why(form.low || why > whyLine ? why : why * 1.5);
    const englishFits =
      !(form.low && (form.form !== 'over' || form.tight)) && textWidth(english ?? '') <= room / englishSize;
    // A message or number to dial that stands under the words needs the line that says why.
    const inline = form.form === 'stacked' && !guide.link;
    return html`<div class="say">
      <p class="en chips">
        ${guide.sample ? html`<span class="chip">示例</span>` : nothing}
        ${guide.steps.length > shown ? html`<span class="chip">共 ${guide.steps.length} 步</span>` : nothing}
      </p>
      <h2 style=${size(title)}>${lines(guide.title.zh, room / title)}</h2>
      <p class="promise" style=${size(promised)}>${lines(promise, room / promised)}</p>
      ${english && englishFits ? html`<p class="en">${english}</p>` : nothing}
${inline ? nothing : html`<p class="why">${lines(reason, why)}</p>`}
    </div>`;
  }

  private start(guide: PublicGuide, form: GuideForm) {
    return html`<hb-start ?inline=${form.form === 'stacked'} .guide=${guide} .code=${form.code}></hb-start>`;
  }

  /** Over steps that have a page to themselves. */
  private again(guide: PublicGuide, form: GuideForm) {
    const title = fitSize(guide.title.zh, form.steps, 0.52, 0.38);
    return html`<h2 style=${size(title)}>${lines(guide.title.zh, form.steps / title)}</h2>`;
  }

  private why(room: number): string {
    const easy = '不用取号也能办';
    const named = this.waiting
      ? [`现在有 ${this.waiting} 位客户在等候${this.service}`, `${this.waiting} 人在等${this.service}`]
      : [`${this.service}，${easy}`];
    return named.find((words) => textWidth(words) <= room) ?? easy;
  }

  private steps(page: GuideStep[], first: number, form: GuideForm) {
    const alone = page.length === 1 && form.form !== 'wide' && form.steps >= besidePicture * 2.2;
    const room = alone ? form.steps - besidePicture : stepWidth(form.steps, page.length);
    const rem = alone ? aloneSize : stepSize;
    const texts = page.map((step) => breakLines(spaced(step.text.zh), room / rem));
    const height = `min-height:${Math.max(...texts.map(({ length }) => length)) * 1.22}em`;
    // A frame much taller than what pictures of steps are like would be empty for a half.
    const most = form.form === 'wide' ? `max-height:${(room * 1.3).toFixed(2)}rem` : '';
    return html`<ol class=${alone ? 'single' : ''} style="--step:${rem}rem" start=${first}>
      ${page.map((step, index) => this.step(step, first + index, texts[index] ?? [], { height, most }))}
    </ol>`;
  }

  private step(
    { image }: GuideStep,
    number: number,
    text: readonly string[],
    { height, most }: { height: string; most: string },
  ) {
    const pictured = image !== undefined && !this.failed.has(image);
    return html`<li>
      <div class="picture ${pictured ? '' : 'bare'}" style=${most}>
        ${pictured ? html`<img src=${image} alt="" @error=${() => this.fail(image)} />` : nothing}
        <span class="number">${number}</span>
      </div>
      <p class="text" style=${height}>${text.map((line) => html`<span class="line">${line}</span>`)}</p>
    </li>`;
  }

  private fail(image: string): void {
    this.failed.add(image);
    this.requestUpdate();
  }

  /** For those who cannot scan. */
  private other({ link, channel, sms, hotline }: PublicGuide, form: GuideForm) {
    if (!link || channel === 'sms' || channel === 'hotline') return nothing;
    const how = sms
      ? html`发短信 <b>${sms.text}</b> 到 <b>${sms.to}</b>`
      : hotline && html`拨打 <b>${hotline.number}</b> 按 <b>${hotline.keys.join(' ')}</b>`;
    if (!how) return nothing;
    const room = form.form === 'wide' ? Infinity : form.steps / whySize;
    const short = textWidth(sms ? sms.text + sms.to : '') + otherWords <= room;
    const whole = form.form === 'over' || form.form === 'wide';
    if (!whole && textWidth(sms ? sms.text + sms.to : '') + otherWords > room) return nothing;
    return html`<p class="other">${short ? html`<span class="ask">没有智能手机？</span>` : nothing}${how}</p>`;
  }
}

const minutesText = (minutes: number) => (minutes < 1 ? '半分钟' : `${minutes} 分钟`);

customElements.define('hb-guide', HbGuide);

declare global {
  interface HTMLElementTagNameMap {
    'hb-guide': HbGuide;
  }
}
