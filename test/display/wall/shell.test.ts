import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFile, answerPage, dropOtherShells, keepShell } from '../../../display/wall/shell.ts';
import { memoryCaches } from '../../helpers/memory-caches.ts';

const shell = { build: 'a', files: ['../assets/wall-1.js', '../assets/wall-1.css'] };
const pageOf = (build: string) => `<meta name="hallboard-build" content="${build}">`;
const page = new Request('http://tv.example/wall/?hall=main');

let storage: CacheStorage;
let served: Map<string, () => Promise<Response>>;

beforeEach(() => {
  served = new Map();
  for (const file of shell.files) served.set(file, async () => new Response(file));
  served.set('./index.html', async () => new Response(pageOf('a')));
  const fetch = (request: Request | string) => {
    const url = typeof request === 'string' ? request : request.url;
    return served.get(url)?.() ?? Promise.reject(new TypeError('no network'));
  };
  vi.stubGlobal('fetch', vi.fn(fetch));
  storage = memoryCaches();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answer = async () => (await answerPage(page, shell, storage)).text();
const serve = (text: string, init?: ResponseInit) =>
  served.set(page.url, async () => new Response(text, init));

it('answers with the page as it is served', async () => {
  await keepShell(shell, storage);
  serve(`${pageOf('b')} new`);
  expect(await answer()).toContain('new');
});

it.each<[string, () => unknown]>([
  ['there is no network', () => served.delete(page.url)],
  ['the server fails', () => serve('broken', { status: 502 })],
  ['another page answers in its place', () => serve('Please log in to this network')],
])('answers with the kept page when %s', async (_, fail) => {
  await keepShell(shell, storage);
  fail();
  expect(await answer()).toBe(pageOf('a'));
});

it('answers with the kept page when the server takes too long', async () => {
  await keepShell(shell, storage);
  vi.useFakeTimers();
  served.set(page.url, () => new Promise(() => {}));
  const answered = answer();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await answered).toBe(pageOf('a'));
});

it('passes on whatever is served when it keeps no page', async () => {
  serve('broken', { status: 502 });
  expect(await answer()).toBe('broken');
});

it('keeps no page without its files', async () => {
  served.delete('../assets/wall-1.css');
  await expect(keepShell(shell, storage)).rejects.toThrow('no network');
  expect(await storage.match('./index.html')).toBeUndefined();
});

it('keeps no page of another build than its files', async () => {
  served.set('./index.html', async () => new Response(pageOf('b')));
  await expect(keepShell(shell, storage)).rejects.toThrow('build b');
  expect(await storage.match('./index.html')).toBeUndefined();
});

it('lets go of the shells of other builds, and of nothing else', async () => {
  await keepShell(shell, storage);
  for (const name of ['hallboard-shell-old', 'hallboard-media']) await storage.open(name);
  await dropOtherShells(shell, storage);
  expect(await storage.keys()).toEqual(['hallboard-shell-a', 'hallboard-media']);
});

it('answers for a file that is kept without asking the server, and asks for one that is not', async () => {
  const picture = new Request('http://tv.example/media/main/1.svg');
  served.set(picture.url, async () => new Response('served'));
  expect(await (await answerFile(picture, storage)).text()).toBe('served');
  const cache = await storage.open('hallboard-media');
  await cache.put(picture, new Response('kept'));
  expect(await (await answerFile(picture, storage)).text()).toBe('kept');
});

it('answers with the part of a kept film that its player asks for', async () => {
  const film = 'http://tv.example/media/main/1.webm';
  const cache = await storage.open('hallboard-media');
  await cache.put(film, new Response('0123456789', { headers: { 'Content-Type': 'video/webm' } }));
  const part = (range: string) => answerFile(new Request(film, { headers: { Range: range } }), storage);

  const answer = await part('bytes=4-');
  expect([answer.status, answer.headers.get('Content-Range')]).toEqual([206, 'bytes 4-9/10']);
  expect(answer.headers.get('Content-Type')).toBe('video/webm');
  expect(await answer.text()).toBe('456789');
  expect(await (await part('bytes=0-1')).text()).toBe('01');
  expect((await part('bytes=10-')).status).toBe(416);
  expect(await (await part('bytes=0-1,3-4')).text()).toBe('0123456789');
});
