/** Opens the accounts, which are one file. */
import type { Accounts } from './accounts.ts';
import type { AuditLog } from './audit.ts';
import { openAccountsDatabase, transactions } from './database.ts';
import { linksIn } from './links.ts';
import { createPasswords, type ScryptCost } from './passwords.ts';
import { sessionsIn } from './sessions.ts';
import { settingUp } from './setting-up.ts';
import { signingIn } from './signing-in.ts';
import { auditIn } from './sqlite-audit.ts';
import { userAccounts } from './user-accounts.ts';
import { usersIn } from './users.ts';

const dayMs = 24 * 3_600_000;
/** A link asked for on the command line is used at once. */
const commandLinkMs = dayMs;
/** The first start's link waits for whoever sets the hall up; each start makes a new one. */
const firstLinkMs = 365 * dayMs;

export interface OpenAccounts {
  accounts: Accounts;
  audit: AuditLog;
  /** While there is no user: the token of a fresh set-up link, the only one that works. */
  firstToken(): string | undefined;
  /** The token of a set-up link for an administrator, whatever users there are. */
  freshToken(): string;
  close(): void;
}

export interface AccountsParts {
  file: string;
  /** Real time, epoch ms. */
  now(): number;
  /** Left out: `usualCost`. */
  passwordCost?: ScryptCost;
}

/** Throws, naming the file and what to do, when it cannot be used. */
export function openAccounts({ file, now, passwordCost }: AccountsParts): OpenAccounts {
  const db = openAccountsDatabase(file);
  const audit = auditIn(db, now);
  const parts = {
    users: usersIn(db),
    sessions: sessionsIn(db, now),
    links: linksIn(db, now),
    passwords: createPasswords(passwordCost),
    audit,
    atomically: transactions(db),
    now,
  };
  return {
    accounts: { ...signingIn(parts), setUp: settingUp(parts), users: userAccounts(parts) },
    audit,
    firstToken: () =>
      parts.users.count() === 0 ? parts.links.make(undefined, firstLinkMs).token : undefined,
    freshToken: () => parts.links.make(undefined, commandLinkMs).token,
    close: () => db.close(),
  };
}
