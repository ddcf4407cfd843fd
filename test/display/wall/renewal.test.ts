import { beforeEach, expect, it, vi } from 'vitest';
import { renew } from '../../../display/wall/renewal.ts';

const pageOf = (build: string) =>
  `<html><head><meta name="hallboard-build" content="${build}"></head></html>`;

let served: () => Promise<string>;
let kept: Map<string, string>;
const reload = vi.fn();
const remembered = () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});
const check = (build = 'a') => renew({ build, fetchPage: () => served(), remembered: remembered(), reload });

beforeEach(() => {
  reload.mockReset();
  kept = new Map();
});

it('[L11] reloads the page when the server serves another build', async () => {
  served = async () => pageOf('b');
  await check();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('[L35] reloads once for a build, even if that brings the old page again', async () => {
  served = async () => pageOf('b');
  await check();
  await check();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('reloads again for each further build, and for going back', async () => {
  for (const build of ['b', 'c', 'b']) {
    served = async () => pageOf(build);
    await check();
  }
  expect(reload).toHaveBeenCalledTimes(3);
});

it.each([
  ['the same build', async () => pageOf('a')],
  ['a page that is not the wall’s', async () => '<html>Please log in</html>'],
])('leaves the page alone when what is served is %s', async (_, page) => {
  served = page;
  await check();
  expect(reload).not.toHaveBeenCalled();
});

it('never reloads into a dead network', async () => {
  served = () => Promise.reject(new Error('no network'));
  await expect(check()).rejects.toThrow('no network');
  expect(reload).not.toHaveBeenCalled();
});

it('leaves the page alone where it could not remember, and in development', async () => {
  served = async () => pageOf('b');
  await renew({ build: 'a', fetchPage: served, remembered: undefined, reload });
  await check('unbuilt');
  expect(reload).not.toHaveBeenCalled();
});
