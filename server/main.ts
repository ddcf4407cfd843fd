/** The program: the only reader of the command line, the environment and the clock. */
import { networkInterfaces } from 'node:os';
import { pino } from 'pino';
import { openFileLimit } from './open-files.ts';
import { help, parseOptions } from './options.ts';
import { Refusal, serve } from './serve.ts';
import { freshSetUpLink } from './set-up-link.ts';

const parsed = parseOptions(process.argv.slice(2));
switch (parsed.kind) {
  case 'help':
    console.log(help);
    break;
  case 'wrong':
    console.error(`${parsed.reason}\n"npm start -- --help" lists the options.`);
    process.exitCode = 2;
    break;
  case 'run':
    await run(parsed.options);
    break;
}

async function run(options: Parameters<typeof serve>[0]): Promise<void> {
  const level = process.env.HALLBOARD_LOG_LEVEL || 'warn';
  const levels = [...Object.keys(pino.levels.values), 'silent'];
  if (!levels.includes(level)) {
    console.error(`HALLBOARD_LOG_LEVEL is "${level}"; it must be one of ${levels.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const logger = pino({ level }, pino.destination({ dest: 2, sync: true }));
  // A rejection nobody waited for harms one request, not the hall.
  process.on('unhandledRejection', (err) => logger.error({ err }, 'something failed unnoticed'));
  try {
    if (options.setUpLink) {
      console.log(freshSetUpLink(options, Date.now));
      return;
    }
    const stop = await serve(options, {
      logger,
      oidcSecret: process.env.HALLBOARD_OIDC_SECRET,
      realNow: Date.now,
      openFiles: openFileLimit(),
      addresses: localAddresses(),
      say: (text) => console.log(text),
    });
    stopOnSignal(stop, logger);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}

function stopOnSignal(stop: () => Promise<void>, logger: pino.Logger): void {
  let stopping = false;
  const onSignal = () => {
    // The second wish to stop does not wait for anything.
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => {
        console.log('Stopped.');
        process.exit(0);
      },
      (err: unknown) => {
        logger.error({ err }, 'the server could not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** This machine's IPv4 addresses in its networks: what a TV is given. */
function localAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
