/** The command line: what `npm start -- …` takes. */
import { parseArgs } from 'node:util';

export interface Options {
  port: number;
  host: string;
  /** Folder of the event log and the feed keys. */
  data: string;
  /** Hall files. Empty: a copy of the sample. */
  halls: string[];
  /** A ticket log to play instead of the simulator. */
  replay: string | undefined;
  /** Hall seconds per real second, for the replay or the simulator. */
  speed: number;
  simulator: boolean;
  tls: { cert: string; key: string } | undefined;
  /** Origins other than the server's own whose pages may open the screen link. */
  origins: string[];
  /** The address under which browsers reach the server, `https://hall.example`; undefined where that is its own. */
  publicUrl: string | undefined;
  /** Single sign-on by OpenID Connect; its secret is in the environment. */
  oidc: { issuer: string; client: string; claim: string } | undefined;
  /** Print a one-time link for an administrator instead of starting. */
  setUpLink: boolean;
}

export const help = `Hallboard: wall screens for service halls.

npm start -- [options]

  --port N           port to listen on (8080)
  --host ADDRESS     address to listen on (all of this machine's)
  --data DIR         where the event log and the feed keys are kept (data)
  --hall FILE        hall file; again for each further hall (a copy of the sample hall, in DIR/hall)
  --replay LOG.csv   play a recorded ticket log (.csv or .csv.gz) instead of the simulator
  --speed N          hall seconds per real second, for the replay or the simulator (1)
  --no-simulator     wait for a real queue machine: nothing is simulated, the clock is the real one
  --tls-cert FILE    certificate chain (PEM): serve HTTPS, which screens need to start without a network
  --tls-key FILE     its private key (PEM)
  --origin URL       let pages of another origin open the screen link; again for each further one
  --public-url URL   the address people reach it by, where a proxy stands before it: https://hall.example
  --set-up-link      print a one-time link for an administrator, such as one who forgot the password, and end
  --oidc-issuer URL  single sign-on: the OpenID Connect provider; its client's secret is in HALLBOARD_OIDC_SECRET
  --oidc-client ID   what the provider calls this server
  --oidc-claim NAME  the provider's field that names a user (preferred_username)
  --help             this text
`;

export type ParsedOptions =
  | { kind: 'run'; options: Options }
  | { kind: 'help' }
  | { kind: 'wrong'; reason: string };

/** Reads the arguments. A wrong one gives the reason and what to do, never an exception. */
export function parseOptions(argv: readonly string[]): ParsedOptions {
  let given: ReturnType<typeof read>;
  try {
    given = read(argv);
  } catch (error) {
    return wrong(firstSentence(error));
  }
  const { values, positionals } = given;
  const [stray] = positionals;
  if (stray !== undefined) return wrong(strayWord(stray));
  if (values.help) return { kind: 'help' };
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    return wrong(`--port must be 0 to 65535, not "${values.port}"`);
  const speed = Number(values.speed);
  if (!(speed > 0 && speed <= 100_000))
    return wrong(`--speed must be a number above 0, at most 100000, not "${values.speed}"`);
  const { 'tls-cert': cert, 'tls-key': key, replay } = values;
  if (!cert !== !key) return wrong('--tls-cert and --tls-key go together: give both or neither');
  const live = values['no-simulator'];
  if (live && replay) return wrong('--no-simulator and --replay exclude each other: give one of them');
  if (live && speed !== 1)
    return wrong('--speed needs the simulator or --replay: a real hall runs at its own speed');
  const foreign = values.origin.find((origin) => !isOrigin(origin));
  if (foreign !== undefined) return wrong(`--origin must be like https://example.com, not "${foreign}"`);
  const publicUrl = values['public-url']?.replace(/\/$/, '');
  if (publicUrl !== undefined && !isOrigin(publicUrl))
    return wrong(`--public-url must be like https://hall.example, not "${publicUrl}"`);
  const { 'oidc-issuer': issuer, 'oidc-client': client } = values;
  if (!issuer !== !client) return wrong('--oidc-issuer and --oidc-client go together: give both or neither');
  if (issuer && !isProvider(issuer))
    return wrong(`--oidc-issuer must begin with https:// (http:// only on this machine), not "${issuer}"`);
  return {
    kind: 'run',
    options: {
      port,
      host: values.host,
      data: values.data,
      halls: values.hall,
      replay,
      speed,
      simulator: !live && !replay,
      tls: cert && key ? { cert, key } : undefined,
      origins: values.origin,
      publicUrl,
      oidc: issuer && client ? { issuer, client, claim: values['oidc-claim'] } : undefined,
      setUpLink: values['set-up-link'],
    },
  };
}

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '::' },
      data: { type: 'string', default: 'data' },
      hall: { type: 'string', multiple: true, default: [] },
      replay: { type: 'string' },
      speed: { type: 'string', default: '1' },
      'no-simulator': { type: 'boolean', default: false },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      'public-url': { type: 'string' },
      'oidc-issuer': { type: 'string' },
      'oidc-client': { type: 'string' },
      'oidc-claim': { type: 'string', default: 'preferred_username' },
      'set-up-link': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}

const isProvider = (url: string) =>
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/.test(url) && URL.canParse(url);

const isOrigin = (url: string) => /^https?:\/\/[^/?#]+$/.test(url) && URL.canParse(url);

const wrong = (reason: string): ParsedOptions => ({ kind: 'wrong', reason });

/** `npm start --port 8201` keeps the option for npm and passes on its value alone. */
const strayWord = (word: string) =>
  `Unexpected argument '${word}': options go after "--": npm start -- --port ${/^\d+$/.test(word) ? word : 8080}`;

const firstSentence = (error: unknown) =>
  String(error instanceof Error ? error.message : error).split('. ')[0] ?? '';
