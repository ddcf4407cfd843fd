import type { Room } from './zones.ts';

/**
 * `make`, remembered: the stage asks each second how an item is set in its room, and neither changes under its identity.
 */
export function perRoom<Item extends object, Form>(
  make: (item: Item, room: Room) => Form,
): (item: Item, room: Room) => Form {
  const known = new WeakMap<Item, Map<string, Form>>();
  return (item, room) => {
    const key = `${room.width} ${room.height}`;
    const forms = known.get(item) ?? new Map<string, Form>();
    const form = forms.get(key) ?? make(item, room);
    known.set(item, forms.set(key, form));
    return form;
  };
}
