import { beforeEach, expect, it } from 'vitest';
import type { Health } from '#protocol/messages.ts';
import { createStore, type Store } from '../../../display/store/store.ts';
import { type Faults, newFaults } from '../../../display/wall/faults.ts';
import { type Look, startHealth } from '../../../display/wall/health.ts';
import { type HandTimers, handTimers } from '../../helpers/hand-timers.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';

let timers: HandTimers;
let store: Store;
let faults: Faults;
let sent: Health[];
let coldStart: boolean;
let painting: boolean;
let changed: () => void;

beforeEach(() => {
  timers = handTimers();
  store = createStore('tv');
  faults = newFaults();
  [sent, coldStart, painting] = [[], false, true];
  const look = (): Look => ({
    ...{ coldStart, width: 1920, height: 1080, sound: 'off' },
    ...{ painting, fresh: 'live' },
  });
  changed = startHealth({ store, faults, send: (health) => sent.push(health), look, timers });
});

const goLive = () => store.dispatch({ type: 'link', state: { kind: 'live' } });
const lose = () => store.dispatch({ type: 'link', state: { kind: 'idle' } });

it('[L17] is told each time the link goes live', () => {
  goLive();
  timers.pass(0);
  expect(sent).toEqual([
    {
      ...{ type: 'health', coldStart: false, width: 1920, height: 1080, sound: 'off' },
      ...{ painting: true, fresh: 'live', upSeconds: 0, errors: [] },
    },
  ]);
  lose();
  timers.pass(10_000);
  goLive();
  timers.pass(10_000);
  expect(sent).toHaveLength(2);
});

it('[L17] is told when something in it changes', () => {
  goLive();
  timers.pass(0);
  store.dispatch({ type: 'config', config: sampleConfig });
  timers.pass(2_000);
  expect(sent[1]?.config).toBe(sampleConfig.version);
  coldStart = true;
  changed();
  timers.pass(2_000);
  expect(sent[2]?.coldStart).toBe(true);
  faults.add('broken');
  timers.pass(2_000);
  expect(sent[3]?.errors).toEqual(['broken']);
});

it('[L17] is told when the page has stopped painting, which nobody tells it', () => {
  goLive();
  timers.pass(60_000);
  expect(sent).toHaveLength(1);
  painting = false;
  timers.pass(7_000);
  expect(sent).toMatchObject([{ painting: true }, { painting: false, upSeconds: 65 }]);
});

it('[L25] tells many changes together', () => {
  goLive();
  timers.pass(0);
  for (let fault = 0; fault < 100; fault += 1) {
    faults.add(`fault ${fault}`);
    timers.pass(10);
  }
  timers.pass(2_000);
  expect(sent).toHaveLength(2);
});

it('keeps errors until there is a link to tell them on', () => {
  faults.add('broken');
  timers.pass(10_000);
  expect(sent).toEqual([]);
  goLive();
  timers.pass(0);
  expect(sent[0]?.errors).toEqual(['broken']);
});
