/** Where in a hall's file a field stands. Pure. */

/** Keys and places in lists, from the root. */
export type Path = readonly (string | number)[];

/** `guides[2].service`, as faults name it. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : `${text ? '.' : ''}${step}`),
    '',
  );

/** `guides.*.service`: the same for every item, as labels are found. */
export const pathPattern = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

/** The steps of `guides[2].service`. */
export const pathOf = (text: string): Path =>
  text
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
