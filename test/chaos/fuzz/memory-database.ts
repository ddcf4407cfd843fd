/** As much of a browser's database as reading from it takes. Its values are what a test says they are. */

interface Request {
  result: unknown;
  onsuccess?: () => void;
  onupgradeneeded?: () => void;
}

/** Puts a database in the place of the browser's, in which every key has the value that `read` gives. */
export function installDatabase(read: (key: string) => unknown): void {
  const answered = (result: unknown): Request => {
    const request: Request = { result };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  const store = { get: (key: string) => answered(read(key)) };
  const database = { transaction: () => ({ objectStore: () => store }) };
  Object.defineProperty(globalThis, 'indexedDB', {
    value: { open: () => answered(database) },
    configurable: true,
  });
}
