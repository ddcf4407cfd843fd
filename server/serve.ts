/** Wires the parts of the server, starts them in order and stops them in the opposite order. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { parse } from '#config/schema.ts';
import { type OpenAccounts, openAccounts } from './accounts/open-accounts.ts';
import { openIdSignOn } from './accounts/openid.ts';
import { banner } from './banner.ts';
import { chooseDrive } from './drive.ts';
import type { Stop } from './feeds/feed.ts';
import { createApp } from './http/app.ts';
import type { HallPort, ServerHealth } from './http/deps.ts';
import { type FeedKeys, firstFeed, loadFeedKeys } from './http/feed-keys.ts';
import { closing, createWebServer, listen } from './http/listen.ts';
import { ensurePages, pagesDir } from './launch/pages.ts';
import type { Hall } from './live/hall.ts';
import { restore } from './live/restore.ts';
import { attachLink } from './live/socket.ts';
import { hallStatus } from './live/status.ts';
import { hallWaits } from './live/waits.ts';
import { openSqliteLog } from './log/sqlite-log.ts';
import { watchLog } from './log/watched-log.ts';
import { logFolder } from './log-folder.ts';
import { makeFolder } from './make-folder.ts';
import { openHalls } from './open-halls.ts';
import type { Options } from './options.ts';
import { networkOrigins } from './reached.ts';
import { Refusal } from './refusal.ts';
import { sampleHall } from './sample-hall.ts';
import { openScreens } from './screens/open-screens.ts';
import type { ScreenTokens } from './screens/screens.ts';
import { openBlobs } from './signage/blobs.ts';
import { loadHalls } from './signage/hall-files.ts';
import { openSignage } from './signage/signage.ts';
import { openStore } from './signage/store.ts';
import { stopAll } from './stop-all.ts';

export { Refusal } from './refusal.ts';

/** What the program gets from outside. */
export interface Surroundings {
  logger: Logger;
  /** Real time, epoch ms. */
  realNow(): number;
  /** The secret by which the single sign-on's provider knows this server. */
  oidcSecret: string | undefined;
  /** How many files, connections among them, this process may have open at once; undefined where there is no limit. */
  openFiles: number | undefined;
  /** This machine's addresses in its networks. */
  addresses: readonly string[];
  /** Says something to whoever started the server. */
  say(text: string): void;
}

/** Requests under way get this long to finish when the server stops. */
const drainMs = 5000;

/** Runs the server until the returned stop. Rejects with a `Refusal` for what the person at the terminal can change. */
export async function serve(options: Options, surroundings: Surroundings): Promise<Stop> {
  const stops: Stop[] = [];
  try {
    await start(options, surroundings, stops);
    return () => stopAll(stops);
  } catch (error) {
    await stopAll(stops).catch((err: unknown) =>
      surroundings.logger.error({ err }, 'not all could be let go'),
    );
    throw error;
  }
}

async function start(
  options: Options,
  { logger, realNow, oidcSecret, openFiles, addresses, say }: Surroundings,
  stops: Stop[],
) {
  const dataDir = resolve(options.data);
  const sso = singleSignOn(options, oidcSecret);
  await makeFolder(dataDir).catch(refuse(`--data: ${dataDir} cannot be made`));
  await ensurePages(say);
  const kept = {
    store: opened(() => openStore(join(dataDir, 'signage.db')), stops),
    blobs: openBlobs(dataDir),
  };
  const given = options.halls.length > 0 ? options.halls : [await sampleHall(dataDir, say)];
  const files = await loadHalls(given, kept, say);

  const folder = await logFolder(options, dataDir, stops).catch(
    refuse(`--data: ${dataDir} cannot be written`),
  );
  const logFile = join(folder, 'events.db');
  const log = watchLog(
    await openSqliteLog(logFile, {
      onDamaged: (damaged) => logger.error(damaged, 'events in the log are damaged and were left out'),
      onCutOff: (message) => logger.error(message),
    }).catch(refuse()),
    {
      now: () => performance.now(),
      onTrouble: (err, { refused }) =>
        logger.error({ err, refused }, 'the event log takes nothing; feeds are told to send again'),
      onRecovery: ({ refused }) => logger.warn({ refused }, 'the event log takes events again'),
    },
  );
  stops.push(() => log.close());
  const restored = new Map(
    await Promise.all(
      [...files.values()].map(async ({ published: { config } }) => {
        return [config.hall.id, await restore(log, config).catch(refuse())] as const;
      }),
    ),
  );

  const configs = [...files.values()].map(({ published }) => published.config);
  const heardAt = Math.max(0, ...[...restored.values()].map(({ queue }) => queue.heardAt));
  const drive = await chooseDrive({ options, configs, heardAt, realNow, logger }).catch(refuse());
  const screens = opened(() => openScreens({ file: join(dataDir, 'screens.db'), now: realNow }), stops);
  const { tokens } = screens;
  const parts = {
    log,
    clock: drive.clock,
    build: await readBuild(),
    epoch: randomUUID(),
    logger,
    admits: tokens.admits,
  };
  const halls = await openHalls(files, restored, parts);
  stops.push(() => stopAll([...halls.values()].map((hall) => hall.close)));
  const door = opened(() => openAccounts({ file: join(dataDir, 'accounts.db'), now: realNow }), stops);
  const { accounts, audit } = door;
  const signage = await openSignage({
    ...{ ...kept, files, audit, log: logger, realNow, say },
    clockOf: () => drive.clock,
    show: (id, published) => halls.get(id)?.publish(published),
  }).catch(refuse());
  stops.push(signage.stop);
  const feedKeys = await loadFeedKeys(dataDir, halls.keys()).catch(refuse());
  const ports = new Map(
    [...halls].map(([id, hall]) => [id, port(hall, tokens, () => files.get(id)?.faults ?? [])]),
  );
  let stopping = false;
  const health: ServerHealth = {
    unready: async () => (stopping ? 'the server is stopping' : log.trouble()),
    ready: () => !stopping && log.lastTrouble() === undefined,
    log: log.counts,
    memoryBytes: process.memoryUsage.rss,
  };
  let elsewhere: string | undefined;
  const site = {
    secure: (options.publicUrl ?? '').startsWith('https:') || options.tls !== undefined,
    origin: options.publicUrl,
    elsewhere: () => elsewhere,
  };
  const app = createApp({
    halls: ports,
    feedKeys,
    accounts,
    audit,
    signage,
    site,
    screens,
    ...(sso && { sso }),
    pagesDir,
    realNow,
    log: logger,
    health,
  });
  const server = await createWebServer(getRequestListener(app.fetch), options.tls, openFiles).catch(refuse());
  const listening = {
    scheme: options.tls ? 'https' : 'http',
    host: options.host,
    port: await listen(server, options).catch(refuse()),
    addresses,
  };
  elsewhere = options.publicUrl ?? networkOrigins(listening)[0];
  // Such as a connection that could not be taken for want of file descriptors.
  server.on('error', (err) => logger.error({ err }, 'a connection could not be taken'));
  stops.push(closing(server, drainMs));
  stops.push(async () => screens.stopWaiting());
  stops.push(
    attachLink(server, {
      hubFor: (id) => halls.get(id)?.hub,
      allowedOrigins: options.origins,
      onFault: (err) => logger.error({ err }, 'a screen could not be served'),
    }),
  );

  for (const hall of halls.values()) {
    const feed = drive.feeds.get(hall.id);
    if (feed) stops.push(feed.start(hall.ingest));
  }
  stops.push(async () => {
    stopping = true;
  });
  say(
    banner({
      ...listening,
      kept: options.replay ? 'a temporary folder, removed at the end' : dataDir,
      halls: [...halls.values()].map((hall) => invitation(hall, files.get(hall.id)?.file ?? '', feedKeys)),
      setUpToken: firstToken(door, logger),
      publicUrl: options.publicUrl,
      ...drive.told,
    }),
  );
}

/** Walls need no account: where no link can be made, such as on a full disk, the server starts all the same. */
function firstToken(door: OpenAccounts, logger: Logger): string | undefined {
  try {
    return door.firstToken();
  } catch (err) {
    logger.error({ err }, 'no set-up link could be made; start again once the disk takes it');
    return undefined;
  }
}

function singleSignOn({ oidc }: Options, secret: string | undefined) {
  if (!oidc) return undefined;
  if (!secret) throw new Refusal("--oidc-issuer: put the client's secret into HALLBOARD_OIDC_SECRET.");
  return openIdSignOn({ ...oidc, secret });
}

/** Opens a database of the data folder; it is closed with the rest. */
function opened<T extends { close(): void }>(open: () => T, stops: Stop[]): T {
  try {
    const database = open();
    stops.push(async () => database.close());
    return database;
  } catch (error) {
    return refuse()(error);
  }
}

/** A hall as HTTP reaches into it. */
function port(hall: Hall, tokens: ScreenTokens, faults: () => Parameters<typeof hallStatus>[1]): HallPort {
  return {
    ...hall,
    place: () => hall.published().config.hall,
    status: () => hallStatus(hall, faults(), tokens.paired(hall.id)),
    waits: () => hallWaits(hall),
    connected: () => hall.hub.connected,
    command: hall.hub.command,
    unpair: hall.hub.unpair,
  };
}

/** What the banner needs to let a newcomer call a ticket in a hall. */
function invitation(hall: Hall, file: string, feedKeys: FeedKeys) {
  const { config } = hall.published();
  const [service] = config.services;
  const takesIt = ({ services }: (typeof config.counters)[number]) =>
    !service || !services || services.includes(service.id);
  const counter = config.counters.find(takesIt) ?? config.counters[0];
  return {
    id: hall.id,
    name: `${config.hall.name.zh} ${config.hall.name.en}`,
    file,
    key: feedKeys.keyOf(hall.id, firstFeed) ?? '',
    ticket: `${service?.letter}888`,
    service: service?.id ?? '',
    counter: counter?.id ?? '',
  };
}

/** The build id of the pages, as their build left it. */
async function readBuild(): Promise<string> {
  const file = join(pagesDir, 'build.json');
  const parsed = parse(v.object({ build: v.string() }), JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file} does not name the build`);
  return parsed.value.build;
}

/** Turns a failure into words for the terminal. */
const refuse =
  (what?: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(what ? `${what}: ${reason}` : reason);
  };
