/** The browser's speech synthesiser. */
import { chooseVoice } from './choose-voice.ts';
import type { Ending, SpeechPort, Utterance } from './ports.ts';

// Absent in many set-top browsers, which the DOM's types do not say.
const synthesiser = (): SpeechSynthesis | undefined => window.speechSynthesis;

/** `onVoices` is called when the browser has loaded voices: Chrome has none at first. */
export function browserSpeech(onVoices: () => void): SpeechPort {
  const synthesis = synthesiser();
  /** Kept referenced: Chrome collects an utterance in the middle of being said, and its `onend` with it. */
  const pending = new Set<SpeechSynthesisUtterance>();
  const voiceFor = (language: Utterance['language']) =>
    synthesis && chooseVoice(synthesis.getVoices(), language);
  if (synthesis) synthesis.onvoiceschanged = onVoices;

  return {
    hasVoice: (language) => voiceFor(language) !== undefined,
    speak({ text, language, volume, rate }, ended) {
      const voice = voiceFor(language);
      // Without a voice of the language another one would read it as gibberish.
      if (!synthesis || !voice) return ended('failed');
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, volume, rate });
      const end = (how: Ending) => {
        pending.delete(utterance);
        ended(how);
      };
      utterance.onend = () => end('said');
      utterance.onerror = ({ error }) => end(error === 'not-allowed' ? 'refused' : 'failed');
      pending.add(utterance);
      // A synthesiser that something has paused would wait for ever.
      synthesis.resume();
      synthesis.speak(utterance);
    },
    cancel: () => synthesis?.cancel(),
    stop() {
      if (!synthesis) return;
      synthesis.onvoiceschanged = null;
      synthesis.cancel();
    },
  };
}
