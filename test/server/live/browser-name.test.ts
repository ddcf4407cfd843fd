import { expect, it } from 'vitest';
import { browserName } from '../../../server/live/browser-name.ts';

it.each([
  [
    'Chromium 64',
    'Mozilla/5.0 (Linux; Android 9; TV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.137 Safari/537.36',
  ],
  ['Firefox 128', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
  [
    'Safari 17',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  ],
  ['curl/8', 'curl/8'],
])('calls it %s', (name, userAgent) => expect(browserName(userAgent)).toBe(name));

it('cuts what is no known browser and long', () => {
  expect(browserName('x'.repeat(500))).toHaveLength(60);
});
