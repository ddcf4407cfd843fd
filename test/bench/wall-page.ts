/** The wall of `paint.ts`: the real server, the real page, a ticket issued, its service's count painted. */
import type { Browser } from 'playwright-core';
import { startHallboard } from '../helpers/hallboard-process.ts';
import { openSample } from '../helpers/open-sample.ts';
import type { PaintedPage } from './paint.ts';

export async function startWall(browser: Browser): Promise<PaintedPage> {
  const sample = await openSample();
  const server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
  // No service worker: it has no part in the link, but would stand in the way of the page's own post, which a real
  // queue machine sends from elsewhere.
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' });
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=bench`);
  await page.waitForFunction(() => document.querySelector('hb-wall')?.state?.view);

  return {
    page,
    post: (n) =>
      page.evaluate(postAndWatch, { n, key: server.key, url: `/api/v1/halls/${server.hall}/events` }),
    async stop() {
      await server.stop();
      await sample.remove();
    },
  };
}

/**
 * Runs in the page: issues a ticket of the service in the table's first row and watches its count. Undefined when the
 * table turned its page meanwhile.
 */
async function postAndWatch({
  n,
  key,
  url,
}: {
  n: number;
  key: string;
  url: string;
}): Promise<number | undefined> {
  const giveUpMs = 2000;
  const wall = document.querySelector('hb-wall');
  const table = wall?.shadowRoot?.querySelector('hb-services')?.shadowRoot;
  const row = table?.querySelector('.rows .row');
  const name = row?.querySelector('.zh')?.textContent;
  const service = wall?.state?.config?.services.find(({ name: { zh } }) => zh === name?.trim());
  const count = row?.querySelector('.count');
  if (!table || !service || !count) return undefined;
  const expected = String(Number(count.textContent) + 1);
  let observer: MutationObserver | undefined;
  const painted = new Promise<number | undefined>((resolve) => {
    setTimeout(() => resolve(undefined), giveUpMs);
    observer = new MutationObserver(() => {
      if (count.textContent?.trim() !== expected) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
    observer.observe(table, { subtree: true, characterData: true, childList: true });
  });
  const posted = performance.now();
  void fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `bench-${n}`,
      type: 'ticket.issued',
      data: { ticket: `${service.letter}${String(n).padStart(3, '0')}`, service: service.id },
    }),
  });
  const at = await painted;
  observer?.disconnect();
  return at === undefined ? undefined : at - posted;
}
