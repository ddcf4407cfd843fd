/** Drafts and versions of a server that has no hall's file. */
import type { AuditLog } from '../../server/accounts/audit.ts';
import { realClock } from '../../server/clock.ts';
import { openBlobs } from '../../server/signage/blobs.ts';
import { openSignage, type Signage } from '../../server/signage/signage.ts';
import { openStore } from '../../server/signage/store.ts';

export function noSignage(audit: AuditLog): Promise<Signage> {
  return openSignage({
    files: new Map(),
    store: openStore(':memory:'),
    blobs: openBlobs('/nowhere'),
    clockOf: () => realClock(() => 0),
    realNow: () => 0,
    audit,
    log: { info: () => {}, warn: () => {} },
    show: () => {},
    say: () => {},
  });
}
