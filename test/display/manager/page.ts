/** The manager pages in a browser, before a server in memory. */

import { type FakeHall, FakeServer, serveFrom } from '../../helpers/fake-server.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { smallHall } from '../../helpers/small-hall.ts';
import '../../../display/manager/ui/kit.ts';
import '../../../display/manager/shell/manager.ts';
import { until } from '../elements/mounting.ts';

const sheets = [
  '/node_modules/@awesome.me/webawesome/dist/styles/themes/default.css',
  '/display/manager/page.css',
].map(
  (href) =>
    new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { onload: resolve, onerror: reject });
      document.head.append(Object.assign(link, { rel: 'stylesheet', href }));
    }),
);

/** A small hall as its file has it, with content of a few kinds. */
export const content = (): Record<string, unknown> => ({
  ...structuredClone(smallHall),
  screens: [{ id: 'entrance', name: '入口左侧' }],
  notices: [
    { id: 'wifi', text: { zh: '等候区有免费 Wi-Fi' } },
    { id: 'fraud', text: { zh: '验证码不要告诉任何人', en: 'Never tell anyone your code' } },
  ],
  campaigns: [
    {
      ...{ id: 'family', owner: 'province', title: { zh: '全家一起用更省' }, products: ['家庭套餐'] },
      ...{ offer: { zh: '三个人共用流量' }, link: 'https://example.com/family', ready: true },
      ...{ from: '2026-01-01T00:00:00+08:00', until: '2036-01-01T00:00:00+08:00' },
    },
  ],
});

/** `change` makes another hall of it. */
export const fakeServer = (change: (hall: FakeHall) => void = () => {}): FakeServer => {
  const config = { ...structuredClone(sampleConfig), takeovers: [] };
  const screen = {
    screen: 'entrance',
    connected: true,
    heardAt: sampleNow,
    build: 'b1',
    paired: false,
    config: config.version,
  };
  const hall: FakeHall = {
    content: content(),
    config,
    view: sampleView,
    waits: { at: sampleNow, learned: 0, services: {}, tickets: {} },
    status: {
      ...{ id: 'sample', name: config.hall.name, config: { version: config.version, since: 0, faults: [] } },
      ...{ clock: { now: sampleNow, rate: 1, kind: 'real' }, now: sampleNow, feeds: {}, anomalies: 0 },
      screens: [screen],
      paired: [],
    },
  };
  change(hall);
  return new FakeServer(hall);
};

let leave: (() => void) | undefined;

/** Opens the pages at a hash. */
export async function openPages(
  server: FakeServer,
  hash: string,
): Promise<HTMLElementTagNameMap['hb-manager']> {
  await Promise.all(sheets);
  document.documentElement.lang = 'zh-CN';
  leave = serveFrom(server);
  location.hash = hash;
  const pages = document.createElement('hb-manager');
  document.body.replaceChildren(pages);
  await until(() => pages.shadowRoot?.querySelector('h1, main > *'));
  return pages;
}

export function closePages(): void {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
  leave?.();
}

/** All elements of a selector in the pages, in whatever shadow. */
export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? all(selector, shadowRoot) : [],
  );
  return [...here, ...inside];
}

/** The elements of a selector in the shadow of another element of the pages. */
export const within = (tag: string, selector: string): HTMLElement[] =>
  all(tag).flatMap(({ shadowRoot }) => (shadowRoot ? all(selector, shadowRoot) : []));

/** Resolves with the first element of a selector, when there is one. */
export async function one(selector: string): Promise<HTMLElement> {
  await until(() => all(selector).length > 0);
  const [first] = all(selector);
  if (!first) throw new Error(`there is no ${selector}`);
  return first;
}

/** Resolves with the button of these words, when there is one. */
export async function button(words: string): Promise<HTMLElement> {
  const found = () => all('wa-button, button').find((each) => each.textContent?.trim() === words);
  await until(found);
  return found() ?? one(words);
}

/** Types into a field of the kit. */
export async function type(name: string, value: string, event = 'input'): Promise<void> {
  const field = await one(`wa-input[name="${name}"], wa-textarea[name="${name}"]`);
  Object.assign(field, { value });
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
