/** Reads what the server tells staff about its halls. Answers are parsed before they are believed. */
import { HallView } from '#domain/view.ts';
import { PublicConfig } from '#protocol/public-config.ts';
import { HallStatus } from '#protocol/status.ts';
import { HallWaits } from '#protocol/waits.ts';
import { call } from '../api/call.ts';

/** One look at a hall. */
export interface Reading {
  status: HallStatus;
  view: HallView;
  waits: HallWaits;
  config: PublicConfig;
}

/** Reads a hall afresh; the configuration is kept from `before` while its version stands. */
export async function readHall(hall: string, before?: Reading): Promise<Reading> {
  const path = `/halls/${encodeURIComponent(hall)}`;
  const [status, view, waits] = await Promise.all([
    call(`${path}/status`, HallStatus),
    call(`${path}/view`, HallView),
    call(`${path}/waits`, HallWaits),
  ]);
  const { version } = status.config;
  const config =
    before?.config.version === version
      ? before.config
      : await call(`${path}/config/${encodeURIComponent(version)}`, PublicConfig);
  return { status, view, waits, config };
}
