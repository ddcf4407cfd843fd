/** Makes one call heard: the chime, then its words in each language. */
import type { Sound } from '#config/sound.ts';
import type { SoundState } from '#protocol/messages.ts';
import type { Timers } from '../connection/timers.ts';
import type { Announcement } from '../director/announcements.ts';
import type { ChimePort, SpeechPort } from './ports.ts';
import { say } from './speech.ts';
import { spokenCall } from './words.ts';

export interface SpeakerParts {
  /** Absent where the browser has no sound at all. */
  chime: ChimePort | undefined;
  speech: SpeechPort;
  timers: Timers;
  /** Called when `state` may answer otherwise. */
  onChange(): void;
}

export interface Speaker {
  /** Resolves when the call has been heard, or cannot be. */
  announce(call: Announcement, sound: Sound, volume: number): Promise<void>;
  /** What would be heard now. */
  state(sound: Sound): SoundState;
  /** Falls silent at once. */
  stop(): void;
}

export function createSpeaker({ chime, speech, timers, onChange }: SpeakerParts): Speaker {
  let stopped = false;
  /** The browser would not speak the last time. */
  let refused = false;

  return {
    async announce(call, sound, volume) {
      if (sound.chime) await chime?.ring(volume);
      for (const language of sound.speech) {
        if (stopped) return;
        if (!speech.hasVoice(language)) continue;
        const text = spokenCall(call, language);
        const how = await say(speech, timers, { text, language, volume, rate: sound.rate });
        const before = refused;
        if (how !== 'failed') refused = how === 'refused';
        if (refused !== before) onChange();
      }
    },
    state(sound) {
      if (!sound.chime && sound.speech.length === 0) return 'off';
      if (refused || !chime?.allowed()) return 'blocked';
      return sound.speech.every(speech.hasVoice) ? 'on' : 'no_voice';
    },
    stop() {
      stopped = true;
      chime?.stop();
      speech.stop();
    },
  };
}
