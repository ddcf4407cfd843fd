import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditPage, UserList, UserMade } from '#protocol/accounts.ts';
import { goodPassword, type HttpServer, type Member, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
let chief: Member;
beforeEach(async () => {
  server = await startHttp();
  chief = await server.administrator();
});
afterEach(() => server.stop());

const names = async (member: Member) =>
  v.parse(UserList, await (await member.ask('GET', '/users')).json()).users.map(({ name }) => name);
const audited = async (member: Member, query = '') =>
  v.parse(AuditPage, await (await member.ask('GET', `/audit${query}`)).json());

describe('users', () => {
  it('are made, changed and removed by an administrator, and each step is in the audit log', async () => {
    const answer = await chief.ask('POST', '/users', {
      name: 'li',
      displayName: '李明',
      grants: [{ role: 'hall', scope: 'hall:north' }],
      sso: 'li.ming',
      password: goodPassword,
    });
    expect(answer.status).toBe(201);
    const { user, link } = v.parse(UserMade, await answer.json());
    expect(user).toMatchObject({ name: 'li', sso: 'li.ming', hasPassword: true });
    expect(link).toBeUndefined();
    expect(await names(chief)).toEqual(['chief', 'li']);

    const grants = [{ role: 'city', scope: 'city:示例省/北市' }];
    const changed = await chief.ask('PATCH', `/users/${user.id}`, { grants, sso: null });
    expect(await changed.json()).toEqual(expect.objectContaining({ displayName: '李明', grants }));
    expect((await chief.ask('DELETE', `/users/${user.id}`)).status).toBe(204);
    expect(await names(chief)).toEqual(['chief']);

    const { entries } = await audited(chief);
    expect(entries.map(({ action }) => action)).toEqual([
      'user.remove',
      'user.change',
      'user.create',
      'session.begin',
      'user.create',
    ]);
    expect(entries[1]).toMatchObject({
      actor: { id: chief.id, name: '总管' },
      before: { grants: [{ role: 'hall', scope: 'hall:north' }], sso: 'li.ming' },
      after: { grants },
    });
  });

  it.each([
    [{ name: 'Chief' }, 409, /a user "Chief" already/],
    [{ name: 'l' }, 400, /^name must be 2 to 40/],
    [{ grants: [] }, 400, /at least one role/],
    [{ grants: [{ role: 'king', scope: '*' }] }, 400, /grants\[0\]\.role must be hall, city/],
    [{ grants: [{ role: 'hall', scope: 'north' }] }, 400, /grants\[0\]\.scope must be \*/],
    [{ password: 'Hallboard12' }, 400, /little more than/],
  ])('are refused with what is wrong: %o', async (fault, status, reason) => {
    const good = { name: 'li', displayName: '李明', grants: [{ role: 'hall', scope: 'hall:north' }] };
    const answer = await chief.ask('POST', '/users', { ...good, ...fault });
    expect(answer.status).toBe(status);
    expect((await answer.json()).detail).toMatch(reason);
    expect(await names(chief)).toEqual(['chief']);
  });

  it('share no single sign-on name', async () => {
    const grants = [{ role: 'hall', scope: 'hall:north' }];
    const add = (name: string) =>
      chief.ask('POST', '/users', { name, displayName: name, grants, sso: 'same' });
    expect((await add('li')).status).toBe(201);
    expect((await add('wang')).status).toBe(409);
    expect((await chief.ask('PATCH', `/users/${chief.id}`, { sso: 'same' })).status).toBe(409);
  });

  it('always hold an administrator of everything', async () => {
    expect((await chief.ask('DELETE', `/users/${chief.id}`)).status).toBe(409);
    const lesser = { grants: [{ role: 'administrator', scope: 'province:示例省' }] };
    expect((await chief.ask('PATCH', `/users/${chief.id}`, lesser)).status).toBe(409);
    await server.member('second', [{ role: 'administrator', scope: '*' }]);
    expect((await chief.ask('PATCH', `/users/${chief.id}`, lesser)).status).toBe(200);
  });

  it('are not changed where the change cannot be recorded', async () => {
    const { record } = server.audit;
    server.audit.record = () => {
      throw new Error('the disk is full');
    };
    const grants = [{ role: 'hall', scope: 'hall:north' }];
    const made = await chief.ask('POST', '/users', { name: 'li', displayName: '李明', grants });
    expect(made.status).toBe(500);
    server.audit.record = record;
    expect(await names(chief)).toEqual(['chief']);
    expect((await chief.ask('POST', '/users', { name: 'li', displayName: '李明', grants })).status).toBe(201);
  });

  it('answer 404 where there is none', async () => {
    for (const [method, path] of [
      ['PATCH', '/users/nobody'],
      ['DELETE', '/users/nobody'],
      ['POST', '/users/nobody/link'],
    ] as const)
      expect((await chief.ask(method, path, method === 'PATCH' ? {} : undefined)).status).toBe(404);
  });
});

describe('the audit log', () => {
  beforeEach(() => {
    const actor = { id: chief.id, name: '总管' };
    for (let n = 0; n < 5; n += 1)
      server.audit.record({ actor, hall: n % 2 ? 'south' : 'north', action: 'publish', note: String(n) });
  });

  it('is read page by page, the newest first', async () => {
    const first = await audited(chief, '?limit=2');
    expect(first.entries.map(({ note }) => note)).toEqual(['4', '3']);
    const second = await audited(chief, `?limit=2&before=${first.next}`);
    expect(second.entries.map(({ note }) => note)).toEqual(['2', '1']);
    const all = await audited(chief, '?limit=200');
    expect(all.next).toBeUndefined();
  });

  it('shows a hall manager what was done in their hall, and no other', async () => {
    const li = await server.member('li', [{ role: 'hall', scope: 'hall:north' }]);
    const { entries } = await audited(li);
    expect(entries.map(({ hall }) => hall)).toEqual(['north', 'north', 'north']);
    expect((await audited(li, '?hall=north')).entries).toHaveLength(3);
    expect((await li.ask('GET', '/audit?hall=south')).status).toBe(403);
    expect((await li.ask('GET', '/audit?hall=nowhere')).status).toBe(403);
  });

  it('shows whoever may see all what was about no hall beside what was done in one', async () => {
    await server.member('li', [{ role: 'hall', scope: 'hall:north' }]);
    const { entries } = await audited(chief, '?hall=north');
    expect(entries.filter(({ hall }) => hall === 'north')).toHaveLength(3);
    expect(entries.map(({ action }) => action)).toContain('user.create');
    expect(entries.filter(({ hall }) => hall === 'south')).toEqual([]);
  });

  it('is asked for one kind, one person, or what was done before an instant', async () => {
    const li = await server.member('li', [{ role: 'hall', scope: 'hall:north' }]);
    const actor = { id: li.id, name: 'li' };
    server.audit.record({ actor, hall: 'north', action: 'screen.reload' });
    server.audit.record({ actor, hall: 'north', action: 'draft.save' });
    const actions = async (query: string) =>
      (await audited(chief, `?hall=north&${query}`)).entries.map(({ action }) => action);
    expect(await actions('kind=screens')).toEqual(['screen.reload']);
    expect(await actions('kind=content')).toEqual(['draft.save', 'publish', 'publish', 'publish']);
    expect(await actions('kind=feeds')).toEqual([]);
    expect(await actions('kind=people')).toContain('user.create');
    expect(await actions(`actor=${li.id}&kind=screens`)).toEqual(['screen.reload']);
    expect(await actions(`actor=${chief.id}&kind=screens`)).toEqual([]);
    const at = (await audited(chief)).entries.at(0)?.at ?? 0;
    expect(await actions(`until=${at}`)).not.toContain('draft.save');
    expect(await actions(`until=${at + 1}`)).toEqual(await actions(''));
  });

  it.each(['limit=0', 'limit=1000', 'limit=x', 'before=-1', 'until=x', 'kind=all'])(
    'refuses ?%s in words',
    async (query) => {
      const answer = await chief.ask('GET', `/audit?${query}`);
      expect(answer.status).toBe(400);
      expect((await answer.json()).detail).toMatch(/^(limit|before|until|kind) /);
    },
  );
});
