/** A call that the queue machine tells is heard from the wall, and staff are told where it is not. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { parse } from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SoundState } from '#protocol/messages.ts';
import { HallStatus } from '#protocol/status.ts';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';
import { hallYaml, type TempHall, tempHall } from '../helpers/temp-hall.ts';

const timeoutMs = 60_000;
const screens = `
screens:
  - { id: tv, name: 大厅, sound: true }
  - { id: quiet, name: 走廊 }
sound: { speech: [zh, en] }
`;

let hall: TempHall;
let server: HallboardProcess;
let browser: Browser;

beforeAll(async () => {
  hall = await tempHall();
  // Open at whatever hour the test runs.
  await hall.write(hallYaml.replace('Mo-Su 09:00-18:00', '24/7') + screens);
  server = await startHallboard({ args: ['--hall', hall.file, '--no-simulator'] });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await hall?.remove();
});

const address = (screen: string) => `${server.origin}/wall/?hall=test-hall&screen=${screen}`;

const untilStaffSee = (screen: string, sound: SoundState) =>
  eventually(async () => {
    const answer = await fetch(`${server.origin}/api/v1/halls/test-hall/status`, {
      headers: { 'X-API-Key': server.key },
    });
    const status = parse(HallStatus, await answer.json());
    expect(status.screens).toContainEqual(expect.objectContaining({ screen, connected: true, sound }));
  });

/** Gives the page a voice for each language, which writes down what it says and takes its time. */
async function giveVoices(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('noteSaid', (words: string) => said.push(words));
  await page.addInitScript(() => {
    class Utterance {
      onend: (() => void) | undefined;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const note = Reflect.get(window, 'noteSaid') as (words: string) => void;
    const speechSynthesis = {
      getVoices: () => ['en-US', 'zh-CN'].map((lang) => ({ lang, localService: true })),
      resume() {},
      cancel() {},
      speak(utterance: Utterance & { lang: string; volume: number }) {
        note(`${utterance.lang} ${utterance.volume}: ${utterance.text}`);
        setTimeout(() => utterance.onend?.(), 300);
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
  return said;
}

const post = (type: string, data: object) =>
  postEvents(
    { ...server, hall: 'test-hall' },
    { specversion: '1.0', id: crypto.randomUUID(), source: 'test', type, data },
  );

it(
  'is blocked by a browser until somebody touches the screen; then lacks a voice on a machine that has none',
  async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
    await page.goto(address('tv'));
    await untilStaffSee('tv', 'blocked');
    await page.mouse.click(100, 100);
    await untilStaffSee('tv', 'no_voice');
    await page.close();
  },
  timeoutMs,
);

it(
  'is heard in both languages, one call after the other and once more when recalled',
  async () => {
    const page = await browser.newPage();
    const said = await giveVoices(page);
    await page.goto(address('tv'));
    await page.locator('hb-call').waitFor();
    await page.mouse.click(100, 100);
    await untilStaffSee('tv', 'on');
    for (const ticket of ['A001', 'A002']) {
      await post('ticket.issued', { ticket, service: 'pay' });
      await post('ticket.called', { ticket, counter: 'c1' });
    }
    const first = ['zh-CN 0.8: 请 A 零零一 号，到 1 号窗口', 'en-US 0.8: Ticket A 0 0 1, counter 1'];
    const second = ['zh-CN 0.8: 请 A 零零二 号，到 1 号窗口', 'en-US 0.8: Ticket A 0 0 2, counter 1'];
    await eventually(() => expect(said).toEqual([...first, ...second]));
    await post('ticket.recalled', { ticket: 'A002', counter: 'c1' });
    await eventually(() => expect(said).toEqual([...first, ...second, ...second]));
    await page.close();
  },
  timeoutMs,
);

it(
  'is none on a screen that is not meant to sound, and its code is not fetched',
  async () => {
    const page = await browser.newPage();
    await page.goto(address('quiet'));
    await page.locator('hb-call').waitFor();
    await untilStaffSee('quiet', 'off');
    // By the page, that is: the service worker keeps it for a cold start, as it does all of the build.
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((url) => url.includes('/assets/sound-'))).toEqual([]);
    await page.close();
  },
  timeoutMs,
);

it(
  'needs no touch with the flag that the README names',
  async () => {
    const kiosk = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...chromiumFlags, '--autoplay-policy=no-user-gesture-required'],
    });
    const page = await kiosk.newPage();
    await giveVoices(page);
    await page.goto(address('tv'));
    await untilStaffSee('tv', 'on');
    await kiosk.close();
  },
  timeoutMs,
);
