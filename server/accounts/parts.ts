/** What the accounts' rules work on. */
import type { AuditLog } from './audit.ts';
import type { Links } from './links.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { Users } from './users.ts';

export interface Parts {
  users: Users;
  sessions: Sessions;
  links: Links;
  passwords: Passwords;
  audit: AuditLog;
  /** Does all of `work` or, when it throws, none: no change stands without its entry in the audit log. */
  atomically<T>(work: () => T): T;
  /** Epoch ms. */
  now(): number;
}
