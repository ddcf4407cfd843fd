/** A browser as a TV runs it: one page, full screen, driven over the DevTools protocol. Of any version. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { connectDevtools, type Devtools } from './devtools.ts';

export interface TvSize {
  width: number;
  height: number;
}

export interface TvOptions {
  program: string;
  env?: NodeJS.ProcessEnv;
  flags: readonly string[];
  /** Where the browser keeps what outlives it. */
  profile: string;
  size: TvSize;
}

export interface TvBrowser {
  /** Resolves when the page has loaded, from whatever. */
  open(url: string): Promise<void>;
  resize(size: TvSize): Promise<void>;
  /** Value of a JavaScript expression in the page, awaited. The page's browser must know the syntax. */
  evaluate(expression: string): Promise<unknown>;
  /** PNG of what is seen. */
  screenshot(): Promise<Buffer>;
  /** What nothing on the page caught, and what it logged as errors, since the start or the last call. */
  takeFaults(): string[];
  /** Cuts the page off the network, or connects it again. */
  setOffline(offline: boolean): Promise<void>;
  /** Ends it as a power cut would. */
  stop(): Promise<void>;
}

/** How long a browser may take to say where it listens. */
const startLimitMs = 60_000;
const lookForPageMs = 50;

/** Starts the browser. Rejects with what it said if it does not come up. */
export async function startTvBrowser(options: TvOptions): Promise<TvBrowser> {
  const { program, env, flags, profile, size } = options;
  const child = spawn(
    program,
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const port = await portOf(child.stderr);
    const devtools = await connectDevtools(await pageSocket(port));
    const tv = await newTv(devtools);
    await tv.resize(size);
    return {
      ...tv,
      async stop() {
        devtools.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port that the browser says it listens on. */
function portOf(stderr: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}:\n${said.join('\n')}`));
    const limit = globalThis.setTimeout(
      () => fail('the browser does not say where it listens'),
      startLimitMs,
    );
    createInterface({ input: stderr })
      .on('line', (line) => {
        said.push(line);
        const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
        if (!port) return;
        clearTimeout(limit);
        resolve(port);
      })
      .on('close', () => {
        clearTimeout(limit);
        fail('the browser ended before it was up');
      });
  });
}

/** Address of the first page's WebSocket. The browser listens a moment before it has a page. */
async function pageSocket(port: string): Promise<string> {
  for (const giveUpAt = Date.now() + startLimitMs; Date.now() < giveUpAt; await setTimeout(lookForPageMs)) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets: { type: string; webSocketDebuggerUrl: string }[] = JSON.parse(await answer.text());
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
  }
  throw new Error('the browser has no page');
}

/** What `Runtime.evaluate` and `Runtime.exceptionThrown` tell of an exception. */
interface ExceptionDetails {
  text: string;
  exception?: { description?: string };
}
const toldBy = ({ text, exception }: ExceptionDetails) => exception?.description ?? text;

async function newTv(devtools: Devtools): Promise<Omit<TvBrowser, 'stop'>> {
  let faults: string[] = [];
  let loaded = () => {};
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    faults.push(toldBy(exceptionDetails as ExceptionDetails)),
  );
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const said = args as { value?: unknown; description?: string }[];
    if (type === 'error') faults.push(said.map(({ value, description }) => value ?? description).join(' '));
  });
  devtools.on('Page.loadEventFired', () => loaded());
  await devtools.send('Page.enable');
  await devtools.send('Runtime.enable');
  await devtools.send('Network.enable');

  return {
    async open(url) {
      const load = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      const { errorText } = await devtools.send('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await load;
    },
    async resize(size) {
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${expression}: ${toldBy(exceptionDetails as ExceptionDetails)}`);
      return (result as { value?: unknown }).value;
    },
    async screenshot() {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
    async setOffline(offline) {
      await devtools.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    },
  };
}
