/** The hall files of a server, as they are at the start: where one is faulty, its last version is shown. */
import type { Fault } from '#config/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Blobs } from './blobs.ts';
import { formatFaults } from './hall-file.ts';
import { type LoadedHall, loadHall, loadText } from './load-hall.ts';
import { checkedMedia, notThere } from './pictures.ts';
import type { SignageStore } from './store.ts';

export interface HallFile {
  readonly file: string;
  /** The last good version. */
  published: LoadedHall;
  /** What is wrong with the file as it stands; empty while it is what is published. */
  faults: readonly Fault[];
}

/** What goes on with the files, for whoever looks into it; a pino logger fits. */
export interface SignageLog {
  info(detail: object, message: string): void;
  /** Told where something could not be kept. */
  warn(detail: object, message: string): void;
}

export interface Kept {
  store: SignageStore;
  blobs: Blobs;
}

/**
 * Loads hall files, by hall id. A file with faults gives its last good version, and `say` is told of the faults.
 * Rejects with a `Refusal` where there is no good version, or two files describe the same hall.
 */
export async function loadHalls(
  files: readonly string[],
  kept: Kept,
  say: (text: string) => void,
): Promise<Map<string, HallFile>> {
  const halls = new Map<string, HallFile>();
  for (const file of files) {
    const hall = await loadOrLast(file, kept, say);
    const { id } = hall.published.config.hall;
    const other = halls.get(id);
    if (other)
      throw new Refusal(
        `${other.file} and ${file} both describe the hall "${id}". Give one of them another id.`,
      );
    halls.set(id, hall);
    kept.store.setFile(id, file);
  }
  return halls;
}

async function loadOrLast(file: string, kept: Kept, say: (text: string) => void): Promise<HallFile> {
  const parsed = await loadHall(file);
  if (parsed.ok) return { file, published: parsed.value, faults: [] };
  const told = formatFaults(file, parsed.faults);
  const last = await lastVersion(file, kept);
  if (!last) throw new Refusal(`The hall file cannot be used:\n${told}`);
  say(`The hall file has faults, so its last good version is shown:\n${told}`);
  return { file, published: last, faults: parsed.faults };
}

async function lastVersion(file: string, { store, blobs }: Kept): Promise<LoadedHall | undefined> {
  const hall = store.hallOf(file);
  const version = hall === undefined ? undefined : store.latest(hall);
  if (!version) return undefined;
  const loaded = await loadText(version.text, async (path) => {
    const bytes = await blobs.get(version.media[path] ?? '');
    return bytes ? checkedMedia(path, bytes) : notThere;
  });
  return loaded.ok ? loaded.value : undefined;
}
