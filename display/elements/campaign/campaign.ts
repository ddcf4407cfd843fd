import { html, nothing, type PropertyValues } from 'lit';
import type { Block } from '../../director/block.ts';
import { campaignPad, codeTile, type OfferPage, type PublicCampaign } from '../../director/campaign-offer.ts';
import {
  campaignPages,
  type Explained,
  type Glossary,
  type WordsPage,
} from '../../director/campaign-pages.ts';
import { lastDayText } from '../../director/last-day.ts';
import { textWidth } from '../../director/text-width.ts';
import type { Room } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { qrCode } from '../qr/qr-code.ts';
import { blockLines, blockStyle, boxStyle } from '../text/block.ts';
import { styles } from './campaign.styles.ts';

const ownerNames: Record<PublicCampaign['owner'], string> = {
  province: '省公司活动',
  city: '市公司活动',
  hall: '本厅活动',
};
const markNames: Record<Explained['kind'], string> = { term: '词', question: '问' };
const kindNames: Record<Explained['kind'], string> = { term: '词语解释', question: '常见问题' };

const noTerms: Glossary = [];
/** Width of owner and example at the head of a page, and size of the type there, in rem. */
const chipsWidth = 3.3;
const smallType = 0.32;

/** A campaign: whose it is, its offer and price, until when; then its terms and questions in plain words. */
export class HbCampaign extends HbElement {
  static override properties = {
    campaign: {},
    glossary: {},
    timeZone: {},
    room: {},
    page: { type: Number },
  };
  static override styles = styles;

  declare campaign: PublicCampaign | undefined;
  declare glossary: Glossary;
  /** IANA name of the hall's time zone. */
  declare timeZone: string;
  declare room: Room | undefined;
  declare page: number;

  private failed = new Set<string>();

  constructor() {
    super();
    this.glossary = noTerms;
    this.timeZone = 'Asia/Shanghai';
    this.page = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A picture that failed is tried again the next time its campaign comes round.
    if (changed.has('campaign')) this.failed.clear();
  }

  protected override render() {
    const { campaign, room } = this;
    if (!campaign || !room) return nothing;
    const pages = campaignPages(campaign, this.glossary, room);
    const page = pages[Math.min(this.page, pages.length - 1)];
    if (!page) return nothing;
    return html`<article>${page.kind === 'offer' ? this.offer(campaign, page) : this.words(campaign, page, room)}</article>`;
  }

  private head({ owner, sample }: PublicCampaign, right: string) {
    return html`<div class="head">
      <p>
        <span class="chip">${ownerNames[owner]}</span>${sample ? html`<span class="chip">示例</span>` : nothing}
      </p>
      ${right ? html`<p>${right}</p>` : nothing}
    </div>`;
  }

  private offer(campaign: PublicCampaign, page: OfferPage) {
    const { title, titleEn, price, priceEn, offer, offerEn, wide, top } = page;
    const picture = page.picture && this.picture(campaign.image, page.picture);
    const period = `活动到 ${lastDayText(this.timeZone, campaign.from, campaign.until)}`;
    const start = page.code ? this.start(campaign.link, page.code) : nothing;
    return html`${wide ? picture : nothing}
      <div class="words ${title ? '' : 'alone'}">
        <div class="top" style=${boxStyle({ height: top })}>
          <div class="say">
            ${this.head(campaign, '')}
            ${title ? html`<h2 style=${blockStyle(title)}>${blockLines(title)}</h2>` : nothing}
            ${english(titleEn)}
            ${price ? html`<p class="price" style=${blockStyle(price)}>${priceLines(price)}</p>` : nothing}
            ${english(priceEn)}
            ${title ? html`<p class="period">${period}</p>` : nothing}
          </div>
          ${title ? start : nothing}
        </div>
        <div class="bottom">
          ${wide ? nothing : picture}
          <div class="offer">
            ${offer ? html`<p class="zh" style=${blockStyle(offer)}>${blockLines(offer)}</p>` : nothing}
            ${english(offerEn)} ${title ? nothing : start}
          </div>
        </div>
      </div>`;
  }

  private picture(image: string | undefined, box: Room) {
    return html`<div class="picture" style=${boxStyle(box)}>
      ${image && !this.failed.has(image) ? html`<img src=${image} alt="" @error=${() => this.fail(image)} />` : nothing}
    </div>`;
  }

  private fail(image: string): void {
    this.failed.add(image);
    this.requestUpdate();
  }

  private start(link: string | undefined, side: number) {
    if (!link) return nothing;
    const tile = side + codeTile;
    return html`<div class="start">
      <div class="tile" style=${boxStyle({ width: tile, height: tile })}>${qrCode(link, '扫码看详情')}</div>
      <p class="caption"><span>扫一扫，</span><span>看详情</span></p>
    </div>`;
  }

  private words(
    campaign: PublicCampaign,
    { title, marked, columns, width }: WordsPage,
    { width: across }: Room,
  ) {
    const kinds = new Set(columns.flatMap((column) => column.map(({ kind }) => kind)));
    const names = Array.from(kinds, (kind) => kindNames[kind]).join(' · ');
    const fits = (text: string) => textWidth(text) * smallType <= across - 2 * campaignPad - chipsWidth;
    const right = [...(title ? [] : [campaign.title.zh]), names].find(fits) ?? '';
    return html`<div class="words">
      ${this.head(campaign, right)}
      ${title ? html`<h2 style=${blockStyle(title)}>${blockLines(title)}</h2>` : nothing}
      <div class="columns ${marked ? 'marked' : ''}">
        ${columns.map((column) => html`<dl style=${boxStyle({ width })}>${column.map((each) => explained(each, marked))}</dl>`)}
      </div>
    </div>`;
  }
}

const explained = ({ kind, head, body, english: small }: Explained, marked: boolean) =>
  html`<div class="explained">
    <dt style=${blockStyle(head)}>
      ${marked ? html`<span class="mark" aria-hidden="true">${markNames[kind]}</span>` : nothing}${blockLines(head)}
    </dt>
    <dd style=${blockStyle(body)}>${blockLines(body)}</dd>
    ${small ? html`<dd class="en" style=${blockStyle(small)}>${blockLines(small)}</dd>` : nothing}
  </div>`;

const english = (block: Block | undefined) =>
  block ? html`<p class="en" style=${blockStyle(block)}>${blockLines(block)}</p>` : nothing;

/** The number large, what follows it smaller: `79 元/月`. */
function priceLines(price: Block) {
  const [, number, unit] = /^([0-9][0-9.,]*)(.*)$/.exec(price.lines.join(' ')) ?? [];
  if (!number || price.lines.length > 1) return blockLines(price);
  return html`<span class="line">${number}<span class="unit">${unit}</span></span>`;
}

customElements.define('hb-campaign', HbCampaign);

declare global {
  interface HTMLElementTagNameMap {
    'hb-campaign': HbCampaign;
  }
}
