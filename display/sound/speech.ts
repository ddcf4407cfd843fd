/** Says one thing after the other, and never waits for ever for a synthesiser that has lost its way. */
import type { Timers } from '../connection/timers.ts';
import type { Ending, SpeechPort, Utterance } from './ports.ts';

/** Far more than a voice takes: this, and for each character. */
const beginMs = 4_000;
const characterMs = 500;
/** Chrome swallows what is said directly after a cancel. */
const recoveryMs = 250;

/** How long an utterance may take before it is given up. */
export const patienceMs = ({ text, rate }: Utterance): number => beginMs + (characterMs * text.length) / rate;

/** Resolves when the utterance has ended, in whatever way. */
export function say(port: SpeechPort, timers: Timers, utterance: Utterance): Promise<Ending> {
  return new Promise((resolve) => {
    let over = false;
    const giveUp = timers.after(patienceMs(utterance), () => {
      over = true;
      port.cancel();
      timers.after(recoveryMs, () => resolve('failed'));
    });
    port.speak(utterance, (how) => {
      if (over) return;
      giveUp();
      resolve(how);
    });
  });
}
