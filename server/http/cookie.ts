/** The cookie that holds a session's secret. Scripts cannot read it, and other sites' links do not send it. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { longestSessionS } from '../accounts/accounts.ts';
import type { Site } from './site.ts';

const name = 'hallboard';

/** Over HTTPS with the prefix by which browsers hold a cookie to this host and to HTTPS. */
export const bound = ({ secure }: Site): CookieOptions =>
  secure ? { path: '/', httpOnly: true, secure, prefix: 'host' } : { path: '/', httpOnly: true };

export const sessionOf = (c: Context, site: Site): string | undefined =>
  getCookie(c, name, bound(site).prefix);

export function setSession(c: Context, site: Site, session: string): void {
  setCookie(c, name, session, { ...bound(site), sameSite: 'Strict', maxAge: longestSessionS });
}

export function dropSession(c: Context, site: Site): void {
  deleteCookie(c, name, { ...bound(site), sameSite: 'Strict' });
}
