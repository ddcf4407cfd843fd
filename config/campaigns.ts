/** Campaigns (营销活动), with what keeps them from adding to the queue: a plain offer, its terms explained, its questions answered. */
import * as v from 'valibot';
import { placementEntries } from './placement.ts';
import { bilingual, endsAfterItBegins, Id, Instant, Link, MediaPath, text } from './words.ts';

/** A trade term and what it means in everyday words (术语客户化). */
export const Term = v.strictObject({ id: Id, term: bilingual(12), plain: bilingual(40) });
export type Term = v.InferOutput<typeof Term>;

/** Whose campaign it is: the province's (省公司), the city's (地市) or the hall's own. */
export const CampaignOwner = v.picklist(['province', 'city', 'hall'], 'must be province, city or hall');
export type CampaignOwner = v.InferOutput<typeof CampaignOwner>;

export const Campaign = v.pipe(
  v.strictObject({
    id: Id,
    owner: CampaignOwner,
    title: bilingual(20),
    /** The wording of the offer (口径): one sentence, the same at every counter. */
    offer: bilingual(48),
    /** What it costs: `39 元/月`. */
    price: v.optional(bilingual(16)),
    /** The products it is about: what conflicts are found by. */
    products: v.pipe(v.array(text(20)), v.minLength(1, 'must name at least one product'), v.maxLength(6)),
    /** Ids of the glossary's terms that its offer uses. */
    terms: v.optional(v.pipe(v.array(Id), v.maxLength(4)), []),
    /** Questions customers ask, each with a plain answer. */
    faq: v.optional(
      v.pipe(v.array(v.strictObject({ question: bilingual(24), answer: bilingual(48) })), v.maxLength(4)),
      [],
    ),
    image: v.optional(MediaPath),
    /** Where the QR code leads. */
    link: v.optional(Link),
    /** Its owner has confirmed that counters and systems can deliver it (支撑到位). It does not show before. */
    ready: v.optional(v.boolean(), false),
    /** An invented example: the wall marks it 示例. */
    sample: v.optional(v.boolean(), false),
    ...placementEntries,
    from: Instant,
    until: Instant,
  }),
  v.check((item) => endsAfterItBegins(item), '"from" must be before "until"'),
);
export type Campaign = v.InferOutput<typeof Campaign>;
