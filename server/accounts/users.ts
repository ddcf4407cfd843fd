/** The users in the database. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { Grant } from '#protocol/accounts.ts';

const Row = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    display_name: v.string(),
    grants: v.pipe(v.string(), v.parseJson(), v.array(Grant)),
    sso: v.nullable(v.string()),
    password: v.nullable(v.string()),
    created_at: v.number(),
    signed_in_at: v.nullable(v.number()),
  }),
  v.transform(({ display_name, sso, password, created_at, signed_in_at, ...row }) => ({
    ...row,
    displayName: display_name,
    sso: sso ?? undefined,
    /** Hash; undefined for who cannot sign in with one. */
    password: password ?? undefined,
    createdAt: created_at,
    signedInAt: signed_in_at ?? undefined,
  })),
);
export type User = v.InferOutput<typeof Row>;

/** Two names are the same where they differ in case or in how a character is encoded. */
export const nameKey = (name: string) => name.trim().normalize('NFKC').toLowerCase();

export interface Users {
  count(): number;
  all(): User[];
  byId(id: string): User | undefined;
  byName(name: string): User | undefined;
  bySso(sso: string): User | undefined;
  /** Adds one. The caller has seen that name and single sign-on name are free. */
  add(user: Pick<User, 'name' | 'displayName' | 'grants' | 'sso' | 'password'>, at: number): User;
  /** Changes what is given of a user, and nothing else: others may have changed the rest meanwhile. */
  update(id: string, change: Partial<Omit<User, 'id' | 'name' | 'createdAt'>>): void;
  remove(id: string): void;
}

export function usersIn(db: DatabaseSync): Users {
  const columns = 'id, name, display_name, grants, sso, password, created_at, signed_in_at';
  const count = db.prepare('SELECT count(*) AS n FROM users');
  const all = db.prepare(`SELECT ${columns} FROM users ORDER BY name_key`);
  const by = (column: string) => db.prepare(`SELECT ${columns} FROM users WHERE ${column} = ?`);
  const [byId, byName, bySso] = [by('id'), by('name_key'), by('sso')];
  const insert = db.prepare(
    `INSERT INTO users (id, name, name_key, display_name, grants, sso, password, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE users SET display_name = ?, grants = ?, sso = ?, password = ?, signed_in_at = ? WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM users WHERE id = ?');
  const read = (row: unknown) => (row === undefined ? undefined : v.parse(Row, row));

  const users: Users = {
    count: () => Number(count.get()?.n),
    all: () => all.all().map((row) => v.parse(Row, row)),
    byId: (id) => read(byId.get(id)),
    byName: (name) => read(byName.get(nameKey(name))),
    bySso: (sso) => read(bySso.get(sso)),
    add(user, at) {
      const id = `u${randomBytes(9).toString('base64url')}`;
      insert.run(
        id,
        user.name,
        nameKey(user.name),
        user.displayName,
        JSON.stringify(user.grants),
        user.sso ?? null,
        user.password ?? null,
        at,
      );
      return { ...user, id, createdAt: at, signedInAt: undefined };
    },
    update(id, change) {
      const user = users.byId(id);
      if (!user) return;
      const { displayName, grants, sso, password, signedInAt } = { ...user, ...change };
      update.run(displayName, JSON.stringify(grants), sso ?? null, password ?? null, signedInAt ?? null, id);
    },
    remove(id) {
      remove.run(id);
    },
  };
  return users;
}
