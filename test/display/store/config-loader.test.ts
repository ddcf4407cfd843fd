import { beforeEach, expect, it, vi } from 'vitest';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type ConfigLoader, startConfigLoader } from '../../../display/store/config-loader.ts';
import { eventually } from '../../helpers/eventually.ts';
import { type HandTimers, handTimers } from '../../helpers/hand-timers.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';

let timers: HandTimers;
let served: Map<string, () => Promise<unknown>>;
let asked: string[];
let pictures: () => Promise<void>;
let blank: boolean;
let shown: string[];
let faults: string[];
let loader: ConfigLoader;

const version = (name: string): PublicConfig => ({ ...sampleConfig, version: name });
const never = () => new Promise<never>(() => {});

beforeEach(() => {
  timers = handTimers();
  [asked, shown, faults] = [[], [], []];
  served = new Map();
  pictures = async () => {};
  blank = false;
  loader = startConfigLoader({
    fetchConfig(name) {
      asked.push(name);
      return served.get(name)?.() ?? Promise.reject(new Error('HTTP 404'));
    },
    fetchPictures: () => pictures(),
    isBlank: () => blank,
    onConfig: (config) => shown.push(config.version),
    onFault: (reason) => faults.push(reason),
    timers,
    random: () => 0.5,
  });
});

it('brings the version that is wanted', async () => {
  served.set('v1', async () => version('v1'));
  loader.want('v1');
  await eventually(() => expect(shown).toEqual(['v1']));
  expect(faults).toEqual([]);
});

it('[L16] asks again, later each time, until the version can be had', async () => {
  loader.want('v1');
  await eventually(() => expect(faults).toHaveLength(1));
  timers.pass(249);
  expect(asked).toHaveLength(1);
  timers.pass(1);
  await eventually(() => expect(faults).toHaveLength(2));
  served.set('v1', async () => version('v1'));
  timers.pass(500);
  await eventually(() => expect(shown).toEqual(['v1']));
  expect(faults[0]).toContain('v1: HTTP 404');
});

it.each([
  ['malformed', { ...version('v1'), services: 'none' }],
  ['another version', version('v0')],
])('does not show a configuration that is %s', async (_, answer) => {
  served.set('v1', async () => answer);
  loader.want('v1');
  await eventually(() => expect(faults).toHaveLength(1));
  expect(shown).toEqual([]);
});

it('gives up waiting for an answer and asks again', async () => {
  served.set('v1', never);
  loader.want('v1');
  timers.pass(30_000);
  await eventually(() => expect(faults).toHaveLength(1));
  timers.pass(250);
  expect(asked).toHaveLength(2);
});

it('shows only what was wanted last', async () => {
  let answer = (_: unknown) => {};
  served.set(
    'v1',
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  served.set('v2', async () => version('v2'));
  loader.want('v1');
  loader.want('v2');
  answer(version('v1'));
  await eventually(() => expect(shown).toEqual(['v2']));
});

it('asks once for a version that is wanted twice', async () => {
  served.set('v1', async () => version('v1'));
  loader.want('v1');
  loader.want('v1');
  await eventually(() => expect(shown).toEqual(['v1']));
  expect(asked).toEqual(['v1']);
});

it.each([
  ['cannot be had', () => Promise.reject(new Error('HTTP 404'))],
  ['do not come', never],
])('shows the configuration even if its pictures %s', async (_, fetchPictures) => {
  const asking = vi.fn(fetchPictures);
  pictures = asking;
  served.set('v1', async () => version('v1'));
  loader.want('v1');
  await eventually(() => expect(asking).toHaveBeenCalled());
  timers.pass(20_000);
  await eventually(() => expect(shown).toEqual(['v1']));
});

it('asks for nothing more once stopped', async () => {
  loader.want('v1');
  await eventually(() => expect(faults).toHaveLength(1));
  loader.stop();
  timers.pass(600_000);
  expect(asked).toHaveLength(1);
});

it('waits for no picture where nothing is shown yet', async () => {
  [pictures, blank] = [never, true];
  served.set('v1', async () => version('v1'));
  loader.want('v1');
  await eventually(() => expect(shown).toEqual(['v1']));
});
