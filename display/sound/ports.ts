/** What the announcer needs of a browser. */
import type { SpeechLanguage } from '#config/sound.ts';

/** Something to be said. */
export interface Utterance {
  text: string;
  language: SpeechLanguage;
  /** 0 to 1. */
  volume: number;
  /** 1 is the voice's own pace. */
  rate: number;
}

/** `refused`: the browser wants a touch or a key first. `failed`: anything else that kept it from being heard. */
export type Ending = 'said' | 'refused' | 'failed';

/** A speech synthesiser. It may forget to say that it has ended. */
export interface SpeechPort {
  /** Whether a voice speaks it. Voices may come late. */
  hasVoice(language: SpeechLanguage): boolean;
  speak(utterance: Utterance, ended: (how: Ending) => void): void;
  /** Breaks off what is being said. */
  cancel(): void;
  /** Says nothing any more. */
  stop(): void;
}

/** The chime. */
export interface ChimePort {
  /** Whether the browser lets it be heard. */
  allowed(): boolean;
  /** Rings once. Resolves when it has faded; at once where it is not allowed. */
  ring(volume: number): Promise<void>;
  /** Rings no more. */
  stop(): void;
}
