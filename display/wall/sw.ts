/**
 * The wall's service worker: lets the page start with no network. A classic script, for Chromium 64, made by the build.
 * It answers for the page, its files and the pictures that the page has kept. Everything else, the server's API above
 * all, goes by it untouched.
 */
import { answerFile, answerPage, dropOtherShells, keepShell, type Shell } from './shell.ts';

/** The build puts this before the script. */
declare const hallboardShell: Shell;

// TypeScript cannot have the types of windows and of workers in one program: these are the few used here.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
// In this script `self` is not the window that the types say it is.
const worker = self as unknown as Worker;

const shell = hallboardShell;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell(shell, caches).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherShells(shell, caches).then(() => worker.clients.claim()));
});

const files = new Set(shell.files.map((file) => new URL(file, worker.location.href).href));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request, shell, caches));
  else if (files.has(request.url) || pathname.startsWith('/media/'))
    event.respondWith(answerFile(request, caches));
});
