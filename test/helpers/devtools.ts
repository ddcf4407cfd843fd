/** The DevTools protocol of one page, spoken directly: what drives today's browsers cannot drive Chromium 64. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

type Fields = Record<string, unknown>;

export interface Devtools {
  /** Resolves with the command's result. Rejects with the browser's reason, or when the connection is gone. */
  send(method: string, params?: Fields): Promise<Fields>;
  /** Calls `listener` at each such event from now on. */
  on(event: string, listener: (params: Fields) => void): void;
  close(): void;
}

interface Incoming {
  id?: number;
  result?: Fields;
  error?: { message: string };
  method?: string;
  params?: Fields;
}

interface Waiting {
  resolve(result: Fields): void;
  reject(error: Error): void;
}

/** Connects to a page by its WebSocket's address. */
export async function connectDevtools(url: string): Promise<Devtools> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
  await once(socket, 'open');
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: Fields) => void)[]>();
  let last = 0;

  socket.on('message', (data) => {
    const { id, result, error, method, params = {} }: Incoming = JSON.parse(String(data));
    for (const listener of listeners.get(method ?? '') ?? []) listener(params);
    const asked = waiting.get(id ?? 0);
    if (!asked) return;
    waiting.delete(id ?? 0);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result ?? {});
  });
  const fail = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  socket.on('error', ({ message }) => fail(message));
  socket.on('close', () => fail('the browser is gone'));

  return {
    send(method, params = {}) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) reject(new Error('the browser is gone'));
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close() {
      socket.terminate();
    },
  };
}
