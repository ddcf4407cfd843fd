/** Trade terms that customers do not know (术语客户化), and questions nobody answers (附 FAQ). */
import type { HallConfig } from '#config/schema.ts';
import type { CheckTime, Finding } from './finding.ts';
import { jargon } from './jargon.ts';

type Campaign = HallConfig['campaigns'][number];

/** Campaigns that use a term which the screen will not explain. */
export function* unexplainedTerms(
  { campaigns, glossary }: HallConfig,
  { at }: CheckTime,
): Generator<Finding> {
  for (const [index, campaign] of campaigns.entries()) {
    if (campaign.until <= at) continue;
    const path = `campaigns[${index}]`;
    const texts = textsOf(campaign);
    const isUsed = (term: string) => texts.some(({ text }) => text.includes(term));
    for (const { id, term } of glossary) {
      if (!isUsed(term.zh) || campaign.terms.includes(id)) continue;
      yield {
        path: `${path}.terms`,
        severity: 'warning',
        code: 'term_not_listed',
        zh: `文字里用了“${term.zh}”，术语表里有解释，但这个活动没有选它，屏幕不会解释。请在“用到的术语”里选上`,
        en: `Uses “${term.zh}”, which the glossary explains, but does not list it: the screen will not explain it. Add it to the campaign's terms`,
      };
    }
    const explained = glossary.map(({ term }) => term.zh);
    for (const term of jargon) {
      const place = texts.find(({ text }) => text.includes(term));
      if (!place || explained.some((each) => each.includes(term) || term.includes(each))) continue;
      // 合约套餐 says it all: 合约 alone need not be told as well.
      if (jargon.some((longer) => longer !== term && longer.includes(term) && isUsed(longer))) continue;
      yield {
        path: `${path}.${place.at}`,
        severity: 'warning',
        code: 'term_not_explained',
        zh: `“${term}”是行话，客户不一定懂。请换成大白话，或在术语表里解释`,
        en: `“${term}” is a trade term that customers may not know. Say it in everyday words, or explain it in the glossary`,
      };
    }
  }
}

/** Campaigns that answer no question. */
export function* missingFaq({ campaigns }: HallConfig, { at }: CheckTime): Generator<Finding> {
  for (const [index, { faq, until }] of campaigns.entries()) {
    if (faq.length > 0 || until <= at) continue;
    yield {
      path: `campaigns[${index}].faq`,
      severity: 'error',
      code: 'faq_missing',
      zh: '还没有常见问答。客户问得最多的是什么？至少写一个问题和答案',
      en: 'Answers no question yet. What do customers ask most? Write at least one question with its answer',
    };
  }
}

/** What customers read of a campaign, with the field it stands in. */
function textsOf({ title, offer, price, faq }: Campaign): { at: string; text: string }[] {
  return [
    { at: 'title', text: title.zh },
    { at: 'offer', text: offer.zh },
    ...(price ? [{ at: 'price', text: price.zh }] : []),
    ...faq.flatMap(({ question, answer }, index) => [
      { at: `faq[${index}].question`, text: question.zh },
      { at: `faq[${index}].answer`, text: answer.zh },
    ]),
  ];
}
