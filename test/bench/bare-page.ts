/** The baseline of `paint.ts`: POST in, the same text out over a bare `ws` socket, one text node set. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { WebSocketServer } from 'ws';
import type { PaintedPage } from './paint.ts';

const html = `<!doctype html><meta charset="utf-8"><title>bare</title><p id="n">0</p><script>
const text = document.getElementById('n').firstChild;
const socket = new WebSocket('ws://' + location.host);
socket.onopen = () => { document.title = 'open'; };
socket.onmessage = ({ data }) => { text.data = data; };
</script>`;

export async function startBarePage(browser: Browser): Promise<PaintedPage> {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html');
      response.end(html);
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      for (const socket of sockets.clients) socket.send(body);
      response.end();
    });
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`http://127.0.0.1:${port}/`);
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
        void fetch('/', { method: 'POST', body: text });
        return (await painted) - posted;
      }, String(n)),
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
