/** As much of the browser's cache storage as the service worker uses, in memory. */

const urlOf = (request: RequestInfo | URL): string =>
  request instanceof Request ? request.url : String(request);

export function memoryCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();

  function cacheOf(kept: Map<string, Response>): Cache {
    const cache: Pick<Cache, 'put' | 'match' | 'addAll'> = {
      async put(request, response) {
        kept.set(urlOf(request), response);
      },
      match: async (request) => kept.get(urlOf(request))?.clone(),
      async addAll(requests) {
        const fetched = await Promise.all(
          [...requests].map(async (request) => [urlOf(request), await fetch(request)] as const),
        );
        for (const [url, response] of fetched) kept.set(url, response);
      },
    };
    return cache as Cache;
  }

  const storage: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'> = {
    async open(name) {
      const kept = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, kept);
      return cacheOf(kept);
    },
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
    match: async (request) =>
      [...caches.values()]
        .map((kept) => kept.get(urlOf(request)))
        .find((response) => response !== undefined)
        ?.clone(),
  };
  return storage as CacheStorage;
}
