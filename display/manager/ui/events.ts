/** What the fields of the pages tell in their events. */

/** The text of the field an event came from. */
export function fieldText({ target }: Event): string {
  const { value } = target as { value?: unknown };
  return typeof value === 'string' ? value : '';
}

/** Whether the switch or box an event came from is on. */
export const isOn = ({ target }: Event): boolean => (target as { checked?: unknown }).checked === true;
