import { beforeEach, expect, it } from 'vitest';
import {
  codesPerAddress,
  createPairings,
  goodForMs,
  mostWaiting,
  type OpenPairings,
  triesPerUser,
} from '../../../server/screens/pairings.ts';

let now: number;
let pairings: OpenPairings;
beforeEach(() => {
  now = 1_000_000;
  pairings = createPairings(() => now);
});

const place = { hall: 'north', screen: 'door', token: 'secret' };
function begin(address = '10.0.0.1') {
  const begun = pairings.begin(address);
  if (!begun.ok) throw new Error(`to wait ${begun.waitMs} ms`);
  return begun.pairing;
}
const forever = () => new AbortController().signal;

it('gives each TV a code that nobody misreads, and a key of its own', () => {
  const begun = Array.from({ length: 100 }, (_, tv) => begin(`10.0.0.${tv}`));
  for (const { code } of begun) expect(code).toMatch(/^[ACDEFHJKMNPRTWXY3479]{6}$/);
  expect(new Set(begun.map(({ key }) => key)).size).toBe(100);
});

it('tells a waiting TV at once when it is paired, however the code was typed', async () => {
  const { code, key } = begin();
  const told = pairings.state(key, forever());
  expect(pairings.finish(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`, place)).toBe(true);
  expect(await told).toEqual({ state: 'paired', ...place });
});

it('tells it again to a TV that lost the answer, and pairs no other by the same code', async () => {
  const { code, key } = begin();
  pairings.finish(code, place);
  expect(await pairings.state(key, forever())).toEqual({ state: 'paired', ...place });
  expect(await pairings.state(key, forever())).toEqual({ state: 'paired', ...place });
  expect(pairings.waits(code)).toBe(false);
  expect(pairings.finish(code, { ...place, token: 'other' })).toBe(false);
});

it('holds a question no longer than it says, and lets go of a TV that is gone', async () => {
  pairings = createPairings(() => now, 1);
  const { key } = begin();
  expect(await pairings.state(key, forever())).toEqual({ state: 'waiting' });
  pairings = createPairings(() => now);
  const gone = new AbortController();
  const told = pairings.state(begin().key, gone.signal);
  gone.abort();
  expect(await told).toEqual({ state: 'waiting' });
});

it('answers at once where the TV does not want to wait', async () => {
  expect(await pairings.state(begin().key, undefined)).toEqual({ state: 'waiting' });
});

it('keeps one question of a TV open, the last', async () => {
  const { code, key } = begin();
  const first = pairings.state(key, forever());
  const second = pairings.state(key, forever());
  expect(await first).toEqual({ state: 'waiting' });
  pairings.finish(code, place);
  expect(await second).toMatchObject({ state: 'paired' });
});

it('sends away a TV whose code has run out, or that it does not know', async () => {
  const { code, key } = begin();
  now += goodForMs;
  expect(pairings.waits(code)).toBe(false);
  expect(pairings.finish(code, place)).toBe(false);
  expect(await pairings.state(key, forever())).toBeUndefined();
  expect(await pairings.state('unknown', forever())).toBeUndefined();
});

it('answers all that wait when the server stops', async () => {
  const told = pairings.state(begin().key, forever());
  pairings.close();
  expect(await told).toEqual({ state: 'waiting' });
  expect(await pairings.state(begin().key, forever())).toEqual({ state: 'waiting' });
});

it('has one address wait that asks for too many codes, and no other', () => {
  for (let tv = 0; tv < codesPerAddress.burst; tv += 1) begin();
  const refused = pairings.begin('10.0.0.1');
  expect(refused).toEqual({ ok: false, waitMs: codesPerAddress.perTryMs });
  begin('10.0.0.2');
  now += codesPerAddress.perTryMs;
  begin();
});

it('holds no more TVs than there is room for, whatever addresses they come from', () => {
  for (let tv = 0; tv < mostWaiting; tv += 1) begin(`10.0.${tv}`);
  expect(pairings.begin('late')).toMatchObject({ ok: false });
  now += goodForMs;
  begin('late');
});

it('has somebody wait who tries too many codes', () => {
  for (let attempt = 0; attempt < triesPerUser.burst; attempt += 1) expect(pairings.mayTry('chief')).toBe(0);
  expect(pairings.mayTry('chief')).toBe(triesPerUser.perTryMs);
  expect(pairings.mayTry('other')).toBe(0);
});
