/** The wall of `paint.ts`: the real server, the real page, a ticket issued, its service's count painted. */
import type { Browser } from 'playwright-core';
import { startHallboard } from '../helpers/hallboard-process.ts';
import type { PaintedPage } from './paint.ts';

export async function startWall(browser: Browser): Promise<PaintedPage> {
  const server = await startHallboard({ args: ['--no-simulator'] });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=bench`);
  const config = await page.waitForFunction(() => document.querySelector('hb-wall')?.state?.config);
  const service = await config.evaluate((known) => known?.services[0]?.id);
  const letter = await config.evaluate((known) => known?.services[0]?.letter);

  return {
    page,
    post: (n) =>
      page.evaluate(
        async ({ url, key, event, count }) => {
          const roots: (Document | ShadowRoot)[] = [document];
          for (const root of roots) {
            for (const element of root.querySelectorAll('*'))
              if (element.shadowRoot) roots.push(element.shadowRoot);
          }
          const services = roots.find(
            (root) => root instanceof ShadowRoot && root.host.localName === 'hb-services',
          );
          const painted = new Promise<number>((resolve) => {
            const observer = new MutationObserver(() => {
              const shown = services?.querySelector('.rows .count')?.textContent?.trim();
              if (shown !== count) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now());
                port2.postMessage(0);
              });
            });
            if (services) observer.observe(services, { subtree: true, characterData: true, childList: true });
          });
          const posted = performance.now();
          void fetch(url, {
            method: 'POST',
            headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
            body: event,
          });
          return (await painted) - posted;
        },
        {
          url: `/api/v1/halls/${server.hall}/events`,
          key: server.key,
          event: JSON.stringify({
            specversion: '1.0',
            id: `bench-${n}`,
            source: 'bench',
            type: 'ticket.issued',
            data: { ticket: `${letter}${String(n).padStart(3, '0')}`, service },
          }),
          count: String(n),
        },
      ),
    async stop() {
      await server.stop();
    },
  };
}
