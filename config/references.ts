/** What parts of a hall file say of each other: names used twice, names that nothing has. */
import * as v from 'valibot';

/** A fault found across parts: where, as keys from the root, and why. */
export interface CrossFault {
  path: readonly (string | number)[];
  reason: string;
}

// Read leniently, so that a wrong reference is told along with the faults of every other kind.
const name = v.fallback(v.optional(v.string()), undefined);
const list = <S extends v.GenericSchema>(item: S) =>
  v.fallback(v.array(v.fallback(v.nullable(item), null)), []);
const named = v.object({ id: name });
const taking = v.object({ id: name, label: name, services: list(v.string()) });
const References = v.fallback(
  v.object({
    services: list(v.object({ id: name, letter: name })),
    counters: list(taking),
    screens: list(named),
    outlets: list(taking),
    guides: list(v.object({ id: name, service: name })),
    notices: list(named),
  }),
  { services: [], counters: [], screens: [], outlets: [], guides: [], notices: [] },
);

/** The faults across the parts of `file`, which may itself be faulty anywhere. */
export function* crossFaults(file: unknown): Generator<CrossFault> {
  const parts = v.parse(References, file);
  yield* repeated('services', 'id', parts.services);
  yield* repeated('services', 'letter', parts.services);
  yield* repeated('counters', 'id', parts.counters);
  yield* repeated('counters', 'label', parts.counters);
  yield* repeated('screens', 'id', parts.screens);
  yield* repeated('outlets', 'id', parts.outlets);
  yield* repeated('guides', 'id', parts.guides);
  yield* repeated('notices', 'id', parts.notices);

  const services = new Set(parts.services.map((service) => service?.id));
  if (services.size === 0) return;
  for (const section of ['counters', 'outlets'] as const) {
    for (const [at, item] of parts[section].entries()) {
      for (const [place, id] of item?.services.entries() ?? []) {
        if (id !== null && !services.has(id)) yield noService([section, at, 'services', place], id);
      }
    }
  }
  for (const [at, guide] of parts.guides.entries()) {
    if (guide?.service !== undefined && !services.has(guide.service)) {
      yield noService(['guides', at, 'service'], guide.service);
    }
  }
}

const noService = (path: CrossFault['path'], id: string): CrossFault => ({
  path,
  reason: `names the service "${id}", which is not in services`,
});

function* repeated<K extends string>(
  section: string,
  key: K,
  items: readonly ({ [P in K]?: string | undefined } | null)[],
): Generator<CrossFault> {
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    const value = item?.[key];
    if (value === undefined) continue;
    if (seen.has(value)) yield { path: [section, at, key], reason: `"${value}" is used twice` };
    seen.add(value);
  }
}
