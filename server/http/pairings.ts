/** `/api/v1/pairings`: a new TV asks for a code to show, and waits to be told where it belongs. */
import { Hono } from 'hono';
import type { Pairing, PairingState } from '#protocol/pairing.ts';
import type { AppDeps } from './deps.ts';
import { problem, retryAfter } from './problem.ts';
import { addressOf } from './site.ts';

const noStore = { 'Cache-Control': 'no-store' };

export const pairingRoutes = ({ screens: { pairings }, site }: Pick<AppDeps, 'screens' | 'site'>) =>
  new Hono()
    .post('/', (c) => {
      const begun = pairings.begin(addressOf(c));
      if (!begun.ok)
        return problem(c, 429, 'Too many TVs ask for a code.', { headers: retryAfter(begun.waitMs) });
      const manager = site.origin && { manager: `${site.origin}/manager/` };
      return c.json({ ...begun.pairing, ...manager } satisfies Pairing, 201, noStore);
    })
    .get('/:key', async (c) => {
      const wait = c.req.query('now') === undefined ? c.req.raw.signal : undefined;
      const state = await pairings.state(c.req.param('key'), wait);
      if (!state) return problem(c, 410, 'This code is no longer good; ask for another.');
      return c.json(state satisfies PairingState, 200, noStore);
    });
