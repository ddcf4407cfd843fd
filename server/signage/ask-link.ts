/**
 * Asks a link whether it is alive, without letting it lead this server to places that only it can reach: each address
 * is judged after it was looked up and just that one is connected to, for every step that the link leads on.
 */
import { lookup as dnsLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateHost } from '#config/private-hosts.ts';

export interface AskOptions {
  /** How long a link may take, all that it leads on to included. */
  timeoutMs: number;
  /** Whether an address (IPv4 or IPv6) may be connected to. Left out: those of the public internet. */
  isAllowed?: (address: string) => boolean;
  /** The addresses of a host; rejects if it has none. Left out: the system's. */
  lookup?: (host: string) => Promise<readonly Address[]>;
}

export interface Address {
  address: string;
  family: number;
}

export type LinkAnswer =
  | { kind: 'answered'; status: number }
  /** It leads to a host that must not be asked. */
  | { kind: 'private'; host: string }
  | { kind: 'silent'; why: 'timeout' | 'unknown_host' | 'refused' | 'insecure' | 'loop' };

const mostRedirects = 5;
/** Servers that answer HEAD with these may well answer GET. */
const tryGetAfter: ReadonlySet<number> = new Set([400, 403, 404, 405, 500, 501]);

/** How a link (http or https) answers. Never rejects; reads no body. */
export async function askLink(link: string, options: AskOptions): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    let url = new URL(link);
    for (let step = 0; step <= mostRedirects; step++) {
      const allowed = await addressesOf(url.hostname, options, signal);
      const [address] = allowed;
      if (!address) return { kind: 'private', host: url.hostname };
      let { status, location } = await answerOf('HEAD', url, address, signal);
      if (tryGetAfter.has(status)) ({ status, location } = await answerOf('GET', url, address, signal));
      if (status < 300 || status >= 400 || location === undefined) return { kind: 'answered', status };
      url = new URL(location, url);
      // What opens an app instead of a page (weixin://, tel:) is alive enough.
      if (!/^https?:$/.test(url.protocol)) return { kind: 'answered', status: 200 };
    }
    return { kind: 'silent', why: 'loop' };
  } catch (error) {
    return { kind: 'silent', why: signal.aborted ? 'timeout' : whyOf(error) };
  }
}

/** The addresses of a host that may be connected to: none if one of them may not. */
async function addressesOf(host: string, options: AskOptions, signal: AbortSignal): Promise<Address[]> {
  const { isAllowed = (address) => !isPrivateHost(address), lookup = systemLookup } = options;
  const bare = host.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  const found = family > 0 ? [{ address: bare, family }] : await abortable(lookup(bare), signal);
  return found.every(({ address }) => isAllowed(address)) ? [...found] : [];
}

const systemLookup = (host: string) => dnsLookup(host, { all: true });

/** Rejects when the time is over: a name server may take longer than that. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function answerOf(
  method: 'HEAD' | 'GET',
  url: URL,
  { address, family }: Address,
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method,
        signal,
        agent: false,
        headers: { 'User-Agent': 'Hallboard link check', Accept: '*/*' },
        // The address that was judged, not what the name leads to by now.
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (response: IncomingMessage) => {
        response.destroy();
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      },
    );
    request.on('error', reject);
    request.end();
  });
}

type Why = Extract<LinkAnswer, { kind: 'silent' }>['why'];

function whyOf(error: unknown): Why {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'unknown_host';
  return /^(CERT_|ERR_TLS|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code) ? 'insecure' : 'refused';
}
