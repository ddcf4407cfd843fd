/** New items of a hall's lists. Pure. */
import { type Field, type Section, sectionField } from '../form/describe.ts';
import { idOf, itemsOf } from '../form/references.ts';
import { isoText } from './iso-text.ts';

/** What a new item needs to know. */
export interface Surroundings {
  content: Readonly<Record<string, unknown>>;
  timeZone: string;
  /** Epoch ms. */
  now: number;
}

const dayMs = 86_400_000;
const halfHourMs = 1_800_000;

/** How ids of new items begin. */
const stems: Partial<Record<Section, string>> = {
  services: 'service',
  counters: 'c',
  screens: 'screen',
  outlets: 'outlet',
  guides: 'guide',
  notices: 'notice',
  campaigns: 'campaign',
  glossary: 'term',
  amenities: 'amenity',
  slides: 'slide',
  takeovers: 'takeover',
};

/** An id that no item of the section has yet. */
export function freeId(content: unknown, section: Section): string {
  const taken = new Set(itemsOf(content, section).map(idOf));
  for (let number = 1; ; number += 1) {
    const id = `${stems[section] ?? section}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** A new item of a section, its required fields empty or as they most often are. */
export function blankItem(
  section: Section,
  { content, timeZone, now }: Surroundings,
): Record<string, unknown> {
  const { field } = sectionField(section);
  const empty = field.kind === 'list' ? blank(field.item) : {};
  const item = { ...(empty as Record<string, unknown>), id: freeId(content, section) };
  const from = isoText(timeZone, now);
  switch (section) {
    case 'campaigns':
      return {
        ...item,
        owner: 'hall',
        // Not asked for by the schema, but by the checks: nothing is published without.
        faq: [{ question: { zh: '' }, answer: { zh: '' } }],
        ...{ from, until: isoText(timeZone, now + 30 * dayMs) },
      };
    case 'takeovers':
      return { ...item, until: isoText(timeZone, now + halfHourMs) };
    case 'services':
      return { ...item, standardMinutes: 5 };
    case 'guides':
      return { ...item, minutes: 2 };
    case 'outlets':
      return { ...item, coordinates: (content.hall as Record<string, unknown> | undefined)?.coordinates };
    default:
      return item;
  }
}

/** The emptiest value of a field that must be there; undefined where somebody has to choose. */
export function blank(field: Field): unknown {
  switch (field.kind) {
    case 'words':
    case 'group':
    case 'point':
      return Object.fromEntries(
        field.entries
          .filter(({ optional }) => !optional)
          .map((entry) => [entry.key, blank(entry.field)])
          .filter(([, value]) => value !== undefined),
      );
    case 'list':
      return Array.from({ length: Math.min(field.min, 1) }, () => blank(field.item)).filter(
        (item) => item !== undefined,
      );
    case 'text':
      return '';
    case 'time':
      return '09:00';
    default:
      return undefined;
  }
}
