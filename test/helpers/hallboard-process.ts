/** The real server as a process of its own, on a free port, with a data folder that goes when it stops. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFlags, root } from '../../server/launch/setup.mjs';

export interface HallboardProcess {
  /** `http://127.0.0.1:43211`. */
  origin: string;
  /** The hall of the banner's example, with a key of its first feed. */
  hall: string;
  key: string;
  /** The token of the set-up link, where it printed one. */
  setUpToken(): string | undefined;
  child: ChildProcess;
  /** All it has said so far, on both channels. */
  said(): string;
  /** Ends it as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. The data folder stays. */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  args?: readonly string[];
  /** Kept when the process ends. Left out: a fresh folder, removed by `stop`. */
  data?: string;
  port?: number;
  /** Options of Node.js itself, such as `--expose-gc`. */
  node?: readonly string[];
  /** Gets the process before it is up. */
  onSpawn?(child: ChildProcess): void;
}

/** Starts the server and resolves once it has said where it is. Rejects with what it said if it ends before. */
export async function startHallboard({
  args = [],
  data,
  port = 0,
  node = [],
  onSpawn,
}: ProcessOptions = {}): Promise<HallboardProcess> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'hallboard-test-')));
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags,
      ...node,
      'server/main.ts',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--data',
      folder,
      ...args,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  onSpawn?.(child);
  let said = '';
  const heard = new Promise<{ origin: string; hall: string; key: string }>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const wall = /(https?:\/\/127\.0\.0\.1:\d+)\/wall\/\?hall=(\S+)/.exec(said);
      const key = /Bearer (\S+)'/.exec(said);
      if (wall?.[1] && wall[2] && key?.[1] && said.includes('Ctrl-C stops it.'))
        resolve({ origin: wall[1], hall: wall[2], key: key[1] });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it was up:\n${said}`)),
    );
  });
  const ended = once(child, 'exit');
  const up = await heard;
  return {
    ...up,
    child,
    said: () => said,
    setUpToken: () => /#setup=(\S+)/.exec(said)?.[1],
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      if (!data) await rm(folder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Makes the first user of a fresh server, an administrator, and signs it in; gives its session's cookie. */
export async function signUp(
  { origin, setUpToken }: Pick<HallboardProcess, 'origin' | 'setUpToken'>,
  user = { name: 'chief', displayName: '总管', password: 'tea 7 lanterns' },
): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: setUpToken(), ...user }),
  });
  if (!answer.ok) throw new Error(`setting up: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Posts events, one or a batch, and gives the answer. */
export async function postEvents(
  { origin, hall, key }: Pick<HallboardProcess, 'origin' | 'hall' | 'key'>,
  body: unknown,
): Promise<Response> {
  return fetch(`${origin}/api/v1/halls/${hall}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
