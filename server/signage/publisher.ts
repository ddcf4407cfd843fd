/** Publishes what a hall shows, by whichever way it comes: one after another, each a numbered version. */
import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { changesBetween } from '#config/changes.ts';
import { type Finding, lint } from '#config/lint.ts';
import type { Fault, HallConfig, Parsed } from '#config/schema.ts';
import type { AuditLog } from '../accounts/audit.ts';
import type { Blobs } from './blobs.ts';
import { hashOf } from './blobs.ts';
import { formatFaults } from './hall-file.ts';
import type { HallFile, SignageLog } from './hall-files.ts';
import { checkContent, type LoadedHall, loadText, readText } from './load-hall.ts';
import { besideFile, checkedMedia, type FindMedia, notThere } from './pictures.ts';
import type { PublishedHall } from './published-hall.ts';
import { faulty, unkeepable } from './refused.ts';
import { rewriterOf } from './rewrite-yaml.ts';
import type { By, How, SignageStore, Version } from './store.ts';
import { writeHall } from './write-hall.ts';
import { readYaml } from './yaml-file.ts';

export interface PublisherParts {
  hall: HallFile;
  store: SignageStore;
  blobs: Blobs;
  audit: AuditLog;
  log: SignageLog;
  /** Real time, epoch ms. */
  realNow(): number;
  /** Hall time, epoch ms. */
  hallNow(): number;
  /** Shows it on the screens. */
  show(published: PublishedHall): void;
  say(text: string): void;
  /** Told after what is published has changed, in the same turn. */
  changed(before: unknown, after: unknown): void;
}

export interface Release {
  content: unknown;
  /** The file's text; left out: the text as it is, brought to the content. */
  text?: string;
  /** What the content is shown as, where it was checked already. */
  prepared?: PublishedHall;
  /** Left out: `find`. */
  find?: FindMedia;
  by?: By;
  how: How;
  note?: string;
}

/** Where a version comes from. */
type Origin = Pick<Release, 'by' | 'how' | 'note'>;

export interface Publisher {
  /** Number of the last version kept. */
  number(): number;
  /** Does one thing after another with this hall. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Takes in what was edited in the file a moment ago. In turn. */
  refresh(): Promise<void>;
  /** What a content would be shown as, or everything wrong with it. */
  check(content: unknown, find?: FindMedia): Promise<Parsed<PublishedHall>>;
  /** What keeps a configuration from being published, besides faults. */
  blocking(config: HallConfig): Finding[];
  /** The file's text, brought to another content. */
  rewritten(content: unknown): string;
  /** A picture as drafts name it: published, lying beside the file, or uploaded. */
  find: FindMedia;
  /** Publishes. In turn, after `refresh`. Rejects with a `Refused`. */
  release(release: Release): Promise<Version>;
  /** Keeps what the file held at the start as a version; `before` is what the version before held. In turn. */
  recordFile(before: unknown): Promise<void>;
  /** Takes in what the file is found to hold. In turn. */
  take(next: LoadedHall): Promise<void>;
  refuse(faults: readonly Fault[]): void;
}

/** The bodies of the text and of the pictures are in the version. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { hall, store, blobs, audit, log, realNow, hallNow, show, say, changed } = parts;
  const id = hall.published.config.hall.id;
  let number = store.latest(id)?.number ?? 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function find(path: string) {
    const { names, media } = hall.published;
    const shown = media.get(names.get(path) ?? '');
    if (shown) return shown;
    const beside = await besideFile(hall.file)(path);
    if (beside !== notThere) return beside;
    const hash = store.mediaHash(id, path);
    const bytes = hash === undefined ? undefined : await blobs.get(hash);
    return bytes ? checkedMedia(path, bytes) : notThere;
  }

  async function check(content: unknown, from: FindMedia = find): Promise<Parsed<PublishedHall>> {
    const checked = await checkContent(content, from);
    if (!checked.ok) return checked;
    const fixed = changedFixed(hall.published.config.hall, checked.value.config.hall);
    return fixed ? { ok: false, faults: [fixed] } : checked;
  }

  let rewriter: { text: string; rewrite(content: unknown): string } | undefined;
  function rewritten(content: unknown): string {
    const { text } = hall.published;
    if (rewriter?.text !== text) rewriter = { text, rewrite: rewriterOf(text) };
    return rewriter.rewrite(content);
  }

  const blocking = (config: HallConfig) =>
    lint(config, hallNow()).filter(({ severity }) => severity === 'error');

  /** Keeps what is to be shown, or is shown, as a version. Rejects where it cannot be kept. */
  async function record(
    { version, text, names, media }: LoadedHall,
    { by, how, note }: Origin,
  ): Promise<Version> {
    const hashes: Record<string, string> = {};
    for (const [path, name] of names) {
      const bytes = media.get(name)?.bytes;
      if (bytes) hashes[path] = await blobs.put(bytes);
    }
    const entry = {
      ...{ version, text, media: hashes, at: realNow() },
      ...(by && { by }),
      how,
      ...(note && { note }),
    };
    return { ...entry, number: store.addVersion(id, entry) };
  }

  /** As `record`, for what is shown whether or not it can be kept. */
  function recordAnyway(next: LoadedHall, how: Origin): Promise<Version> {
    return record(next, how).catch((err: unknown) => {
      log.warn({ err, hall: id }, 'a version is shown but could not be kept');
      const { version, text } = next;
      return { version, text, media: {}, at: realNow(), ...how, number, unkept: true as const };
    });
  }

  /** The version that is about to be written to the file. Rejects with a `Refused`: then all stays as it is. */
  function recordFirst(next: LoadedHall, how: Origin): Promise<Version> {
    if (isUrgent(how.how)) return recordAnyway(next, how);
    return record(next, how).catch((err: unknown) => {
      log.warn({ err, hall: id }, 'nothing was published, as the version could not be kept');
      throw unkeepable('Nothing was published: the server could not keep this version', err);
    });
  }

  /** Takes out what did not come to be shown. */
  function forget({ number: unshown, unkept }: Version): void {
    if (unkept) return;
    try {
      store.dropVersion(id, unshown);
    } catch (err) {
      log.warn({ err, hall: id, number: unshown }, 'a version that was never shown stays in the list');
    }
  }

  function told(before: unknown, version: Version): void {
    const previous = version.unkept ? version.number : version.number - 1;
    try {
      audit.record({
        actor: version.by ?? { id: 'file', name: hall.file },
        hall: id,
        action: `publish.${version.how}`,
        before: { number: previous },
        after: {
          number: version.number,
          version: version.version,
          changes: changesBetween(before, hall.published.content),
        },
        ...(version.note && { note: version.note }),
      });
    } catch (err) {
      log.warn({ err, hall: id }, 'a publication could not be recorded in the audit log');
    }
  }

  async function shown(next: LoadedHall, version: Version): Promise<Version> {
    const before = hall.published.content;
    show(next);
    hall.published = next;
    hall.faults = [];
    number = version.number;
    // Screens ask for it now; the books can wait for them.
    await setImmediate();
    changed(before, next.content);
    told(before, version);
    return version;
  }

  /** Publishes an edit of the file, or tells what is wrong with it. */
  async function accept(next: LoadedHall): Promise<boolean> {
    const fixed = changedFixed(hall.published.config.hall, next.config.hall);
    if (fixed) {
      refuse([fixed]);
      return false;
    }
    if (next.version === hall.published.version) {
      // Only its comments were edited, or it was brought back to what is shown.
      hall.published = next;
      hall.faults = [];
      return true;
    }
    const errors = blocking(next.config);
    if (errors.length > 0) {
      const yaml = readYaml(next.text);
      const told = errors.map(({ path, en, zh }) => ({ path, reason: en, zh }));
      refuse(yaml.ok ? told.map(yaml.value.located) : told);
      return false;
    }
    try {
      const version = await recordAnyway(next, { how: 'file' });
      await shown(next, version);
      if (version.unkept) say(`${hall.file}: the server could not keep this version; its log says why`);
    } catch (error) {
      refuse([{ path: '', reason: `could not be published: ${String(error)}` }]);
      return false;
    }
    say(`${hall.file}: published version ${next.version}`);
    return true;
  }

  let alreadySaid: string | undefined = formatted(hall);
  function refuse(faults: readonly Fault[]): void {
    hall.faults = faults;
    log.info({ file: hall.file, faults }, 'the hall file has faults');
    const told = formatted(hall);
    if (told !== alreadySaid)
      say(`The hall file has faults; its last good version stays on the screens:\n${told}`);
    alreadySaid = undefined;
  }

  async function refresh(): Promise<void> {
    const text = await readText(hall.file);
    if (!text.ok || text.value === hall.published.text) return;
    const next = await loadText(text.value, besideFile(hall.file));
    if (next.ok && (await accept(next.value))) return;
    // What is about to take its place must not cost somebody their work.
    const kept = `${hall.file}.${new Date(realNow()).toISOString().replaceAll(':', '-')}.edited`;
    await writeFile(kept, text.value).catch((err: unknown) =>
      log.warn({ err, file: kept }, 'a faulty edit of the hall file could not be kept'),
    );
    say(`${hall.file} held an edit with faults, which is replaced and kept as ${kept}`);
  }

  return {
    number: () => number,
    inTurn(work) {
      const done = turn.then(work);
      turn = done.catch(() => undefined);
      return done;
    },
    refresh,
    check,
    blocking,
    rewritten,
    find,
    async release({ content, text, prepared, find: from, ...how }) {
      const checked = prepared ? { ok: true as const, value: prepared } : await check(content, from);
      if (!checked.ok) throw faulty(checked.faults);
      const written = text ?? rewritten(content);
      const next = { ...checked.value, text: written, content };
      const version = await recordFirst(next, how);
      try {
        await writeHall(hall.file, written, changedMedia(hall.published, next));
      } catch (error) {
        forget(version);
        throw error;
      }
      return shown(next, version);
    },
    async recordFile(before) {
      const version = await recordAnyway(hall.published, { how: 'file' });
      number = version.number;
      if (before === undefined) return;
      changed(before, hall.published.content);
      told(before, version);
    },
    async take(next) {
      const text = await readText(hall.file);
      // It has changed again since: another look will come.
      if (!text.ok || text.value !== next.text) return;
      alreadySaid = undefined;
      await accept(next);
    },
    refuse,
  };
}

/** What must not wait for room on a disk. */
const isUrgent = (how: How) => how === 'takeover' || how === 'takeover-end' || how === 'surge';

const formatted = ({ file, faults }: HallFile) => formatFaults(file, faults);

/** The pictures that are not beside the file yet. */
function changedMedia(before: PublishedHall, after: PublishedHall) {
  const media = new Map<string, NonNullable<ReturnType<typeof after.media.get>>['bytes']>();
  for (const [path, name] of after.names) {
    const file = after.media.get(name);
    const old = before.media.get(before.names.get(path) ?? '');
    if (file && !(old && hashOf(old.bytes) === hashOf(file.bytes))) media.set(path, file.bytes);
  }
  return media;
}

/** What addresses, keys and the days of a running hall depend on; undefined where none of it was changed. */
function changedFixed(before: HallConfig['hall'], after: HallConfig['hall']): Fault | undefined {
  const field = (['id', 'timeZone'] as const).find((name) => before[name] !== after[name]);
  return (
    field && {
      path: `hall.${field}`,
      reason: `was "${before[field]}" and cannot change while the server runs: restart it`,
    }
  );
}
