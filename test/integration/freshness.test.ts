/** No value on a screen outlives its limit, whichever of its sources stands still: read from what the pages paint. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';
import { type OpenSample, openSample } from '../helpers/open-sample.ts';
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts';

const timeoutMs = 180_000;
const patience = { timeout: 90_000, interval: 250 };
/** The least a hall may set, in seconds. */
const limits = { ageing: 30, withdrawn: 40 };
/** Walls look at the turn of each second. */
const slackSeconds = 2;
/** The outlet whose waits come from the other hall. */
const outlet = 'zhongshan-road';

/** What a page painted of each kind, and how old that was, in seconds. */
interface Seen {
  calls: number;
  counts: number;
  outlets: number;
}
declare global {
  interface Window {
    /** The oldest that was seen of each kind; -1: nothing yet. */
    oldest: Seen;
    /** Seconds between the two looks that were farthest apart: a loaded machine lets a page do nothing for a while. */
    stalled: number;
    /** What is painted now. */
    painted: { [kind in keyof Seen]: boolean };
  }
}

let folder: string;
let halls: OpenSample[];
let server: HallboardProcess;
let proxies: TcpProxy[];
let browser: Browser;
/** What ends the calling of a hall's machine, once its last call is answered. */
const talking = new Map<string, () => Promise<void>>();

/** The sample hall with one screen, whose stage shows outlets alone, and one outlet, which is the hall `other`. */
async function hall(id: string, other: string): Promise<OpenSample> {
  const sample = await openSample([{ id: 'tv', name: '屏', zones: { stage: ['outlets'] } }]);
  const document = parseDocument(await readFile(sample.file, 'utf8'));
  document.setIn(['hall', 'id'], id);
  document.set('freshness', { calls: limits, counts: limits, outlets: limits, feed: limits });
  const outlets: { id: string }[] = document.toJS().outlets;
  const only = outlets.find(({ id }) => id === outlet);
  document.set('outlets', [{ ...only, live: { hall: other }, hours: '24/7' }]);
  await writeFile(sample.file, document.toString());
  return sample;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-freshness-test-'));
  halls = await Promise.all([hall('talking', 'silent'), hall('silent', 'talking')]);
  const args = ['--no-simulator', ...halls.flatMap(({ file }) => ['--hall', file])];
  server = await startHallboard({ args, data: folder });
  const port = Number(new URL(server.origin).port);
  proxies = await Promise.all([startTcpProxy(port), startTcpProxy(port)]);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}, timeoutMs);
afterAll(async () => {
  for (const id of [...talking.keys()]) await fallSilent(id);
  await browser?.close();
  for (const proxy of proxies ?? []) await proxy.stop();
  await server?.stop();
  for (const { remove } of halls ?? []) await remove();
  await rm(folder, { recursive: true, force: true });
});

async function post(id: string, events: object): Promise<void> {
  const keys = JSON.parse(await readFile(join(folder, 'feed-keys.json'), 'utf8'));
  const answer = await postEvents({ ...server, hall: id, key: keys[id]['queue-machine'] }, events);
  expect(answer.ok, await answer.text()).toBe(true);
}

/** So many wait for plans, behind A001 at counter 3. */
const queueOf = (waiting: number) => [
  { id: 'open', type: 'counter.opened', data: { counter: 'c3' } },
  ...Array.from({ length: waiting + 1 }, (_, n) => ({
    id: `issued-${n}`,
    type: 'ticket.issued',
    data: { ticket: `A${String(n + 1).padStart(3, '0')}`, service: 'plans' },
  })),
  { id: 'called', type: 'ticket.called', data: { ticket: 'A001', service: 'plans', counter: 'c3' } },
];

/** From now on the hall's machine calls A001 again every second, until it falls silent. */
function talk(id: string): void {
  let recalls = 0;
  let answered = Promise.resolve();
  const recall = () => {
    recalls += 1;
    const event = { type: 'ticket.recalled', data: { ticket: 'A001', counter: 'c3' } };
    const next = { id: `recall-${recalls}`, ...event };
    answered = answered.then(() => post(id, next));
    // Whoever silences it hears of a failure: until then nobody listens.
    answered.catch(() => {});
  };
  const timer = setInterval(recall, 1000);
  talking.set(id, () => {
    clearInterval(timer);
    return answered;
  });
}
async function fallSilent(id: string): Promise<void> {
  await talking.get(id)?.();
  talking.delete(id);
}

async function open(origin: string, id: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${origin}/wall/?hall=${id}&screen=tv`);
  await page.evaluate(watch, outlet);
  return page;
}

/** Runs in the page: notes again and again what is painted and how old that is. */
function watch(outlet: string): void {
  const textOf = (node: Node): string =>
    node instanceof Text
      ? node.data
      : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(textOf).join(' ');
  const wall = document.querySelector('hb-wall');
  const said = (element: string): string => {
    const stage = wall?.shadowRoot?.querySelector('hb-stage')?.shadowRoot;
    const host = wall?.shadowRoot?.querySelector(element) ?? stage?.querySelector(element);
    return host ? textOf(host) : '';
  };
  window.oldest = { calls: -1, counts: -1, outlets: -1 };
  window.painted = { calls: false, counts: false, outlets: false };
  window.stalled = 0;
  let looked = performance.now();
  setInterval(() => {
    window.stalled = Math.max(window.stalled, (performance.now() - looked) / 1000);
    looked = performance.now();
    const { view, asOf = 0, link } = wall?.state ?? {};
    if (!view || !wall?.clock) return;
    const now = wall.clock.now();
    const trueAt = link === 'live' ? view.heardAt : asOf;
    window.painted = {
      calls: /A001/.test(said('hb-call')),
      counts: /\d/.test(said('hb-services').replace(/截至 \d\d:\d\d|\d\/\d 页/g, '')),
      outlets: /步行加等候|\d 时套餐办理|套餐办理(约等|无需)/.test(said('hb-outlets')),
    };
    const ages = {
      calls: now - trueAt,
      counts: now - trueAt,
      outlets: now - (view.outlets[outlet]?.waitsAt ?? 0),
    };
    for (const kind of ['calls', 'counts', 'outlets'] as const) {
      if (window.painted[kind]) window.oldest[kind] = Math.max(window.oldest[kind], ages[kind] / 1000);
    }
  }, 250);
}

const now = (page: Page) => page.evaluate(() => window.painted);
const oldest = (page: Page) => page.evaluate(() => window.oldest);
const stalled = (page: Page) => page.evaluate(() => window.stalled);
const live = { calls: true, counts: true, outlets: true };
const gone = { calls: false, counts: false, outlets: false };
const untilPainted = (page: Page, painted: typeof live) =>
  eventually(async () => expect(await now(page)).toEqual(painted), patience);

it(
  'withdraws calls, counts and waits of other outlets by their limits: behind a silent queue machine, a connection that is only half open, and a server that is gone',
  async () => {
    await post('talking', queueOf(40));
    await post('silent', queueOf(1));
    const [halfOpen, dead] = proxies;
    if (!halfOpen || !dead) throw new Error('there are two proxies');
    const origin = ({ port }: TcpProxy) => `http://127.0.0.1:${port}`;
    const [atSilent, atTalking, behindHalfOpen, behindDead] = [
      await open(server.origin, 'silent'),
      await open(server.origin, 'talking'),
      await open(origin(halfOpen), 'talking'),
      await open(origin(dead), 'talking'),
    ];
    talk('talking');
    talk('silent');
    const pages = [atSilent, atTalking, behindHalfOpen, behindDead];
    for (const page of pages) await untilPainted(page, live);

    await fallSilent('silent');
    halfOpen.blackhole();
    halfOpen.conditions.refusing = true;
    dead.conditions.refusing = true;
    dead.cut();

    await untilPainted(behindHalfOpen, gone);
    await untilPainted(behindDead, gone);
    // Each of the halls knows its neighbour by what that tells: one talks on.
    await untilPainted(atSilent, { ...gone, outlets: true });
    await untilPainted(atTalking, { ...live, outlets: false });
    for (const page of pages) {
      const slack = slackSeconds + (await stalled(page));
      for (const age of Object.values(await oldest(page))) {
        expect(age).toBeLessThan(limits.withdrawn + slack);
      }
    }
  },
  timeoutMs,
);
