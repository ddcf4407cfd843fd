/** The codes that TVs show to be paired: short enough to type, and none of their characters is taken for another. */
import { randomInt } from 'node:crypto';

/** Without 0 O Q, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V, and with too few vowels for words. */
const characters = 'ACDEFHJKMNPRTWXY3479';
const length = 6;

export const newCode = () =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');

/** A code as typed by somebody: in any case, with spaces or dashes. */
export const typedCode = (text: string) => text.toUpperCase().replace(/[\s-]/g, '');
