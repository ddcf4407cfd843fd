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
const placed = v.object({ id: name, screens: list(v.string()) });
const taking = v.object({ id: name, label: name, services: list(v.string()) });
const References = v.fallback(
  v.object({
    services: list(v.object({ id: name, letter: name })),
    counters: list(taking),
    screens: list(v.object({ id: name, counter: name })),
    outlets: list(taking),
    guides: list(v.object({ id: name, service: name, screens: list(v.string()) })),
    notices: list(placed),
    campaigns: list(v.object({ id: name, terms: list(v.string()), screens: list(v.string()) })),
    glossary: list(named),
    amenities: list(named),
    slides: list(placed),
    takeovers: list(named),
  }),
  {
    ...{ services: [], counters: [], screens: [], outlets: [], guides: [], notices: [] },
    ...{ campaigns: [], glossary: [], amenities: [], slides: [], takeovers: [] },
  },
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
  yield* repeated('campaigns', 'id', parts.campaigns);
  yield* repeated('glossary', 'id', parts.glossary);
  yield* repeated('amenities', 'id', parts.amenities);
  yield* repeated('slides', 'id', parts.slides);
  yield* repeated('takeovers', 'id', parts.takeovers);

  const screens = new Set(parts.screens.map((screen) => screen?.id));
  for (const section of ['guides', 'notices', 'campaigns', 'slides'] as const) {
    yield* unknown(section, 'screens', parts[section], screens, 'screen');
  }
  const counters = new Set(parts.counters.map((counter) => counter?.id));
  for (const [at, screen] of parts.screens.entries()) {
    if (screen?.counter !== undefined && !counters.has(screen.counter)) {
      yield missing(['screens', at, 'counter'], 'counter', screen.counter);
    }
  }
  const terms = new Set(parts.glossary.map((term) => term?.id));
  yield* unknown('campaigns', 'terms', parts.campaigns, terms, 'term');

  const services = new Set(parts.services.map((service) => service?.id));
  if (services.size === 0) return;
  for (const section of ['counters', 'outlets'] as const) {
    yield* unknown(section, 'services', parts[section], services, 'service');
  }
  for (const [at, guide] of parts.guides.entries()) {
    if (guide?.service !== undefined && !services.has(guide.service)) {
      yield missing(['guides', at, 'service'], 'service', guide.service);
    }
  }
}

/** Where each kind of thing that can be named is defined. */
const homes = { service: 'services', counter: 'counters', screen: 'screens', term: 'glossary' } as const;
type Kind = keyof typeof homes;

const missing = (path: CrossFault['path'], kind: Kind, id: string): CrossFault => ({
  path,
  reason: `names the ${kind} "${id}", which is not in ${homes[kind]}`,
});

/** The names in a list field of each item that nothing of their kind has. */
function* unknown<K extends string>(
  section: string,
  key: K,
  items: readonly ({ [P in K]: readonly (string | null)[] } | null)[],
  known: ReadonlySet<string | undefined>,
  kind: Kind,
): Generator<CrossFault> {
  for (const [at, item] of items.entries()) {
    for (const [place, id] of item?.[key].entries() ?? []) {
      if (id !== null && !known.has(id)) yield missing([section, at, key, place], kind, id);
    }
  }
}

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
