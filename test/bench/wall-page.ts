/** The wall of `paint.ts`: the real server, the real page, a ticket issued, its service's count painted. */
import type { Browser } from 'playwright-core';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';
import { openSample } from '../helpers/open-sample.ts';
import type { PaintedPage } from './paint.ts';

/** A busy hall: counters at work and customers waiting, as many after each post as before it. */
const countersOpen = ['c1', 'c2', 'c3', 'c4', 'c5'];
const waitingPerService = 5;

export async function startWall(browser: Browser): Promise<PaintedPage> {
  const sample = await openSample();
  const server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
  await fillHall(server);
  // No service worker: it has no part in the link, but would stand in the way of the page's own post, which a real
  // queue machine sends from elsewhere.
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' });
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=bench`);
  await page.waitForFunction(() => document.querySelector('hb-wall')?.state?.view);

  return {
    page,
    async post(n) {
      const issued = await page.evaluate(postAndWatch, {
        n,
        key: server.key,
        url: `/api/v1/halls/${server.hall}/events`,
      });
      if (!issued) return undefined;
      await postEvents(server, {
        id: `left-${n}`,
        type: 'ticket.cancelled',
        data: { ticket: issued.ticket },
      });
      return issued.ms;
    },
    async stop() {
      await server.stop();
      await sample.remove();
    },
  };
}

async function fillHall(server: HallboardProcess): Promise<void> {
  const services = { A: 'plans', B: 'payments', C: 'sim', D: 'broadband' };
  const opened = countersOpen.map((counter) => ({
    id: `open-${counter}`,
    type: 'counter.opened',
    data: { counter },
  }));
  const tickets = Object.entries(services).flatMap(([letter, service]) =>
    Array.from({ length: waitingPerService }, (_, i) => {
      const ticket = `${letter}9${String(i).padStart(2, '0')}`;
      return { id: `fill-${ticket}`, type: 'ticket.issued', data: { ticket, service } };
    }),
  );
  const answer = await postEvents(server, [...opened, ...tickets]);
  if (!answer.ok) throw new Error(`the hall could not be filled: ${await answer.text()}`);
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
}): Promise<{ ms: number; ticket: string } | undefined> {
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
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const painted = new Promise<number | undefined>((resolve) => {
    giveUp = setTimeout(() => resolve(undefined), giveUpMs);
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
  const ticket = `${service.letter}${String(n).padStart(3, '0')}`;
  const posted = performance.now();
  void fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `bench-${n}`,
      type: 'ticket.issued',
      data: { ticket, service: service.id },
    }),
  });
  const at = await painted;
  observer?.disconnect();
  clearTimeout(giveUp);
  return at === undefined ? undefined : { ms: at - posted, ticket };
}
