/** How one screen of a hall looks: how large, in which theme, in which of the brand's colours. */
import type { Screen } from '#config/schema.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { cardOn, type Hex, inkOn } from './colours.ts';
import { scaleOf } from './zones.ts';

/** What `tokens.css` has letters stand on, by theme: ground and panel. */
export const grounds: Readonly<Record<'dark' | 'light', readonly [Hex, Hex]>> = {
  dark: ['#06182a', '#0e2a44'],
  light: ['#e9eff5', '#ffffff'],
};

export interface Look {
  theme: 'dark' | 'light';
  scale: number;
  /** Design tokens that the brand sets, by name, made readable in the theme. */
  tokens: Readonly<Record<string, Hex>>;
}

export function lookOf({ brand }: Pick<PublicConfig, 'brand'>, screen: Screen): Look {
  const theme = screen.theme ?? brand.theme;
  const [ground, panel] = grounds[theme];
  const tokens: Record<string, Hex> = {};
  if (brand.accent) tokens['--accent'] = inkOn([ground, panel], brand.accent);
  if (brand.call) {
    const { card, ink } = cardOn(ground, brand.call);
    tokens['--call'] = card;
    tokens['--call-ink'] = ink;
    tokens['--call-mark'] = inkOn([ground], brand.call);
  }
  return { theme, scale: scaleOf(screen), tokens };
}
