/** How one screen of a hall looks: how large, in which theme, in which of the brand's colours. */
import { cardOn, grounds, type Hex, inkOn } from '#config/colours.ts';
import type { Screen } from '#config/schema.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { scaleOf } from './zones.ts';

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
