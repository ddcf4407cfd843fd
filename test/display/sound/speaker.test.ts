import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualSound } from '#config/sound.ts';
import { browserTimers } from '../../../display/connection/timers.ts';
import type { Announcement } from '../../../display/director/announcements.ts';
import { createAnnouncer } from '../../../display/sound/announcer.ts';
import { createSpeaker, type Speaker } from '../../../display/sound/speaker.ts';
import { patienceMs } from '../../../display/sound/speech.ts';
import { type FakeSound, fakeSound } from '../../helpers/fake-sound.ts';

const both = { ...usualSound, speech: ['zh' as const, 'en' as const] };
const call = (number: number): Announcement => ({
  ...{ key: String(number), ticket: `A00${number}`, counter: '3', at: Date.now() },
});
const zh = (digit: string) => `请 A 零零${digit} 号，到 3 号窗口`;

let fake: FakeSound;
let speaker: Speaker;
let faults: string[];
let changes: number;
let sound: typeof both | typeof usualSound;
let announce: (call: Announcement) => void;

beforeEach(() => {
  vi.useFakeTimers();
  start();
});
afterEach(() => vi.useRealTimers());

function start(): void {
  fake = fakeSound(browserTimers);
  [faults, changes, sound] = [[], 0, usualSound];
  const onChange = () => {
    changes += 1;
  };
  speaker = createSpeaker({ chime: fake.chime, speech: fake.speech, timers: browserTimers, onChange });
  announce = createAnnouncer({
    say: (call) => speaker.announce(call, sound, 0.5),
    since: () => Date.now() - 60_000,
    onFault: (reason) => faults.push(reason),
  });
}

const heard = () => fake.heard.map(({ what }) => what);

/** Whether each was over before the next began. */
const inTurn = () =>
  fake.heard.every(({ to }, at) => {
    const next = fake.heard[at + 1];
    return !next || (to !== undefined && to <= next.from);
  });

describe('a call that is heard', () => {
  it('has the chime first, then its words in each language', async () => {
    sound = both;
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard()).toEqual(['chime', zh('一'), 'Ticket A 0 0 1, counter 3']);
    expect(inTurn()).toBe(true);
    expect(fake.heard.map(({ volume }) => volume)).toEqual([0.5, 0.5, 0.5]);
  });

  it('waits until the one before has ended', async () => {
    announce(call(1));
    await vi.advanceTimersByTimeAsync(500);
    announce(call(2));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard()).toEqual(['chime', zh('一'), 'chime', zh('二')]);
    expect(inTurn()).toBe(true);
  });

  it('is heard again when it is called again', async () => {
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard()).toEqual(['chime', zh('一'), 'chime', zh('一')]);
  });

  it('has no words in a language that no voice speaks', async () => {
    sound = both;
    fake.voices = new Set(['en']);
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard()).toEqual(['chime', 'Ticket A 0 0 1, counter 3']);
  });

  it('has no chime where none is wanted', async () => {
    sound = { ...usualSound, chime: false };
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard()).toEqual([zh('一')]);
  });
});

describe('the line', () => {
  it('goes on after an utterance that never ends', async () => {
    fake.next = { takesMs: 0, how: 'hangs' };
    announce(call(1));
    announce(call(2));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard()).toEqual(['chime', zh('一')]);
    fake.next = { takesMs: 3000, how: 'said' };
    await vi.advanceTimersByTimeAsync(
      patienceMs({ text: zh('一'), language: 'zh', volume: 1, rate: usualSound.rate }),
    );
    expect(heard()).toEqual(['chime', zh('一'), 'chime', zh('二')]);
    expect(inTurn()).toBe(true);
  });

  it('goes on after a synthesiser that throws, and tells of it', async () => {
    vi.spyOn(fake.speech, 'speak').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    announce(call(1));
    announce(call(2));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(faults).toEqual(['sound: broken']);
    expect(heard()).toEqual(['chime', 'chime', zh('二')]);
  });

  it('says nothing any more of a call that waited for more than a minute', async () => {
    fake.next = { takesMs: 10_000, how: 'said' };
    for (const number of [1, 2]) announce(call(number));
    vi.setSystemTime(Date.now() + 61_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard()).toEqual(['chime', zh('一')]);
  });

  it('falls silent when the sound is switched off', async () => {
    announce(call(1));
    announce(call(2));
    await vi.advanceTimersByTimeAsync(500);
    speaker.stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard().filter((what) => what !== 'chime')).toEqual([]);
  });

  it('never has two heard at once, and keeps their order, whatever the voice does', async () => {
    const step = fc.record({
      afterMs: fc.integer({ min: 0, max: 9000 }),
      takesMs: fc.integer({ min: 1, max: 20_000 }),
      how: fc.constantFrom('said' as const, 'failed' as const, 'refused' as const, 'hangs' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        start();
        for (const [at, { afterMs, takesMs, how }] of steps.entries()) {
          fake.next = { takesMs, how };
          announce({ ...call(at), ticket: String(at + 10), key: String(at) });
          await vi.advanceTimersByTimeAsync(afterMs);
        }
        fake.next = { takesMs: 1000, how: 'said' };
        await vi.advanceTimersByTimeAsync(300_000);
        expect(inTurn()).toBe(true);
        const order = heard()
          .filter((what) => what !== 'chime')
          .map(numberIn);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect(order[order.length - 1]).toBe(steps.length + 9);
      }),
      { numRuns: 60 },
    );
  });
});

const numberIn = (text: string) =>
  Number([...text.slice(2, 4)].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join(''));

describe('what is told of a screen’s sound', () => {
  it('is whether it can be heard, and why not', () => {
    expect(speaker.state(both)).toBe('on');
    fake.voices = new Set(['en']);
    expect(speaker.state(both)).toBe('no_voice');
    fake.allowed = false;
    expect(speaker.state(both)).toBe('blocked');
    expect(speaker.state({ ...both, chime: false, speech: [] })).toBe('off');
  });

  it('is `blocked` from the first call that the browser would not speak until it does', async () => {
    fake.next = { takesMs: 0, how: 'refused' };
    announce(call(1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([speaker.state(both), changes]).toEqual(['blocked', 1]);
    fake.next = { takesMs: 3000, how: 'said' };
    announce(call(2));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([speaker.state(both), changes]).toEqual(['on', 2]);
  });
});
