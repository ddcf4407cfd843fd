/** The pictures and films of the configuration, kept in the browser's cache so that a cold start without network has them. */
import type { PublicConfig } from '#protocol/public-config.ts';

/** Name of the browser cache that holds them. The service worker answers from it. */
export const mediaCacheName = 'hallboard-media';

/** Paths of all pictures and films that `config` names, each once. */
export function picturesOf({ guides, campaigns, slides }: PublicConfig): string[] {
  const steps = guides.flatMap((guide) => guide.steps);
  const paths = [...steps, ...campaigns, ...slides].map(({ image }) => image);
  const films = slides.map(({ video }) => video);
  return [...new Set([...paths, ...films])].filter((path): path is string => path !== undefined);
}

/**
 * Fetches the pictures that are not kept yet. Where the browser has no cache to offer (no secure context) this only
 * warms its own. Rejects if one cannot be had, after all the others are.
 */
export async function fetchPictures(config: PublicConfig): Promise<void> {
  const cache = await openMediaCache();
  // Asked for once: a question for each would keep a new configuration from the wall.
  const kept = new Set((await cache?.keys().catch(() => []))?.map(pathOf));
  const missing = picturesOf(config).map(async (path) => {
    if (kept.has(path)) return true;
    const response = await fetch(path);
    if (!response.ok) return false;
    await cache?.put(path, response);
    return true;
  });
  const had = await Promise.all(missing.map((one) => one.catch(() => false)));
  if (had.includes(false))
    throw new Error(`${had.filter((one) => !one).length} pictures could not be fetched`);
}

/** Lets go of the pictures of this hall that `config` does not name. */
export async function dropOtherPictures(config: PublicConfig): Promise<void> {
  const cache = await openMediaCache();
  const needed = new Set(picturesOf(config));
  for (const request of (await cache?.keys()) ?? []) {
    const pathname = pathOf(request);
    if (pathname.startsWith(`/media/${config.hall.id}/`) && !needed.has(pathname))
      await cache?.delete(request);
  }
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;

async function openMediaCache(): Promise<Cache | undefined> {
  // Absent outside secure contexts, which the DOM's types do not say.
  const storage: CacheStorage | undefined = globalThis.caches;
  return storage?.open(mediaCacheName).catch(() => undefined);
}
