/**
 * The Web Awesome components these pages use, one by one, with icons from a file of the page's own: the kit would fetch
 * them from its maker's servers.
 */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/translations/zh-cn.js';
import { registerIconLibrary } from '@awesome.me/webawesome/dist/webawesome.js';

const sprite = new URL('./icons.svg', import.meta.url).href;
const library = {
  resolver: (name: string) => `${sprite}#${name}`,
  spriteSheet: true,
  // Without one, browsers lay an icon out 300 px wide.
  mutator: (icon: SVGElement | null) => icon?.setAttribute('viewBox', '0 0 24 24'),
};
registerIconLibrary('default', library);
// What the kit's own components draw: closing crosses, arrows of lists.
registerIconLibrary('system', library);
