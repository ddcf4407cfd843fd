/**
 * From a change published by HTTP to its text painted on every connected wall: ten screens that fetch what a wall
 * fetches, and one real wall in Chromium, whose paint is the frame after the change has been rendered. Beside it the
 * least a page can do: a bare server that passes a post's text to a raw socket, and a page that puts it into a text node.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { parseDocument } from 'yaml';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { type HallboardProcess, signUp, startHallboard } from '../helpers/hallboard-process.ts';
import { openSample } from '../helpers/open-sample.ts';
import { startBarePage } from './bare-page.ts';
import { followConfig } from './config-screen.ts';
import { quantile } from './paint.ts';
import type { BenchRow } from './table.ts';

const samples = 40;
const warmUp = 10;
const screens = 10;
/** A wall that has not painted by then does not. */
const giveUpMs = 10_000;

/** Instants are read in two processes of one machine: each counts from its own beginning, which is known. */
const epochNow = () => performance.timeOrigin + performance.now();

export async function publishBench(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  const stage = await openStage(browser);
  const bare = await startBarePage(browser);
  try {
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let n = 1; n <= warmUp + samples; n += 1) {
      const ms = await stage.publish(n);
      const bareMs = await bare.post(n);
      if (n <= warmUp) continue;
      ours.push(ms);
      if (bareMs !== undefined) baseline.push(bareMs);
    }
    return [0.5, 0.9].map((share) => ({
      name: `change published → painted on every connected wall, p${share * 100}`,
      ours: quantile(ours, share),
      baseline: quantile(baseline, share),
      unit: 'ms',
      baselineName: 'bare page: one text node from a raw socket',
      better: 'lower' as const,
      ...(share === 0.5 && { goal: '< 150 ms' }),
    }));
  } finally {
    await Promise.all([stage.stop(), bare.stop()]);
    await browser.close();
  }
}

/** An urgent message: it is on every screen, and nothing else moves. */
const messageOf = (n: number) => ({ zh: `第${n}次演练，请不用理会` });

async function openStage(browser: Browser) {
  const sample = await openSample();
  const document = parseDocument(await readFile(sample.file, 'utf8'));
  const until = new Date(Date.now() + 24 * 3_600_000).toISOString();
  document.set('takeovers', [{ id: 'drill', text: messageOf(0), until }]);
  await writeFile(sample.file, document.toString());
  const server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
  const cookie = await signUp(server);
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=bench`);
  await page.locator('hb-takeover p.zh').waitFor();
  const others = await Promise.all(
    Array.from({ length: screens }, (_, at) => followConfig(server, `bench-${at}`)),
  );

  return {
    /** Publishes message `n`; resolves with the ms until the last of the walls has it. */
    async publish(n: number): Promise<number> {
      const revision = await saveDraft(server, cookie, n);
      const painted = await watch(page, messageOf(n).zh);
      const heard = Promise.all(others.map((screen) => screen.next()));
      const posted = epochNow();
      await ask(server, cookie, 'POST', '/publish', { revision });
      return Math.max(await painted.at(), ...(await heard)) - posted;
    },
    async stop() {
      for (const screen of others) screen.stop();
      await page.close();
      await server.stop();
      await sample.remove();
    },
  };
}

type Stage = Pick<HallboardProcess, 'origin' | 'hall'>;

/** Puts message `n` into the draft; gives its revision. */
async function saveDraft(server: Stage, cookie: string, n: number): Promise<unknown> {
  const { revision, content } = await ask(server, cookie, 'GET', '/draft');
  const [drill] = content.takeovers;
  const next = { ...content, takeovers: [{ ...drill, text: messageOf(n) }] };
  return (await ask(server, cookie, 'PUT', '/draft', { revision, content: next })).revision;
}

async function ask({ origin, hall }: Stage, cookie: string, method: string, path: string, body?: object) {
  const answer = await fetch(`${origin}/api/v1/halls/${hall}${path}`, {
    method,
    headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Has the page watch for the message's text before it can come; `at` is the instant it was painted. */
async function watch(page: Page, words: string): Promise<{ at(): Promise<number> }> {
  const watching = await page.evaluateHandle(
    ({ text, patienceMs }) => {
      const said = document.querySelector('hb-wall')?.shadowRoot?.querySelector('hb-takeover')?.shadowRoot;
      const at = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`not painted: ${text}`)), patienceMs);
        if (!said) return;
        new MutationObserver(() => {
          if (!said.textContent?.replace(/\s/g, '').includes(text)) return;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(0);
          });
        }).observe(said, { subtree: true, characterData: true, childList: true });
      });
      return { at };
    },
    { text: words, patienceMs: giveUpMs },
  );
  return { at: () => watching.evaluate(({ at }) => at) };
}
