/** Which element shows which kind of content. */
import { html, type TemplateResult } from 'lit';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { StageItem } from '../../director/stage-item.ts';
import type { Room } from '../../director/zones.ts';
import '../amenities/amenities.ts';
import '../campaign/campaign.ts';
import '../guide/guide.ts';
import '../notice/notice.ts';
import '../outlets/outlets.ts';
import '../quiet/quiet.ts';
import '../slide/slide.ts';
import '../standards/standards.ts';
import '../trend/trend.ts';

/** What content is made from. */
export interface StageContext {
  config: PublicConfig;
  view: HallView | undefined;
  /** Whether the view's counts are still live. */
  countsKnown: boolean;
  /** The current minute of hall time, epoch ms. */
  minute: number;
  room: Room;
}

/** An element of the stage may say when all of it can be painted, and reject if it cannot be shown. */
export interface StageElement {
  ready?(): Promise<void>;
}

/** Loads what shows this item, where it is not part of the page's first script. */
export async function loadContent(_item: StageItem): Promise<void> {}

const byId = <T extends { id: string }>(items: readonly T[], id: string) =>
  items.find((item) => item.id === id);

/** One page of an item. `seen`: from when its fade begins. */
export function stageContent(
  item: StageItem,
  page: number,
  seen: boolean,
  context: StageContext,
): TemplateResult {
  const { config, view, countsKnown, minute, room } = context;
  switch (item.kind) {
    case 'guide':
      return guideContent(item.guide, page, context);
    case 'outlets':
      return html`<hb-outlets
        .config=${config}
        .view=${view}
        .hereKnown=${countsKnown}
        .room=${room}
        .page=${page}
        .minute=${minute}
      ></hb-outlets>`;
    case 'campaign':
      return html`<hb-campaign
        .campaign=${byId(config.campaigns, item.campaign)}
        .glossary=${config.glossary}
        .timeZone=${config.hall.timeZone}
        .room=${room}
        .page=${page}
      ></hb-campaign>`;
    case 'notice':
      return html`<hb-notice .notice=${byId(config.notices, item.notice)} .room=${room} .page=${page}></hb-notice>`;
    case 'slide':
      return html`<hb-slide .slide=${byId(config.slides, item.slide)} .room=${room} .page=${page} .playing=${seen}></hb-slide>`;
    case 'quiet':
      return html`<hb-quiet
        .config=${config}
        .view=${view}
        .room=${room}
        .page=${page}
        .minute=${minute}
      ></hb-quiet>`;
    case 'standards':
      return html`<hb-standards .config=${config} .room=${room} .page=${page}></hb-standards>`;
    case 'amenities':
      return html`<hb-amenities .config=${config} .room=${room} .page=${page}></hb-amenities>`;
    case 'trend':
      return html`<hb-trend
        .config=${config}
        .view=${view}
        .known=${countsKnown}
        .room=${room}
        .page=${page}
        .minute=${minute}
      ></hb-trend>`;
  }
}

function guideContent(id: string, page: number, { config, view, countsKnown, room }: StageContext) {
  const guide = byId(config.guides, id);
  const service = guide && byId(config.services, guide.service);
  const waiting = countsKnown && service ? view?.services[service.id]?.waiting : undefined;
  return html`<hb-guide
    .guide=${guide}
    .room=${room}
    .page=${page}
    .service=${service?.name.zh ?? ''}
    .waiting=${waiting}
  ></hb-guide>`;
}
