/** The hall files of a server: loaded at the start, watched while it runs, the last good version kept of each. */
import type { Fault, HallConfig } from '#config/schema.ts';
import type { Stop } from '../feeds/feed.ts';
import { Refusal } from '../refusal.ts';
import { formatFaults, loadHall, type PublishedHall, watchHall } from './hall-file.ts';
import { keepLastGood, lastGoodFiles } from './last-good.ts';

export interface HallFile {
  readonly file: string;
  /** The last good version. */
  published: PublishedHall;
  /** What is wrong with the file as it stands; empty while it is what is published. */
  faults: readonly Fault[];
}

/** What goes on with the files, for whoever looks into it; a pino logger fits. */
export interface SignageLog {
  info(detail: object, message: string): void;
  /** Told where a copy could not be kept. */
  warn(detail: object, message: string): void;
}

/**
 * Loads hall files, by hall id. A file with faults gives its last good version, and `say` is told of the faults.
 * Rejects with a `Refusal` where there is no good version, or two files describe the same hall.
 */
export async function loadHalls(
  files: readonly string[],
  dataDir: string,
  say: (text: string) => void,
): Promise<Map<string, HallFile>> {
  const halls = new Map<string, HallFile>();
  for (const file of files) {
    const hall = await loadOrLastGood(file, dataDir, say);
    const { id } = hall.published.config.hall;
    const other = halls.get(id);
    if (other)
      throw new Refusal(
        `${other.file} and ${file} both describe the hall "${id}". Give one of them another id.`,
      );
    halls.set(id, hall);
  }
  return halls;
}

async function loadOrLastGood(file: string, dataDir: string, say: (text: string) => void): Promise<HallFile> {
  const parsed = await loadHall(file);
  if (parsed.ok) {
    // Such as for want of room: screens are served all the same.
    await keepLastGood(dataDir, file).catch((error: unknown) =>
      say(
        `${dataDir} cannot be written, so the hall file is shown but not kept for a bad edit: ${String(error)}`,
      ),
    );
    return { file, published: parsed.value, faults: [] };
  }
  const told = formatFaults(file, parsed.faults);
  for (const copy of lastGoodFiles(dataDir, file)) {
    const before = await loadHall(copy);
    if (!before.ok) continue;
    say(`The hall file has faults, so its last good version is shown:\n${told}`);
    return { file, published: before.value, faults: parsed.faults };
  }
  throw new Refusal(`The hall file cannot be used:\n${told}`);
}

/** Publishes good edits of the files and remembers the faults of bad ones; `say` is told of both. */
export function watchHalls(
  halls: ReadonlyMap<string, HallFile>,
  dataDir: string,
  publish: (id: string, published: PublishedHall) => void,
  { say, log }: { say: (text: string) => void; log: SignageLog },
): Stop {
  const stops = [...halls].map(([id, hall]): Stop => {
    // One copy after another: two at once would mix their files.
    let kept: Promise<void> = Promise.resolve();
    // The watching begins with the file as it stands, whose faults were told when it was loaded.
    let alreadySaid: string | undefined = formatFaults(hall.file, hall.faults);
    const refused = (faults: readonly Fault[]) => {
      hall.faults = faults;
      log.info({ file: hall.file, faults }, 'the hall file has faults');
      const told = formatFaults(hall.file, faults);
      if (told !== alreadySaid)
        say(`The hall file has faults; its last good version stays on the screens:\n${told}`);
      alreadySaid = undefined;
    };
    const stop = watchHall(hall.file, {
      published(next) {
        const fixed = changedFixed(hall.published.config.hall, next.config.hall);
        if (fixed) return refused([fixed]);
        const edited = next.version !== hall.published.version || hall.faults.length > 0;
        hall.published = next;
        hall.faults = [];
        alreadySaid = undefined;
        publish(id, next);
        if (edited) say(`${hall.file}: published version ${next.version}`);
        kept = kept
          .then(() => keepLastGood(dataDir, hall.file))
          .catch((err: unknown) =>
            log.warn({ err, file: hall.file }, 'the last good version of the hall file could not be kept'),
          );
      },
      refused,
    });
    return async () => {
      await stop();
      await kept;
    };
  });
  return async () => {
    for (const stop of stops) await stop();
  };
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
