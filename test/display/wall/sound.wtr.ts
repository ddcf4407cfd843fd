/** Which screens sound, and when they begin and end. */
import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { browserTimers } from '../../../display/connection/timers.ts';
import type { Announcement } from '../../../display/director/announcements.ts';
import { createStore, type Store } from '../../../display/store/store.ts';
import { newFaults } from '../../../display/wall/faults.ts';
import { startWallSound, type WallSoundParts } from '../../../display/wall/sound.ts';
import { sampleCall, sampleClock, sampleConfig } from '../../helpers/sample-state.ts';
import { until } from '../elements/mounting.ts';

const screen = sampleConfig.screens[0];
const configWith = (sound: boolean, version: string) => ({
  ...sampleConfig,
  version,
  screens: screen ? [{ ...screen, sound }] : [],
});

let store: Store;
let wall: HTMLElement;
let announced: Announcement[];
let stopped: number;
let loads: number;
let delays: (() => void)[];
let loadFails: boolean;
let faults: ReturnType<typeof newFaults>;

const load: WallSoundParts['load'] = async () => {
  loads += 1;
  if (loadFails) throw new Error('no network');
  return {
    openSound: () => ({
      announce: (call) => announced.push(call),
      state: () => 'on',
      stop: () => {
        stopped += 1;
      },
    }),
  };
};

function start(name: string): () => string {
  store = createStore(name);
  wall = document.createElement('hb-wall');
  faults = newFaults();
  [announced, stopped, loads, delays, loadFails] = [[], 0, 0, [], false];
  const timers = {
    ...browserTimers,
    after: (_delayMs: number, task: () => void) => {
      delays.push(task);
      return () => {};
    },
  };
  const parts = { wall, store, clock: sampleClock(), timers, faults, onChange: () => {}, load };
  return startWallSound(parts);
}

const publish = (sound: boolean, version: string) =>
  store.dispatch({ type: 'config', config: configWith(sound, version) });
const takeTurn = () =>
  wall.dispatchEvent(
    new CustomEvent('hb-call-turn', { detail: { key: '7', call: sampleCall('A015', 'c3', 0) } }),
  );

describe('the sound of a screen', () => {
  it('is not even loaded on a screen that has none', async () => {
    const state = start('entrance');
    publish(false, 'v1');
    takeTurn();
    expect([state(), loads]).to.deep.equal(['off', 0]);
  });

  it('is not that of another screen', () => {
    const state = start('elsewhere');
    publish(true, 'v1');
    expect([state(), loads]).to.deep.equal(['off', 0]);
  });

  it('begins and ends with the configuration, and hears each call with the name of its counter', async () => {
    const state = start('entrance');
    publish(true, 'v1');
    await until(() => state() === 'on');
    takeTurn();
    expect(announced).to.have.length(1);
    expect(announced[0]).to.include({ key: '7', ticket: 'A015', counter: '3' });
    publish(true, 'v2');
    expect(loads).to.equal(1);
    publish(false, 'v3');
    takeTurn();
    expect([state(), stopped, announced.length]).to.deep.equal(['off', 1, 1]);
  });

  it('does not begin if it was switched off while its code was on the way', async () => {
    const state = start('entrance');
    publish(true, 'v1');
    publish(false, 'v2');
    await new Promise(requestAnimationFrame);
    expect([state(), loads]).to.deep.equal(['off', 1]);
  });

  it('is tried again when its code could not be fetched', async () => {
    const state = start('entrance');
    loadFails = true;
    publish(true, 'v1');
    await until(() => delays.length === 1);
    expect(faults.take()).to.deep.equal(['sound: no network']);
    await new Promise(requestAnimationFrame);
    loadFails = false;
    for (const task of delays) task();
    await until(() => state() === 'on');
  });
});
