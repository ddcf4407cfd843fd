/** The program as an operator meets it: started, refused, edited while it runs, stopped. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HallView } from '#domain/view.ts';
import { PublicConfig } from '#protocol/public-config.ts';
import { HallStatus } from '#protocol/status.ts';
import { nodeFlags, root } from '../../server/launch/setup.mjs';
import { help } from '../../server/options.ts';
import { eventually } from '../helpers/eventually.ts';
import {
  type HallboardProcess,
  type ProcessOptions,
  signUp,
  startHallboard,
} from '../helpers/hallboard-process.ts';
import { LinkScreen } from '../helpers/link-screen.ts';
import { midSizeHall } from '../helpers/mid-size-hall.ts';
import { hallYaml, type TempHall, tempHall } from '../helpers/temp-hall.ts';

const timeoutMs = 60_000;
const warsaw = join(import.meta.dirname, '../data/warsaw-excerpt.csv');
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let folder: string;
let file: TempHall;
const running: HallboardProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-start-test-'));
  file = await tempHall();
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  await file.remove();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: ProcessOptions): Promise<HallboardProcess> {
  const server = await startHallboard({ data: join(folder, 'data'), ...options });
  running.push(server);
  return server;
}

/** Runs the program until it ends by itself. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [...nodeFlags, 'server/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const [code] = await once(child, 'close');
  return { code, out: await out, err: await err };
}
const runOnFolder = (...args: string[]) =>
  run('--data', join(folder, 'data'), '--host', '127.0.0.1', '--port', '0', ...args);

async function read(server: HallboardProcess, path: string): Promise<unknown> {
  const answer = await fetch(`${server.origin}${path}`, { headers: { 'X-API-Key': server.key } });
  expect(answer.status, path).toBe(200);
  return answer.json();
}
const viewOf = async (server: HallboardProcess, hall = server.hall) =>
  parse(HallView, await read(server, `/api/v1/halls/${hall}/view`));
const configOf = async (server: HallboardProcess, version: string) =>
  parse(PublicConfig, await read(server, `/api/v1/halls/${server.hall}/config/${version}`));
async function statusOf(server: HallboardProcess): Promise<HallStatus> {
  const told = await read(server, `/api/v1/halls/${server.hall}/status`);
  const status = parse(HallStatus, told);
  // Nothing is told but what is described.
  expect(told).toEqual(status);
  return status;
}

const linkOf = (server: HallboardProcess) =>
  `${server.origin.replace('http', 'ws')}/api/v1/halls/${server.hall}/link`;
const waitingIn = ({ services }: HallView) =>
  Object.values(services).reduce((sum, { waiting }) => sum + waiting, 0);
const untilPeopleWait = (server: HallboardProcess) =>
  eventually(async () => expect(waitingIn(await viewOf(server))).toBeGreaterThan(0));

describe('the command line', () => {
  it('gives a set-up link only where there are accounts', async () => {
    const { code, err } = await runOnFolder('--set-up-link');
    expect(code).toBe(1);
    expect(err).toContain(`There are no accounts in ${join(folder, 'data')}`);
  });

  it('asks for the secret of single sign-on by the name of its variable', async () => {
    const { code, err } = await runOnFolder(
      '--oidc-issuer',
      'https://id.example',
      '--oidc-client',
      'hallboard',
    );
    expect(code).toBe(1);
    expect(err).toContain('HALLBOARD_OIDC_SECRET');
  });

  it('is explained by --help', async () => {
    expect(await run('--help')).toEqual({ code: 0, out: `${help}\n`, err: '' });
  });

  it('is refused with what is wrong and where the options are listed', async () => {
    const { code, out, err } = await run('--prot', '80');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("Unknown option '--prot'");
    expect(err).toContain('"npm start -- --help" lists the options.');
  });
});

it('refuses a log level that there is not, and names those there are', async () => {
  vi.stubEnv('HALLBOARD_LOG_LEVEL', 'loud');
  const { code, err } = await runOnFolder().finally(() => vi.unstubAllEnvs());
  expect(code).toBe(2);
  expect(err).toMatch(/HALLBOARD_LOG_LEVEL is "loud"; .* debug, info, warn/);
});

describe('a start that cannot be', () => {
  it(
    'says which port is taken, and another to try',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const { code, err } = await runOnFolder('--no-simulator', '--port', String(port));
      other.close();
      expect(code).toBe(1);
      expect(err).toContain(`Port ${port} is taken by another program.`);
      expect(err).toContain(`npm start -- --port ${port + 1}`);
      expect(err).not.toContain('    at ');
    },
    timeoutMs,
  );

  it(
    'names every fault of a hall file, with its line',
    async () => {
      await file.write(
        hallYaml.replace('letter: A', 'letter: AB').replace('services: [pay]', 'services: [py]'),
      );
      const { code, err } = await runOnFolder('--hall', file.file);
      expect(code).toBe(1);
      expect(err).toMatch(/hall\.yaml:10: services\[0\]\.letter must be one letter/);
      expect(err).toMatch(/hall\.yaml:20: outlets\[0\]\.services/);
      expect(err).not.toContain('    at ');
    },
    timeoutMs,
  );

  it.each([
    ['--replay', join(tmpdir(), 'no-such-log.csv')],
    ['--tls-cert', join(tmpdir(), 'no-such.pem'), '--tls-key', join(tmpdir(), 'no-such.key')],
    ['--data', import.meta.filename],
    ...(existsSync('/proc/self') ? [['--data', '/proc/hallboard']] : []),
  ])(
    'names the file that cannot be used: %s %s',
    async (...args) => {
      const { code, err } = await runOnFolder(...args);
      expect(code).toBe(1);
      expect(err).toContain(args[1]);
      expect(err).not.toContain('    at ');
    },
    timeoutMs,
  );
});

it.each([
  ['is not there', '--replay', join(tmpdir(), 'no-such-log.csv'), 'cannot be read (there is no such file)'],
  ['is a folder', '--replay', tmpdir(), 'cannot be read (it is a folder: give the ticket log in it)'],
  ['is no ticket log', '--replay', import.meta.filename, 'columns at,type,ticket,service,counter'],
  ['is a folder', '--hall', tmpdir(), 'is a folder: give the hall.yaml in it'],
])(
  'says what to do where a file %s: %s %s',
  async (_, option, path, reason) => {
    const { code, err } = await runOnFolder(option, path);
    expect(code).toBe(1);
    if (option === '--replay') expect(err).toContain(`--replay: ${path}`);
    expect(err).toContain(reason);
    expect(err).not.toContain('    at ');
  },
  timeoutMs,
);

describe('a data folder that cannot be written', () => {
  it(
    'is named with what stands in the way: a file where the folder of the log goes',
    async () => {
      const data = join(folder, 'data');
      await mkdir(data);
      await writeFile(join(data, 'demo'), '');
      const { code, err } = await runOnFolder();
      expect(code).toBe(1);
      expect(err).toContain(`--data: ${data} cannot be written`);
      expect(err).not.toContain('    at ');
    },
    timeoutMs,
  );

  it(
    'keeps no hall from its screens for want of room for its versions, and says so',
    async () => {
      const data = join(folder, 'data');
      await mkdir(data);
      await writeFile(join(data, 'media'), '');
      const server = await start({ data });
      expect(server.said()).toContain('a version is shown but could not be kept');
    },
    timeoutMs,
  );
});

describe('a running server', () => {
  it(
    'has people waiting in its simulated hall soon after the start',
    async () => {
      await untilPeopleWait(await start({}));
    },
    timeoutMs,
  );

  it(
    'has people waiting from a replayed log, and keeps nothing of it',
    async () => {
      const server = await start({ args: ['--replay', warsaw, '--speed', '1200'] });
      await untilPeopleWait(server);
      expect((await statusOf(server)).clock).toMatchObject({ kind: 'replay', rate: 1200 });
      expect(server.said()).toMatch(/data +a temporary folder, removed at the end\n/);
      expect(await server.stop()).toBe(0);
      running.pop();
      expect(server.said()).toMatch(/\nStopped\.\n$/);
      await expect(readFile(join(folder, 'data', 'events.db'))).rejects.toThrow('ENOENT');
    },
    timeoutMs,
  );

  it(
    'prints a set-up link until there is a user, and later another one on the command line, which works at once',
    async () => {
      const args = ['--no-simulator', '--hall', file.file];
      const data = join(folder, 'data');
      const first = await start({ args, data });
      const cookie = await signUp(first);
      await first.stop();
      running.pop();

      const server = await start({ args, data });
      expect(server.setUpToken()).toBeUndefined();
      const session = await fetch(`${server.origin}/api/v1/session`, { headers: { cookie } });
      expect(await session.json()).toMatchObject({ setUp: true, user: { name: 'chief' } });

      const { code, out } = await runOnFolder('--set-up-link');
      expect(code).toBe(0);
      const setUpToken = () => /#setup=(\S+)/.exec(out)?.[1];
      const user = { name: 'chief', displayName: '总管', password: 'rain on 9 roofs' };
      expect(await signUp({ ...server, setUpToken }, user)).toMatch(/^hallboard=/);
      expect(server.said()).not.toContain(user.password);
    },
    timeoutMs,
  );

  it(
    'serves several halls, each with its own screens and key, and leads to the first',
    async () => {
      const second = join(folder, 'second.yaml');
      await writeFile(second, JSON.stringify(midSizeHall)); // JSON is YAML
      const server = await start({ args: ['--no-simulator', '--hall', file.file, '--hall', second] });
      expect(await read(server, '/api/v1/halls')).toMatchObject({
        halls: [{ id: 'test-hall' }, { id: 'mid-size' }],
      });
      for (const hall of ['test-hall', 'mid-size']) {
        expect(Object.keys((await viewOf(server, hall)).services).length).toBeGreaterThan(0);
        expect(server.said()).toContain(`${server.origin}/wall/?hall=${hall}\n`);
        expect(server.said()).toContain(`${server.origin}/manager/?hall=${hall}\n`);
      }
      const home = await fetch(`${server.origin}/`, { redirect: 'manual' });
      expect(home.headers.get('location')).toBe('/wall/?hall=test-hall');
      const keys = JSON.parse(await readFile(join(folder, 'data', 'feed-keys.json'), 'utf8'));
      expect(keys['test-hall']['queue-machine']).toBe(server.key);
      expect(keys['mid-size']['queue-machine']).not.toBe(server.key);
      expect(server.said()).toContain(`API key   ${keys['mid-size']['queue-machine']}\n`);
    },
    timeoutMs,
  );

  it(
    'invites to call a ticket to a counter that takes its service, and refuses a second one on its data',
    async () => {
      const hall = join(folder, 'hall.yaml');
      await writeFile(hall, JSON.stringify(midSizeHall)); // JSON is YAML
      const server = await start({ args: ['--no-simulator', '--hall', hall] });
      expect(server.said()).toContain('"counter":"c3","service":"plans"');
      const { code, err } = await runOnFolder('--no-simulator', '--hall', hall);
      expect(code).toBe(1);
      expect(err).toContain('choose another folder with --data DIR');
    },
    timeoutMs,
  );

  it(
    'has its screens fetch each good edit of the hall file, and none that is faulty',
    async () => {
      const server = await start({ args: ['--no-simulator', '--hall', file.file] });
      const screen = await LinkScreen.join(linkOf(server));
      const before = screen.have?.config ?? '';

      await file.write(hallYaml.replace('letter: A', 'letter: AB'));
      await eventually(async () => expect((await statusOf(server)).config.faults).toHaveLength(1));
      const status = await statusOf(server);
      expect(status.config.version).toBe(before);
      expect(status.screens).toMatchObject([{ screen: 'tv', connected: true }]);
      expect(Math.abs(status.now - Date.now())).toBeLessThan(timeoutMs);

      await file.write(hallYaml.replace('letter: A', 'letter: B'));
      await eventually(() => expect(screen.all('config')).toHaveLength(1));
      const version = screen.all('config')[0]?.version ?? '';
      expect(version).not.toBe(before);
      expect((await configOf(server, version)).services[0]?.letter).toBe('B');
      expect((await configOf(server, before)).services[0]?.letter).toBe('A');
      expect((await statusOf(server)).config).toMatchObject({ version, faults: [] });
      expect(server.said()).toMatch(/hall\.yaml:10: services\[0\]\.letter must be one letter/);
      expect(server.said()).toContain(`hall.yaml: published version ${version}\n`);
      expect(server.said()).not.toContain('"level"');
      screen.drop();
    },
    timeoutMs,
  );

  it(
    'tells of a screen of the hall that is gone, and of no other browser that was there',
    async () => {
      await file.write(`${hallYaml}\nscreens:\n  - { id: entrance, name: 入口 }\n`);
      const server = await start({ args: ['--no-simulator', '--hall', file.file] });
      const links = await Promise.all(
        ['entrance', 'stranger'].map((screen) => LinkScreen.join(linkOf(server), { screen })),
      );
      const known = async () => (await statusOf(server)).screens;
      expect(await known()).toHaveLength(2);
      for (const link of links) link.drop();
      await eventually(async () =>
        expect(await known()).toMatchObject([{ screen: 'entrance', connected: false }]),
      );
    },
    timeoutMs,
  );

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'sends its screens away to come back later, and ends well, on %s',
    async (signal) => {
      const server = await start({ args: ['--no-simulator', '--hall', file.file] });
      const screens = await Promise.all(
        ['a', 'b'].map((screen) => LinkScreen.join(linkOf(server), { screen })),
      );
      const ended = once(server.child, 'exit');
      server.child.kill(signal);
      expect(await Promise.all(screens.map((screen) => screen.untilClosed()))).toEqual([1001, 1001]);
      expect(await ended).toEqual([0, null]);
    },
    timeoutMs,
  );

  it.skipIf(!hasOpenssl)(
    'serves pages and links over HTTPS with a certificate of its own',
    async () => {
      const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
      const names = ['-subj', '/CN=hallboard', '-addext', 'subjectAltName=IP:127.0.0.1'];
      const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
      const made = spawnSync('openssl', ['req', ...kind, ...names, '-keyout', key, '-out', cert]);
      expect(made.status, String(made.stderr)).toBe(0);
      const ca = await readFile(cert);

      const server = await start({ args: ['--no-simulator', '--tls-cert', cert, '--tls-key', key] });
      expect(server.origin).toMatch(/^https:/);
      const [page] = await once(get(`${server.origin}/wall/?hall=${server.hall}`, { ca }), 'response');
      expect(page.statusCode).toBe(200);
      expect(await text(page)).toContain('<html');
      const signOut = request(`${server.origin}/api/v1/session`, { method: 'DELETE', ca }).end();
      const [signedOut] = await once(signOut, 'response');
      expect(signedOut.headers['set-cookie'][0]).toMatch(/^__Host-hallboard=;.*Secure/);

      const screen = await LinkScreen.open(linkOf(server), { ca, origin: server.origin });
      screen.hello();
      await screen.untilTold(({ type }) => type === 'snapshot');
      screen.drop();
    },
    timeoutMs,
  );
});
