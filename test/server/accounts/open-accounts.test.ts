import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAccounts, openAccounts } from '../../../server/accounts/open-accounts.ts';
import { idleMs } from '../../../server/accounts/sessions.ts';
import { longestValue } from '../../../server/accounts/sqlite-audit.ts';

const password = 'tea 7 lanterns';
const from = { address: '10.0.0.1', replaced: undefined };
const hourMs = 3_600_000;

let folder: string;
let file: string;
let now: number;
const opened: OpenAccounts[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-accounts-'));
  file = join(folder, 'accounts.db');
  now = Date.parse('2026-12-01T09:00:00Z');
});
afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  await rm(folder, { recursive: true });
});

function open(): OpenAccounts {
  const each = openAccounts({ file, now: () => now, passwordCost: { N: 16, r: 1, p: 1 } });
  opened.push(each);
  return each;
}

async function setUp({ accounts, firstToken }: OpenAccounts, name = 'chief'): Promise<string> {
  const token = firstToken();
  if (token === undefined) throw new Error('there is a user already');
  const done = await accounts.setUp({ token, name, displayName: '总管', password }, from);
  if (!done.ok) throw new Error(done.reason);
  return done.session;
}

describe('accounts', () => {
  it('are kept in a file that only its owner can read', async () => {
    open();
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('go on after a restart, sessions and all', async () => {
    const first = open();
    const session = await setUp(first);
    first.close();
    opened.pop();
    const { accounts, firstToken } = open();
    expect(firstToken()).toBeUndefined();
    expect(accounts.signedIn(session)?.user.name).toBe('chief');
  });

  it('have a set-up link while there is no user: a new one at each start, the old one void', async () => {
    const { accounts, firstToken } = open();
    const [old = '', fresh = ''] = [firstToken(), firstToken()];
    const use = (token: string) =>
      accounts.setUp({ token, name: 'chief', displayName: '总管', password }, from);
    expect(await use(old)).toMatchObject({ ok: false, status: 410 });
    expect(await use(fresh)).toMatchObject({ ok: true });
    expect(await use(fresh)).toMatchObject({ ok: false, status: 410 });
  });

  it('let only one of two use a link at the same time', async () => {
    const { accounts, firstToken } = open();
    const token = firstToken() ?? '';
    const use = (name: string) => accounts.setUp({ token, name, displayName: name, password }, from);
    const both = await Promise.all([use('alice'), use('bob')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('take a link made by another process, which gives an account that is there a new password', async () => {
    const running = open();
    const session = await setUp(running);
    const token = open().freshToken();
    const done = await running.accounts.setUp({ token, name: 'Chief', password: 'rain on 9 roofs' }, from);
    expect(done).toMatchObject({ ok: true, user: { name: 'chief' } });
    expect(running.accounts.signedIn(session)).toBeUndefined();
    const signIn = (given: string) => running.accounts.signIn({ name: 'chief', password: given }, from);
    expect(await signIn(password)).toMatchObject({ ok: false, status: 401 });
    expect(await signIn('rain on 9 roofs')).toMatchObject({ ok: true });
  });

  it('forget a link after its time', async () => {
    const { accounts, freshToken } = open();
    const token = freshToken();
    now += 25 * hourMs;
    expect(await accounts.setUp({ token, name: 'chief', displayName: '总管', password }, from)).toMatchObject(
      {
        ok: false,
        status: 410,
      },
    );
  });

  it('end a session that nobody used for days, and none that is used', async () => {
    const each = open();
    const session = await setUp(each);
    for (let n = 0; n < 10; n += 1) {
      now += idleMs / 2;
      expect(each.accounts.signedIn(session)).toBeDefined();
    }
    now += idleMs + hourMs;
    expect(each.accounts.signedIn(session)).toBeUndefined();
    expect(each.accounts.signedIn('nothing')).toBeUndefined();
  });

  it('end every session a month after it began', async () => {
    const each = open();
    const session = await setUp(each);
    for (let day = 0; day < 30; day += 1) {
      expect(each.accounts.signedIn(session)).toBeDefined();
      now += 24 * hourMs;
    }
    expect(each.accounts.signedIn(session)).toBeUndefined();
  });

  it('keep no password, session or link as it is', async () => {
    const each = open();
    const session = await setUp(each);
    const token = each.freshToken();
    const db = new DatabaseSync(file, { readOnly: true });
    const rows = ['users', 'sessions', 'links', 'audit'].map((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
    db.close();
    const kept = JSON.stringify(rows);
    expect(kept).toContain('chief');
    for (const secret of [password, session, token]) expect(kept).not.toContain(secret);
  });

  it.each([
    [
      'damaged',
      async () => writeFile(file, 'no database at all, but long enough to be looked at'),
      /not a database.*move it away/,
    ],
    [
      "another program's",
      async () => new DatabaseSync(file).exec('CREATE TABLE t (x); PRAGMA user_version = 1'),
      /another program/,
    ],
    [
      'of a newer version',
      async () =>
        new DatabaseSync(file).exec(
          `CREATE TABLE t (x); PRAGMA application_id = ${0x68626163}; PRAGMA user_version = 99`,
        ),
      /newer Hallboard/,
    ],
  ])('are refused, with what to do, where the file is %s', async (_, spoil, reason) => {
    await spoil();
    expect(() => open()).toThrow(reason);
    expect(() => open()).toThrow(file);
  });
});

describe('the audit log', () => {
  const actor = { id: 'u1', name: '李明' };

  it('gives its entries, the newest first, of some halls or all', () => {
    const { audit } = open();
    audit.record({ actor, hall: 'a', action: 'publish', before: { x: 1 }, after: { x: 2 }, note: '国庆' });
    audit.record({ actor, action: 'user.create' });
    audit.record({ actor, hall: 'b', action: 'publish' });
    const actions = (halls?: string[]) =>
      audit.entries({ limit: 10, ...(halls && { halls }) }).map(({ hall = '-' }) => hall);
    expect(actions()).toEqual(['b', '-', 'a']);
    expect(actions(['a'])).toEqual(['a']);
    expect(actions([])).toEqual([]);
    expect(audit.entries({ limit: 10, halls: ['a'] })).toEqual([
      {
        id: 1,
        at: now,
        actor,
        hall: 'a',
        action: 'publish',
        before: { x: 1 },
        after: { x: 2 },
        note: '国庆',
      },
    ]);
    expect(audit.entries({ limit: 10, before: 3 }).map(({ id }) => id)).toEqual([2, 1]);
    expect(audit.entries({ limit: 1 }).map(({ id }) => id)).toEqual([3]);
  });

  it('cuts very long values, and stays readable', () => {
    const { audit } = open();
    audit.record({ actor, action: 'publish', after: 'x'.repeat(longestValue * 2) });
    const [entry] = audit.entries({ limit: 1 });
    expect(String(entry?.after).length).toBeLessThanOrEqual(longestValue + 1);
  });

  it.each(['DELETE FROM audit', "UPDATE audit SET note = 'x'"])(
    'cannot be changed in the database: %s',
    (sql) => {
      open().audit.record({ actor, action: 'publish' });
      const db = new DatabaseSync(file);
      expect(() => db.exec(sql)).toThrow('the audit log is only added to');
      db.close();
    },
  );
});
