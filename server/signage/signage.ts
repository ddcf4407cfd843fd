/** What people and files do with what the halls of a server show. */
import { randomBytes } from 'node:crypto';
import type { Finding } from '#config/lint.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { NewScreen } from '#protocol/screens.ts';
import type { Actor } from '../accounts/actor.ts';
import type { AuditLog } from '../accounts/audit.ts';
import type { HallClock } from '../clock.ts';
import type { Stop } from '../feeds/feed.ts';
import { stopAll } from '../stop-all.ts';
import type { Bytes } from './blobs.ts';
import { isMediaName, keepMedia, mostBytesOf, withMediaPaths } from './draft-media.ts';
import { type HallDesk, openDesk } from './hall-desk.ts';
import type { HallFile, Kept, SignageLog } from './hall-files.ts';
import { checkLinks } from './link-check.ts';
import type { MediaFile } from './pictures.ts';
import type { PublishedHall } from './published-hall.ts';
import {
  instantText,
  withoutSurgeLevel,
  withoutTakeover,
  withScreen,
  withSurgeLevel,
  withTakeover,
} from './quick.ts';
import { faulty, Refused } from './refused.ts';
import { followSchedule, type Schedule } from './schedule.ts';
import { type Sending, type Sent, sendItem } from './send.ts';
import type { How, Version } from './store.ts';
import { sweepMediaDaily } from './sweep-media.ts';
import { exportHall, importContent } from './transfer.ts';
import { watchHall } from './watch-hall.ts';

export type { HallDesk } from './hall-desk.ts';

/** All of it rejects with a `Refused` for what whoever asked can understand. */
export interface Signage {
  /** The desk of a hall. Throws for one that is not here. */
  desk(hall: string): HallDesk;
  /** Earlier versions, the newest first. */
  versions(hall: string, options: { before?: number; limit: number }): Version[];
  publish(actor: Actor, hall: string, wish: PublishWish): ReturnType<HallDesk['publish']>;
  unschedule(actor: Actor, hall: string, id: string): Promise<void>;
  /** Publishes one small change of what is published, at once. */
  publishChange(
    hall: string,
    actor: Actor,
    how: How,
    change: (content: unknown) => unknown,
  ): Promise<Version>;
  /** Shows an urgent message on all screens for so many minutes. */
  takeover(
    actor: Actor,
    hall: string,
    wish: { text: { zh: string; en?: string | undefined }; minutes: number; level?: number | undefined },
  ): Promise<{ version: Version; id: string; until: string }>;
  endTakeover(actor: Actor, hall: string, id: string): Promise<Version>;
  /** Sets the surge level for so many minutes; undefined: leaves it to the queue again. */
  setSurgeLevel(
    actor: Actor,
    hall: string,
    wish: { level: number; minutes: number } | undefined,
  ): Promise<Version>;
  /** Adds a screen to the hall's file at once; resolves with the id found for it. */
  addScreen(actor: Actor, hall: string, screen: NewScreen): Promise<string>;
  /** The most bytes that an upload of this name may have. */
  mostBytes(name: string): number;
  /** Keeps a picture or film for the draft; the path by which it is named there. */
  upload(actor: Actor, hall: string, name: string, bytes: Bytes): Promise<string>;
  /** A picture or film as the draft names it, or as its preview is given it. */
  draftMedia(hall: string, name: string): Promise<MediaFile | undefined>;
  /** What walls would be given of the draft. */
  draftPublic(hall: string): Promise<PublicConfig>;
  /** Asks the links of the draft whether they are alive. */
  deadLinks(hall: string): Promise<Finding[]>;
  send(
    actor: Actor,
    hall: string,
    wish: Sending & { halls: readonly string[] },
  ): Promise<Record<string, Sent>>;
  export(hall: string): Bytes;
  /** Puts an archive or a hall file in the draft's place. */
  import(actor: Actor, hall: string, body: Bytes): Promise<void>;
  stop: Stop;
}

type PublishWish = Parameters<HallDesk['publish']>[1];

const minuteMs = 60_000;
/** A customer would not wait longer either. */
const linkTimeoutMs = 8_000;

export interface SignageParts extends Kept {
  files: ReadonlyMap<string, HallFile>;
  /** The clock of a hall. */
  clockOf(hall: string): HallClock;
  /** Real time, epoch ms. */
  realNow(): number;
  audit: AuditLog;
  log: SignageLog;
  /** Shows it on a hall's screens. */
  show(hall: string, published: PublishedHall): void;
  say(text: string): void;
}

/** Opens a desk for each hall, and follows its file and its schedule. Rejects where versions cannot be kept. */
export async function openSignage(parts: SignageParts): Promise<Signage> {
  const { files, clockOf, store, blobs, audit, log, realNow, show, say } = parts;
  const desks = new Map<string, HallDesk>();
  const schedules = new Map<string, Schedule>();
  const stops: Stop[] = [];
  for (const [id, hall] of files) {
    const clock = clockOf(id);
    const desk = await openDesk({
      ...{ hall, store, blobs, audit, log, realNow, say },
      hallNow: clock.now,
      show: (published) => show(id, published),
    });
    const { publisher } = desk;
    const failed = (err: unknown) => log.warn({ err, hall: id }, 'the hall file could not be followed');
    desks.set(id, desk);
    stops.push(
      watchHall(hall.file, {
        published: (next) => void publisher.inTurn(() => publisher.take(next)).catch(failed),
        refused: (faults) => void publisher.inTurn(async () => publisher.refuse(faults)).catch(failed),
      }),
    );
    const schedule = followSchedule(desk, clock, failed);
    schedules.set(id, schedule);
    stops.push(schedule.stop);
  }
  function desk(hall: string): HallDesk {
    const found = desks.get(hall);
    if (!found) throw new Refused({ kind: 'missing' }, `There is no hall "${hall}" here.`);
    return found;
  }
  const fileOf = (hall: string) => desk(hall) && files.get(hall);
  const later = (hall: string, minutes: number) =>
    instantText(
      files.get(hall)?.published.config.hall.timeZone ?? 'UTC',
      clockOf(hall).now() + minutes * minuteMs,
    );
  const kept = { store, blobs };
  stops.push(sweepMediaDaily(kept, realNow, log));

  return {
    desk,
    versions: (hall, options) => store.versions(hall, options),
    async publish(actor, hall, wish) {
      const done = await desk(hall).publish(actor, wish);
      if ('scheduled' in done) schedules.get(hall)?.changed();
      return done;
    },
    unschedule: (actor, hall, id) => desk(hall).unschedule(actor, id),
    publishChange: (hall, actor, how, change) => desk(hall).change(actor, how, change),
    async takeover(actor, hall, { text, minutes, level }) {
      const [from, until] = [later(hall, 0), later(hall, minutes)];
      const id = `takeover-${randomBytes(4).toString('hex')}`;
      const version = await desk(hall).change(actor, 'takeover', (content) =>
        withTakeover(content, { id, text, from, until, level }, clockOf(hall).now()),
      );
      return { version, id, until };
    },
    endTakeover: (actor, hall, id) =>
      desk(hall).change(actor, 'takeover-end', (content) => {
        const without = withoutTakeover(content, id);
        if (without !== undefined) return without;
        throw new Refused({ kind: 'missing' }, 'There is no such takeover; it may have been taken back.');
      }),
    setSurgeLevel: (actor, hall, wish) =>
      desk(hall).change(actor, 'surge', (content) =>
        wish
          ? withSurgeLevel(content, { level: wish.level, until: later(hall, wish.minutes) })
          : withoutSurgeLevel(content),
      ),
    async addScreen(actor, hall, screen) {
      let id = '';
      await desk(hall).change(actor, 'screens', (content) => {
        const added = withScreen(content, screen);
        id = added.id;
        return added.content;
      });
      return id;
    },
    mostBytes: mostBytesOf,
    async upload(actor, hall, name, bytes) {
      const path = await keepMedia(kept, hall, name, bytes);
      audit.record({ actor, hall, action: 'draft.upload', after: { path, bytes: bytes.length } });
      return path;
    },
    async draftMedia(hall, name) {
      const { draft, publisher } = desk(hall);
      const prepared = (await draft.checked()).prepared?.media.get(name);
      if (prepared) return prepared;
      const found = isMediaName(name) ? await publisher.find(`media/${name}`) : undefined;
      return typeof found === 'string' ? undefined : found;
    },
    async draftPublic(hall) {
      const { faults, prepared } = await desk(hall).draft.checked();
      if (!prepared) throw faulty(faults);
      const shown = fileOf(hall)?.published.media;
      const own = [...prepared.media.keys()].filter((name) => !shown?.has(name));
      const addresses = own.map((name): [string, string] => [
        `/media/${hall}/${name}`,
        `/api/v1/halls/${hall}/draft/media/${name}`,
      ]);
      // Only addresses of pictures are changed, so it stays what it was.
      return withMediaPaths(prepared.public, new Map(addresses)) as PublicConfig;
    },
    async deadLinks(hall) {
      const { faults, prepared } = await desk(hall).draft.checked();
      if (!prepared) throw faulty(faults);
      return checkLinks(prepared.config, clockOf(hall).now(), { timeoutMs: linkTimeoutMs });
    },
    async send(actor, hall, { halls, ...wish }) {
      const results: Record<string, Sent> = {};
      for (const to of new Set(halls)) {
        const other = desks.get(to);
        results[to] = other
          ? await sendItem(kept, desk(hall), other, actor, wish)
          : { result: 'refused', reason: `There is no hall "${to}" here.` };
      }
      return results;
    },
    export(hall) {
      const file = fileOf(hall);
      if (!file) throw new Error(`no file of ${hall}`);
      return exportHall(file.published);
    },
    async import(actor, hall, body) {
      const own = desk(hall);
      const content = await importContent(kept, own, body);
      await own.replace(actor, 'draft.import', content);
    },
    async stop() {
      await stopAll(stops);
      for (const { publisher } of desks.values()) await publisher.inTurn(async () => {});
    },
  };
}
