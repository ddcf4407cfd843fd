/** Colours of the brand that nobody could read on their ground. The wall changes them; whoever chose them should know. */
import { cardOn, contrast, grounds, inkOn, textContrast } from '#config/colours.ts';
import type { HallConfig } from '#config/schema.ts';
import type { Finding } from './finding.ts';

const themeWords = { dark: { zh: '深色', en: 'dark' }, light: { zh: '浅色', en: 'light' } } as const;

export function* brandColours({ brand, screens }: HallConfig): Generator<Finding> {
  const themes = new Set([brand.theme, ...screens.flatMap(({ theme }) => theme ?? [])]);
  for (const theme of themes) {
    const on = grounds[theme];
    if (brand.accent) {
      const worst = Math.min(...on.map((ground) => contrast(brand.accent ?? '', ground)));
      yield* changed('accent', '强调色', brand.accent, inkOn(on, brand.accent), theme, worst);
    }
    if (brand.call) {
      const { card } = cardOn(on[0], brand.call);
      yield* changed('call', '叫号卡片色', brand.call, card, theme, contrast(brand.call, on[0]));
    }
  }
}

function* changed(
  field: 'accent' | 'call',
  zhName: string,
  given: string,
  shown: string,
  theme: 'dark' | 'light',
  ratio: number,
): Generator<Finding> {
  if (shown === given) return;
  const { zh, en } = themeWords[theme];
  const measured = `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
  yield {
    path: `brand.${field}`,
    severity: 'warning',
    code: 'colour_unreadable',
    zh:
      field === 'accent'
        ? `${zhName} ${given} 在${zh}屏上看不清（对比度 ${measured}，需要 ${textContrast}:1），屏幕会改用相近的 ${shown}。想完全一致，请换一个颜色`
        : `${zhName} ${given} 在${zh}屏上不醒目或压不住字，屏幕会改用相近的 ${shown}。想完全一致，请换一个颜色`,
    en:
      field === 'accent'
        ? `${given} cannot be read on the ${en} screens (contrast ${measured}, needed ${textContrast}:1): they use ${shown} in its place. Choose another to have just that`
        : `A card of ${given} does not stand out on the ${en} screens or carries no readable text: they use ${shown} in its place. Choose another to have just that`,
  };
}
