/** The sound of a screen that has some. Loaded only there. */
import type { SoundState } from '#protocol/messages.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Timers } from '../connection/timers.ts';
import type { Announcement } from '../director/announcements.ts';
import { announceMs } from '../director/call-turns.ts';
import { loudness } from '../director/loudness.ts';
import type { WallClock } from '../store/state.ts';
import { createAnnouncer } from './announcer.ts';
import { browserChime } from './browser-chime.ts';
import { browserSpeech } from './browser-speech.ts';
import type { ChimePort } from './ports.ts';
import { createSpeaker } from './speaker.ts';

export interface SoundParts {
  /** The configuration that is shown now. */
  config(): PublicConfig;
  clock: WallClock;
  timers: Timers;
  /** Called when `state` may answer otherwise. */
  onChange(): void;
  onFault(reason: string): void;
}

export interface RunningSound {
  /** A call took its turn on the wall. */
  announce(call: Announcement): void;
  state(): SoundState;
  stop(): void;
}

export function openSound({ config, clock, timers, onChange, onFault }: SoundParts): RunningSound {
  const chime = openChime();
  const speaker = createSpeaker({ chime, speech: browserSpeech(onChange), timers, onChange });

  function openChime(): ChimePort | undefined {
    try {
      return browserChime({ timers, onChange });
    } catch (error) {
      onFault(`sound: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  const announce = createAnnouncer({
    async say(call) {
      const { sound, hall } = config();
      const volume = loudness(sound, hall.timeZone, clock.now());
      if (volume > 0) await speaker.announce(call, sound, volume);
    },
    since: () => clock.now() - announceMs * clock.rate,
    onFault,
  });
  return { announce, state: () => speaker.state(config().sound), stop: speaker.stop };
}
