/** Whether an upgrade request may become a screen link, judged before anything else is spent on it. */
import type { IncomingMessage } from 'node:http';

const linkPath = /^\/api\/v1\/halls\/([^/]+)\/link$/;

export type Verdict = { ok: true; hall: string } | { ok: false; status: 403 | 404 | 503 };

export interface Entrance {
  /** Origins, such as `https://signs.example.com`, whose pages may connect beside those served from here. */
  allowedOrigins: readonly string[];
  /** No more links can be taken. */
  full: boolean;
}

export function judgeUpgrade(request: IncomingMessage, { allowedOrigins, full }: Entrance): Verdict {
  const [path = ''] = (request.url ?? '').split('?');
  const hall = linkPath.exec(path)?.[1];
  if (hall === undefined) return { ok: false, status: 404 };
  const { origin, host } = request.headers;
  if (origin !== undefined && !allowedOrigins.includes(origin) && hostOf(origin) !== host?.toLowerCase()) {
    return { ok: false, status: 403 };
  }
  return full ? { ok: false, status: 503 } : { ok: true, hall };
}

/** Host and port of an origin. `null`, the origin of a page without one, has none. */
const hostOf = (origin: string) => URL.parse(origin)?.host;
