/** The chime: two soft tones, made by the browser itself. */
import type { Timers } from '../connection/timers.ts';
import type { ChimePort } from './ports.ts';

/** A falling third, as doors and stations have it. */
const tones = [
  { hertz: 659.26, atS: 0 },
  { hertz: 523.25, atS: 0.4 },
];
const attackS = 0.02;
const fadeS = 1.1;
/** Speech begins when the chime has all but faded. */
const chimeMs = 1300;
/** Both tones together stay below what the loudspeaker can take. */
const loudest = 0.45;
/** An exponential never reaches 0. */
const inaudible = 0.0001;

/** What a browser takes for somebody who wants to hear something. */
const gestures = ['click', 'touchend', 'pointerup', 'keydown'];

export interface ChimeParts {
  timers: Timers;
  /** Called when `allowed` would answer otherwise. */
  onChange(): void;
}

/** Throws where the browser has no sound at all. */
export function browserChime({ timers, onChange }: ChimeParts): ChimePort {
  const context = new AudioContext();
  context.onstatechange = onChange;
  // Pending until the browser allows it; it rejects only when the context is closed.
  const wake = () => {
    if (context.state !== 'running') void context.resume().catch(() => undefined);
  };
  for (const gesture of gestures) addEventListener(gesture, wake);
  document.addEventListener('visibilitychange', wake);
  wake();

  return {
    allowed: () => context.state === 'running',
    async ring(volume) {
      // What is played into a sleeping context is heard when it wakes, which may be hours later.
      if (context.state !== 'running') return;
      for (const { hertz, atS } of tones) sound(context, hertz, context.currentTime + atS, volume * loudest);
      await new Promise<void>((resolve) => timers.after(chimeMs, resolve));
    },
    stop() {
      for (const gesture of gestures) removeEventListener(gesture, wake);
      document.removeEventListener('visibilitychange', wake);
      context.onstatechange = null;
      void context.close();
    },
  };
}

function sound(context: AudioContext, hertz: number, at: number, peak: number): void {
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(peak, at + attackS);
  gain.gain.exponentialRampToValueAtTime(inaudible, at + fadeS);
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + fadeS);
}
