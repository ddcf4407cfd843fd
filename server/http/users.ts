/** `/api/v1/users`: what administrators do with accounts, each within the reach of their own grants. */
import { Hono } from 'hono';
import { NewUser, UserChange, type UserList, type UserMade } from '#protocol/accounts.ts';
import { type ActingEnv, requires } from './actor.ts';
import { limitBody } from './body.ts';
import type { AppDeps } from './deps.ts';
import { readJson } from './json-body.ts';
import { refused } from './session.ts';

const maxBodyBytes = 16 * 1024;

export function userRoutes({ accounts: { users }, halls }: Pick<AppDeps, 'accounts' | 'halls'>) {
  const places = () => [...halls.values()].map((hall) => hall.place());
  return new Hono<ActingEnv>()
    .use('/users/*', requires('users'))
    .get('/users', (c) => c.json({ users: users.list(c.var.actor, places()) } satisfies UserList))
    .post('/users', limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, NewUser);
      if (!body.ok) return body.answer;
      const done = await users.create(c.var.actor, body.value, places());
      if (!done.ok) return refused(c, done);
      const { user, link } = done;
      return c.json({ user, ...(link && { link }) } satisfies UserMade, 201);
    })
    .patch('/users/:id', limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, UserChange);
      if (!body.ok) return body.answer;
      const done = await users.change(c.var.actor, c.req.param('id'), body.value, places());
      return done.ok ? c.json(done.user) : refused(c, done);
    })
    .delete('/users/:id', (c) => {
      const done = users.remove(c.var.actor, c.req.param('id'), places());
      return done.ok ? c.body(null, 204) : refused(c, done);
    })
    .post('/users/:id/link', (c) => {
      const done = users.link(c.var.actor, c.req.param('id'), places());
      return done.ok ? c.json(done.link, 201) : refused(c, done);
    });
}
