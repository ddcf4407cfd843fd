import { beforeEach, expect, it, vi } from 'vitest';
import { paintedWithinMs, watchPainting } from '../../../display/care/painting.ts';
import { restMs, startWatchdog } from '../../../display/care/watchdog.ts';
import { type HandTimers, handTimers } from '../../helpers/hand-timers.ts';

let timers: HandTimers;
let frozen: boolean;
let visible: boolean;
let answers: boolean;
let remembered: Map<string, string>;
let reload: ReturnType<typeof vi.fn<() => void>>;
let faults: string[];
let unpaintedMs: () => number;

beforeEach(() => {
  timers = handTimers();
  [frozen, visible, answers] = [false, true, true];
  remembered = new Map();
  reload = vi.fn<() => void>();
  faults = [];
  unpaintedMs = watchPainting({ nextFrame: (task) => void (frozen || timers.after(16, task)), timers });
});

function watch(storage = true): void {
  startWatchdog({
    ...{ unpaintedMs, timers, reload },
    visible: () => visible,
    fetchPage: async () => {
      if (!answers) throw new Error('no server');
    },
    remembered: storage
      ? {
          getItem: (key) => remembered.get(key) ?? null,
          setItem: (key, value) => void remembered.set(key, value),
        }
      : undefined,
    now: () => 1_700_000_000_000 + timers.now(),
    onFault: (reason) => faults.push(reason),
  });
}

/** Lets time pass in small steps, with all that is promised in between. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5_000) {
    timers.pass(5_000);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

it('knows within seconds that nothing is painted, and that it is again', async () => {
  await pass(60_000);
  expect(unpaintedMs()).toBeLessThan(paintedWithinMs);
  frozen = true;
  await pass(15_000);
  expect(unpaintedMs()).toBeGreaterThan(paintedWithinMs);
});

it('leaves a page alone that paints, for days', async () => {
  watch();
  await pass(24 * 3_600_000);
  expect(reload).not.toHaveBeenCalled();
  expect(faults).toEqual([]);
});

it('loads a page anew that has stopped painting, and tells of it', async () => {
  watch();
  frozen = true;
  await pass(60_000);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(faults[0]).toContain('stopped painting');
});

it('never loads it into a dead network, but as soon as the server answers', async () => {
  watch();
  [frozen, answers] = [true, false];
  await pass(3_600_000);
  expect(reload).not.toHaveBeenCalled();
  answers = true;
  await pass(15_000);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('does so at most once in a while', async () => {
  watch();
  frozen = true;
  await pass(restMs - 60_000);
  expect(reload).toHaveBeenCalledTimes(1);
  await pass(120_000);
  expect(reload).toHaveBeenCalledTimes(2);
});

it('leaves a page alone that nobody can see, and gives it time when it is seen again', async () => {
  watch();
  [frozen, visible] = [true, false];
  await pass(3_600_000);
  visible = true;
  await pass(20_000);
  frozen = false;
  expect(reload).not.toHaveBeenCalled();
});

it('leaves the page alone where it could not remember having loaded it anew', async () => {
  watch(false);
  frozen = true;
  await pass(3_600_000);
  expect(reload).not.toHaveBeenCalled();
});
