/** Which content of the preview an item of the hall's file is. Pure. */
import type { Section } from '../form/describe.ts';

/** What the items of a section are called among the contents of a wall, for sections whose items have their own time. */
const kinds: Partial<Record<Section, string>> = {
  guides: 'guide',
  notices: 'notice',
  campaigns: 'campaign',
  slides: 'slide',
  takeovers: 'takeover',
};

/** Whether the items of a section begin and end, each by itself. */
export const isTimed = (section: Section): boolean => kinds[section] !== undefined;

/** The key in `placedContents` of a section's item; undefined where it has no time of its own on a wall. */
export function contentKey(section: string | undefined, id: string | undefined): string | undefined {
  const kind = kinds[section as Section];
  return kind === undefined || id === undefined ? undefined : `${kind}:${id}`;
}
