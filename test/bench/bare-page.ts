/** The baseline of `paint.ts`: a bare server in a process of its own, and a page that sets one text node. */
import type { Browser } from 'playwright-core';
import { start } from './child.ts';
import type { PaintedPage } from './paint.ts';

const textOf = (n: number) =>
  JSON.stringify({
    id: `bench-${n}`,
    type: 'ticket.issued',
    data: { ticket: `A${String(n).padStart(3, '0')}`, service: 'plans' },
  });

export async function startBarePage(browser: Browser): Promise<PaintedPage> {
  const server = start<never, { url: string }>('bare-page-server.ts');
  const { url } = await server.heard();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'open');

  return {
    page,
    post: (n) =>
      page.evaluate(async (text) => {
        const target = document.getElementById('n');
        const painted = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (target?.textContent !== text) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now());
              port2.postMessage(0);
            });
          });
          observer.observe(document, { subtree: true, characterData: true, childList: true });
        });
        const posted = performance.now();
        // The same post as the wall's: what sending it costs the page is no part of what is compared.
        void fetch('/', {
          method: 'POST',
          headers: { authorization: `Bearer ${'0'.repeat(43)}`, 'content-type': 'application/json' },
          body: text,
        });
        return (await painted) - posted;
      }, textOf(n)),
    stop: () => server.stop(),
  };
}
