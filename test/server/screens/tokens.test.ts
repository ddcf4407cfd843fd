import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenScreens, openScreens } from '../../../server/screens/open-screens.ts';
import { screensPerHall } from '../../../server/screens/tokens.ts';

let folder: string;
let file: string;
let screens: OpenScreens;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-screens-'));
  file = join(folder, 'screens.db');
  screens = openScreens({ file, now: Date.now });
});
afterEach(async () => {
  screens.close();
  await rm(folder, { recursive: true });
});

const admits = (token?: string, screen = 'door', hall = 'north') =>
  screens.tokens.admits(hall, screen, token);
const give = (screen = 'door') => screens.tokens.give('north', screen) ?? '';

it('[L37] admits everybody in a name that was never paired, but for those who bring a token', () => {
  expect(admits()).toBe(true);
  expect(admits('forged')).toBe(false);
});

it('[L37] admits in a paired name only who has its token', () => {
  const token = give();
  expect([admits(token), admits(), admits('forged'), admits('')]).toEqual([true, false, false, false]);
});

it('[L37] admits with a token in no other name and no other hall', () => {
  const token = give();
  give('window');
  expect(admits(token, 'window')).toBe(false);
  expect(admits(token, 'free')).toBe(false);
  expect(admits(token, 'door', 'south')).toBe(false);
});

it('[L38] admits only the newest token after pairing anew', () => {
  const [first, second] = [give(), give()];
  expect([admits(first), admits(second)]).toEqual([false, true]);
});

it('[L37] admits nobody in a name whose pairing was revoked, until it is paired again', () => {
  const token = give();
  expect(screens.tokens.revoke('north', 'door')).toBe(true);
  expect([admits(token), admits()]).toEqual([false, false]);
  expect(screens.tokens.revoke('north', 'door')).toBe(false);
  expect(admits(give())).toBe(true);
});

it('tells which screens are paired now', () => {
  give();
  give('window');
  screens.tokens.revoke('north', 'door');
  expect(screens.tokens.paired('north')).toEqual(['window']);
  expect(screens.tokens.paired('south')).toEqual([]);
});

it('knows all of it after a restart, and no token in the clear', async () => {
  const kept = give();
  const revoked = give('window');
  screens.tokens.revoke('north', 'window');
  screens.close();
  screens = openScreens({ file, now: Date.now });
  expect([admits(kept), admits()]).toEqual([true, false]);
  expect([admits(revoked, 'window'), admits(undefined, 'window')]).toEqual([false, false]);
});

it('pairs no more screens than a hall can have', () => {
  for (let number = 0; number < screensPerHall; number += 1) give(`tv-${number}`);
  expect(screens.tokens.give('north', 'one-more')).toBeUndefined();
  expect(screens.tokens.give('north', 'tv-1')).toBeDefined();
  expect(screens.tokens.give('south', 'one-more')).toBeDefined();
});

it('says what to do with a file that it cannot use', async () => {
  const other = join(folder, 'other.db');
  await writeFile(other, 'no database at all, but long enough to be taken for one'.repeat(20));
  expect(() => openScreens({ file: other, now: Date.now })).toThrow(/other\.db: .*move it away/);
});
