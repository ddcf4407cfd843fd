/** Which of a browser's voices speaks a language. */
import type { SpeechLanguage } from '#config/sound.ts';

/** What a voice says of itself. `SpeechSynthesisVoice` is one. */
export interface VoiceTraits {
  /** BCP 47: `zh-CN`. Android writes `zh_CN`. */
  readonly lang: string;
  /** Speaks without a network. */
  readonly localService: boolean;
}

/** Best first. Cantonese (`zh-HK`, `yue`) is none of them: what it reads aloud is another language. */
const wanted: Record<SpeechLanguage, readonly RegExp[]> = {
  zh: [/^zh-(hans-)?cn/, /^zh-hans/, /^cmn/, /^zh$/, /^zh-sg/, /^zh-tw/],
  en: [/^en-gb/, /^en-us/, /^en/],
};

/**
 * The voice to use: one that needs no network before one that does, for the hall may be offline; among those the one
 * that fits best. Undefined: none can speak the language.
 */
export function chooseVoice<V extends VoiceTraits>(
  voices: readonly V[],
  language: SpeechLanguage,
): V | undefined {
  const ranked = voices
    .map((voice) => ({ voice, rank: rankOf(voice, language) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  return (ranked.find(({ voice }) => voice.localService) ?? ranked[0])?.voice;
}

function rankOf({ lang }: VoiceTraits, language: SpeechLanguage): number {
  const name = lang.toLowerCase().replace(/_/g, '-');
  return wanted[language].findIndex((pattern) => pattern.test(name));
}
