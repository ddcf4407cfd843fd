/** What the HTTP application is given to work with. Wired in `server/main.ts`. */

import type { Logger } from 'pino';
import type { QueueEvent } from '#domain/events.ts';
import type { HallView } from '#domain/view.ts';
import type { Command } from '#protocol/messages.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { HallStatus } from '#protocol/status.ts';
import type { HallWaits } from '#protocol/waits.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { HallPlace } from '../accounts/actor.ts';
import type { AuditLog } from '../accounts/audit.ts';
import type { SingleSignOn } from '../accounts/single-sign-on.ts';
import type { HallClock } from '../clock.ts';
import type { EventResult } from '../feeds/feed.ts';
import type { Screens } from '../screens/screens.ts';
import type { PublishedHall } from '../signage/hall-file.ts';
import type { Signage } from '../signage/signage.ts';
import type { FeedKeys } from './feed-keys.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Site } from './site.ts';

/** One hall, as far as HTTP can reach into it. */
export interface HallPort {
  readonly id: string;
  readonly clock: HallClock;
  /** Where it belongs: what grants reach it by. */
  place(): HallPlace;
  /** The configuration shown now, with the pictures it names. */
  published(): Pick<PublishedHall, 'version' | 'public' | 'media'>;
  /** The wall's configuration of one of the last versions. */
  publishedVersion(version: string): PublicConfig | undefined;
  view(): HallView;
  status(): HallStatus;
  waits(): HallWaits;
  /** Screens that are connected now. */
  connected(): number;
  /** Sends a command to all links of a screen. False: it has none. */
  command(screen: string, command: Omit<Command, 'type'>): boolean;
  /** Closes all links of a screen: whoever is there must be paired anew. */
  unpair(screen: string): void;
  /** Resolves, one result per event in their order, when they are durable; rejects when the log cannot take them. */
  ingest(events: readonly QueueEvent[]): Promise<EventResult[]>;
}

/** How the server itself is doing. */
export interface ServerHealth {
  /** Why the server is not ready for events, in words; undefined when it is. Finds out where that is not known. */
  unready(): Promise<string | undefined>;
  /** Whether it was ready when that was last known. */
  ready(): boolean;
  /** What the event log has been through since the start. */
  log(): { failures: number; waiting: number };
  /** Resident memory, bytes. */
  memoryBytes(): number;
}

export interface AppDeps {
  /** The halls served here, by id. The first is the one `/` leads to. */
  halls: ReadonlyMap<string, HallPort>;
  feedKeys: FeedKeys;
  accounts: Accounts;
  /** Whoever changes something records it here. */
  audit: AuditLog;
  /** Drafts, versions, and what is published. */
  signage: Signage;
  /** Left out: none. */
  sso?: SingleSignOn;
  site: Site;
  screens: Screens;
  /** Folder with the built pages. */
  pagesDir: string;
  /** Real time, epoch ms: what rate limits run by. */
  realNow(): number;
  log: Logger;
  health: ServerHealth;
  /** How much one feed may send. Left out: `defaultRateLimit`. */
  rateLimit?: RateLimit;
}
