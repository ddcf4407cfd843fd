/**
 * How long content stays on the stage, estimated from the length of its texts. The director knows it exactly (its
 * `candidates.ts`: a page for 10 s, in whole turns), but only for a configuration that is ready to show; a test holds the
 * two together.
 */
import type { HallConfig } from '#config/schema.ts';

type Guide = HallConfig['guides'][number];
type Campaign = HallConfig['campaigns'][number];
type Slide = HallConfig['slides'][number];
export type Stayed =
  | { guide: Guide }
  | { campaign: Campaign; glossary: HallConfig['glossary'] }
  | { slide: Slide };

const pageSeconds = 10;
/** Steps side by side, where none has more characters than `shortStep`, and else. */
const stepsPerPage = { short: 3, long: 2 };
const shortStep = 14;
/** Characters of terms, questions and answers on a page of a campaign; of a slide's text on a page. */
const wordsPerPage = 145;
const textPerPage = 190;

/** Seconds that content stays when it shows, with turns of `turnSeconds`. */
export function staySeconds(content: Stayed, turnSeconds: number): number {
  return turnSeconds * Math.max(1, Math.ceil((pagesOf(content) * pageSeconds) / turnSeconds));
}

function pagesOf(content: Stayed): number {
  if ('guide' in content) {
    const { steps } = content.guide;
    const isShort = steps.every(({ text }) => lengthOf(text.zh) <= shortStep);
    return Math.ceil(steps.length / stepsPerPage[isShort ? 'short' : 'long']);
  }
  if ('slide' in content) return Math.max(1, Math.ceil(lengthOf(content.slide.text?.zh ?? '') / textPerPage));
  return 1 + Math.ceil(lengthOf(explanationsOf(content.campaign, content.glossary)) / wordsPerPage);
}

/** The terms of a campaign with what they mean, and the questions with their answers. */
export function explanationsOf({ terms, faq }: Campaign, glossary: HallConfig['glossary']): string {
  const explained = glossary.filter(({ id }) => terms.includes(id));
  return [
    ...explained.map(({ term, plain }) => term.zh + plain.zh),
    ...faq.map(({ question, answer }) => question.zh + answer.zh),
  ].join('');
}

/** How many characters there are to read: marks of a slide's text and blanks are none. */
export const lengthOf = (text: string): number => text.replace(/[\s#*-]/g, '').length;
