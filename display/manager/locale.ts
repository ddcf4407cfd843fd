/** The language of the pages: Chinese as written in the code, English from a table. */
import { configureLocalization, updateWhenLocaleChanges } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import type { LocaleModule } from '@lit/localize/internal/types.js';
import { LitElement } from 'lit';
import { english } from './locales/en.ts';

export type Locale = 'zh-CN' | 'en';

/** A text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'zh-CN',
  targetLocales: ['en'],
  loadLocale: async (): Promise<LocaleModule> => ({ templates: englishTemplates() }),
});

const keptAs = 'hallboard-language';

/** The language shown now. */
export const locale = (): Locale => (getLocale() === 'en' ? 'en' : 'zh-CN');

/** Shows the pages in a language, now and when this browser comes back. */
export async function speak(language: Locale): Promise<void> {
  localStorage.setItem(keptAs, language);
  document.documentElement.lang = language;
  await setLocale(language);
}

/** Shows the pages in the language last chosen in this browser, else in Chinese. */
export const speakAsBefore = (): Promise<void> =>
  speak(localStorage.getItem(keptAs) === 'en' ? 'en' : 'zh-CN');

/** Of a text that a hall may have in one language only, what to show. */
export const say = ({ zh, en }: { zh: string; en?: string | undefined }): string =>
  locale() === 'en' ? (en ?? zh) : zh;

/** An element that speaks the chosen language. */
export class LocalElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}

/** `{0} screens` in the table stands for what the code writes as an expression. */
function englishTemplates(): LocaleModule['templates'] {
  return Object.fromEntries(
    Object.entries(english).map(([chinese, text]) => {
      const source = split(chinese);
      if (source.places.length === 0) return [generateMsgId(chinese, false), text];
      const { texts, places } = split(text);
      return [
        generateMsgId(source.texts, false),
        { strTag: true, strings: Object.assign(texts, { raw: texts }), values: places },
      ];
    }),
  );
}

/** A text of the table, taken apart at its `{0}`, `{1}`, …. */
function split(text: string): { texts: string[]; places: number[] } {
  const parts = text.split(/\{(\d)\}/);
  return {
    texts: parts.filter((_, at) => at % 2 === 0),
    places: parts.filter((_, at) => at % 2 === 1).map(Number),
  };
}
