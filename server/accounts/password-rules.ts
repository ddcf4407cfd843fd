/** What makes a password easy to guess, beyond being short. Pure. */

/** The beginnings of the passwords most often seen in leaks that are long enough to be taken. */
const common = [
  'password',
  'passw0rd',
  'qwerty',
  '1qaz2wsx',
  'admin',
  'letmein',
  'iloveyou',
  'welcome',
  'woaini',
  'hallboard',
  'zxcvbn',
  'asdfgh',
  '5201314',
  '10086',
  '88888888',
  'a123456',
  'abc123',
];

/** Why a password is too easily guessed, in words; undefined if it is not. `about`: names of its owner. */
export function weakness(password: string, about: readonly string[]): string | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const distinct = new Set(plain).size;
  if (distinct < 5) return 'must have at least five different characters';
  if (isRun(plain)) return 'must not be a run of neighbouring characters';
  for (const word of [...common, ...about.map((name) => name.toLowerCase())]) {
    if (word.length < 2 || !plain.includes(word)) continue;
    // What is left beside the word must be enough by itself.
    const rest = plain.replaceAll(word, '');
    if (rest.length < 6 || isRun(rest)) return `must not be little more than "${word}"`;
  }
  return undefined;
}

/** `1234567890`, `abcdefghij`, `9876543210`. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, at) => character.charCodeAt(0) - text.charCodeAt(at));
  const most = steps.filter((step) => Math.abs(step) <= 1).length;
  return most >= steps.length - 1;
}
