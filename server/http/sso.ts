/** `GET /api/v1/sso/start` and `/callback`: to the provider that makes sure who somebody is, and back. */
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hashOf, newSecret } from '../accounts/secrets.ts';
import type { SsoStart } from '../accounts/single-sign-on.ts';
import { bound, sessionOf, setSession } from './cookie.ts';
import type { AppDeps } from './deps.ts';
import { problem } from './problem.ts';

/** How long somebody may take at the provider. */
const patienceMs = 10 * 60_000;
/** People on their way; one more, and the first is forgotten. */
const mostUnderWay = 500;
const cookie = 'hallboard-sso';

/** Why a sign-in did not come about: what the manager page is told by `#sso=…`. */
type Failure = 'unreachable' | 'expired' | 'refused' | 'unknown';

type SsoDeps = Pick<AppDeps, 'accounts' | 'sso' | 'site' | 'realNow' | 'log'>;

export function ssoRoutes({ accounts, sso, site, realNow, log }: SsoDeps) {
  const underWay = new Map<string, Omit<SsoStart, 'url'> & { until: number }>();
  // Lax: the way back begins on the provider's page.
  const options = { ...bound(site), sameSite: 'Lax' } as const;

  /** The address the provider sends back to, as browsers reach it. */
  const here = (c: Context) => new URL('/api/v1/sso/callback', site.origin ?? c.req.url);
  const failed = (c: Context, failure: Failure) => c.redirect(`/manager/#sso=${failure}`);

  return new Hono()
    .use('/sso/*', async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return next();
    })
    .get('/sso/start', async (c) => {
      if (!sso) return problem(c, 404, 'This server has no single sign-on.');
      const started = await sso.start(here(c)).catch(told('single sign-on cannot be reached'));
      if (!started) return failed(c, 'unreachable');
      const { url, ...kept } = started;
      const secret = newSecret();
      underWay.set(hashOf(secret), { ...kept, until: realNow() + patienceMs });
      const [first] = underWay.keys();
      if (underWay.size > mostUnderWay && first !== undefined) underWay.delete(first);
      setCookie(c, cookie, secret, { ...options, maxAge: patienceMs / 1000 });
      return c.redirect(url.href);
    })
    .get('/sso/callback', async (c) => {
      if (!sso) return problem(c, 404, 'This server has no single sign-on.');
      const key = hashOf(getCookie(c, cookie, options.prefix) ?? '');
      const started = underWay.get(key);
      underWay.delete(key);
      deleteCookie(c, cookie, options);
      if (!started || started.until < realNow()) return failed(c, 'expired');
      const answer = here(c);
      answer.search = new URL(c.req.url).search;
      const name = await sso.finish(answer, started).catch(told('single sign-on refused somebody'));
      if (name === undefined) return failed(c, 'refused');
      const done = accounts.signInBySso(name, { replaced: sessionOf(c, site) });
      if (!done.ok) return failed(c, 'unknown');
      setSession(c, site, done.session);
      return c.redirect('/manager/');
    });

  /** Only the words of an error: what hangs on it holds codes and tokens. */
  function told(message: string) {
    return (error: unknown): undefined => {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, message);
    };
  }
}
