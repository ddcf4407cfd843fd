/** A synthesiser and a chime that only write down what is heard, and when. */
import type { SpeechLanguage } from '#config/sound.ts';
import type { Timers } from '../../display/connection/timers.ts';
import type { ChimePort, Ending, SpeechPort, Utterance } from '../../display/sound/ports.ts';

/** Something that was heard: `to` is absent while it is being heard. */
export interface Heard {
  what: string;
  volume: number;
  from: number;
  to?: number;
}

export interface FakeSound {
  speech: SpeechPort;
  chime: ChimePort;
  heard: Heard[];
  /** How the next utterances go; `hangs`: never ends by itself. */
  next: { takesMs: number; how: Ending | 'hangs' };
  voices: Set<SpeechLanguage>;
  allowed: boolean;
}

export function fakeSound(timers: Timers): FakeSound {
  let speaking: Heard | undefined;
  const begin = (what: string, volume: number): Heard => {
    const heard = { what, volume, from: timers.now() };
    fake.heard.push(heard);
    return heard;
  };
  const fake: FakeSound = {
    heard: [],
    next: { takesMs: 3000, how: 'said' },
    voices: new Set(['zh', 'en']),
    allowed: true,
    speech: {
      hasVoice: (language) => fake.voices.has(language),
      speak({ text, volume }: Utterance, ended) {
        const heard = begin(text, volume);
        speaking = heard;
        const { takesMs, how } = fake.next;
        if (how === 'hangs') return;
        timers.after(takesMs, () => {
          heard.to ??= timers.now();
          ended(how);
        });
      },
      cancel() {
        if (speaking) speaking.to ??= timers.now();
      },
      stop() {
        fake.speech.cancel();
      },
    },
    chime: {
      allowed: () => fake.allowed,
      async ring(volume) {
        if (!fake.allowed) return;
        const heard = begin('chime', volume);
        await new Promise<void>((resolve) => timers.after(1300, resolve));
        heard.to = timers.now();
      },
      stop: () => {},
    },
  };
  return fake;
}
