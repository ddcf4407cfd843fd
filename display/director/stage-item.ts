/** What can be on the stage. */
export type StageItem =
  | { kind: 'guide'; guide: string }
  | { kind: 'outlets' }
  | { kind: 'quiet' }
  | { kind: 'standards' }
  | { kind: 'campaign'; campaign: string }
  | { kind: 'notice'; notice: string }
  | { kind: 'amenities' }
  | { kind: 'slide'; slide: string }
  | { kind: 'trend' };

/** Names an item within its hall: `guide:pay-app`, `outlets`. */
export function itemKey(item: StageItem): string {
  switch (item.kind) {
    case 'guide':
      return `guide:${item.guide}`;
    case 'campaign':
      return `campaign:${item.campaign}`;
    case 'notice':
      return `notice:${item.notice}`;
    case 'slide':
      return `slide:${item.slide}`;
    default:
      return item.kind;
  }
}
