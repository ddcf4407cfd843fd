/** The wall's shell (page, script, style) in the browser's cache: one complete set per build. */
import { browserTimers } from '../connection/timers.ts';
import { within } from '../connection/within.ts';
import { buildOf } from './build.ts';
import { partOf } from './part.ts';

export interface Shell {
  build: string;
  /** What the page loads, relative to the service worker. Their names hold their content's hash. */
  files: string[];
}

const prefix = 'hallboard-shell-';
const pagePath = './index.html';
/** How long a server may take to answer with the page before the kept one is shown. */
const pageLimitMs = 4_000;

/** Keeps the shell, whole or not at all. Rejects if a part cannot be had or is already of another build. */
export async function keepShell({ build, files }: Shell, storage: CacheStorage): Promise<void> {
  const cache = await storage.open(prefix + build);
  await cache.addAll(files);
  const response = await fetch(pagePath, { cache: 'no-cache' });
  const html = await response.clone().text();
  if (buildOf(html) !== build) throw new Error(`build ${buildOf(html)} is served now, not ${build}`);
  // Last: a kept page has all it needs.
  await cache.put(pagePath, response);
}

/** Lets go of the shells of other builds. */
export async function dropOtherShells({ build }: Shell, storage: CacheStorage): Promise<void> {
  const names = await storage.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== prefix + build);
  await Promise.all(others.map((name) => storage.delete(name)));
}

/**
 * Answers a request for the page: as the server serves it, or as it is kept when the server does not answer soon, or
 * something between here and there answers in its place.
 */
export async function answerPage(
  request: Request,
  { build }: Shell,
  storage: CacheStorage,
): Promise<Response> {
  const served = fetch(request);
  try {
    return await within(browserTimers, pageLimitMs, served.then(asWallPage));
  } catch {
    const cache = await storage.open(prefix + build);
    return (await cache.match(pagePath)) ?? served;
  }
}

async function asWallPage(response: Response): Promise<Response> {
  if (response.ok && buildOf(await response.clone().text()) !== undefined) return response;
  throw new Error('not the wall page');
}

/** Answers a request for a file whose content never changes, or a part of it, from the cache or else the server. */
export async function answerFile(request: Request, storage: CacheStorage): Promise<Response> {
  const kept = await storage.match(request, { ignoreVary: true });
  return kept ? partOf(kept, request.headers.get('Range')) : fetch(request);
}
