/** What a wall keeps in the browser's database, so that it can start with no network. */
import { getMany, setMany } from 'idb-keyval';
import * as v from 'valibot';
import { HallView } from '#domain/view.ts';
import { ClockKind } from '#protocol/messages.ts';
import { PublicConfig } from '#protocol/public-config.ts';
import { database } from './database.ts';

/** Raised when the meaning of a kept piece changes without its shape showing it. */
const generation = 1;

const piece = <S extends v.GenericSchema>(value: S) => v.object({ generation: v.literal(generation), value });

/** The view with its place in the hall's patches and the hall time at which it was last known true. */
const KeptView = v.object({ view: HallView, epoch: v.string(), seq: v.number(), asOf: v.number() });
const KeptClock = v.object({ hall: v.number(), local: v.number(), rate: v.number(), kind: ClockKind });

const pieces = { view: piece(KeptView), config: piece(PublicConfig), clock: piece(KeptClock) };
const names = ['view', 'config', 'clock'] as const;

/** Each piece stands alone: one that is missing or cannot be read leaves the others. */
export interface Kept {
  view?: v.InferOutput<typeof KeptView>;
  config?: PublicConfig;
  clock?: v.InferOutput<typeof KeptClock>;
}

export interface ScreenCache {
  /** What is kept of this hall. Rejects if the browser refuses its database. */
  load(): Promise<Kept>;
  /** Keeps the given pieces; those left out stay. Rejects if the browser refuses or has no room. */
  save(kept: Kept): Promise<void>;
}

/** Opens the part of the browser's database that belongs to `hall`. */
export function openCache(hall: string): ScreenCache {
  const key = (name: (typeof names)[number]) => `${hall}/${name}`;

  return {
    async load() {
      const [view, config, clock] = await getMany<unknown>(names.map(key), database());
      const read = {
        view: v.safeParse(pieces.view, view),
        config: v.safeParse(pieces.config, config),
        clock: v.safeParse(pieces.clock, clock),
      };
      return {
        ...(read.view.success && { view: read.view.output.value }),
        ...(read.config.success && { config: read.config.output.value }),
        ...(read.clock.success && { clock: read.clock.output.value }),
      };
    },
    async save(kept) {
      const given = names.filter((name) => kept[name] !== undefined);
      await setMany(
        given.map((name) => [key(name), { generation, value: kept[name] }]),
        database(),
      );
    },
  };
}
