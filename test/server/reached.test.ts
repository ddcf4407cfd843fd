import { expect, it } from 'vitest';
import { hereOrigin, networkOrigins } from '../../server/reached.ts';

const listening = { scheme: 'http', host: '::', port: 8080, addresses: ['192.168.1.5', '10.0.0.2'] };

it('is reached by its own name here, and by each of its addresses from elsewhere', () => {
  expect(hereOrigin(listening)).toBe('http://localhost:8080');
  expect(networkOrigins(listening)).toEqual(['http://192.168.1.5:8080', 'http://10.0.0.2:8080']);
});

it('is reached by nothing but the address it listens on', () => {
  const one = { ...listening, scheme: 'https', host: 'fd00::1' };
  expect(hereOrigin(one)).toBe('https://[fd00::1]:8080');
  expect(networkOrigins(one)).toEqual([]);
});
