/** The real synthesiser of a browser that has no voices, as on a bare set-top box. */
import { expect } from 'chai';
import { browserTimers } from '../../../display/connection/timers.ts';
import { browserSpeech } from '../../../display/sound/browser-speech.ts';
import type { Ending } from '../../../display/sound/ports.ts';
import { say } from '../../../display/sound/speech.ts';
import { until } from '../elements/mounting.ts';

const utterance = { text: '请 A 零一五 号', language: 'zh' as const, volume: 0.1, rate: 1 };

/** Puts a synthesiser of our own making in the place of the browser's for the time of `test`. */
async function withSynthesiser(
  fake: Partial<Record<keyof SpeechSynthesis, unknown>> | undefined,
  test: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(window, 'speechSynthesis', { value: fake, configurable: true });
  try {
    await test();
  } finally {
    Reflect.deleteProperty(window, 'speechSynthesis');
  }
}

/** Hands the utterances over, and does no more. */
function handing(voices: { lang: string; localService: boolean }[]) {
  let spoken = 0;
  let cancelled = 0;
  return {
    spoken: () => spoken,
    cancelled: () => cancelled,
    getVoices: () => voices,
    resume: () => {},
    speak: () => {
      spoken += 1;
    },
    cancel: () => {
      cancelled += 1;
    },
    onvoiceschanged: null as (() => void) | null,
  };
}

describe('speech', () => {
  it('says what it cannot say, and ends', async () => {
    const speech = browserSpeech(() => {});
    const has = speech.hasVoice('zh');
    const how = await say(speech, browserTimers, utterance);
    expect([has, how]).to.be.deep.oneOf([
      [false, 'failed'],
      [true, 'said'],
      [true, 'refused'],
    ]);
    speech.stop();
  });

  it('does without a synthesiser', async () => {
    await withSynthesiser(undefined, async () => {
      const speech = browserSpeech(() => {});
      expect(speech.hasVoice('zh')).to.equal(false);
      expect(await say(speech, browserTimers, utterance)).to.equal('failed');
      speech.stop();
    });
  });

  it('finds voices that come late', async () => {
    const voices: { lang: string; localService: boolean }[] = [];
    const fake = handing(voices);
    await withSynthesiser(fake, async () => {
      let told = 0;
      const speech = browserSpeech(() => {
        told += 1;
      });
      expect(speech.hasVoice('zh')).to.equal(false);
      voices.push({ lang: 'zh-CN', localService: true });
      fake.onvoiceschanged?.();
      expect([speech.hasVoice('zh'), speech.hasVoice('en'), told]).to.deep.equal([true, false, 1]);
      speech.stop();
      expect([fake.onvoiceschanged, fake.cancelled()]).to.deep.equal([null, 1]);
    });
  });

  it('tells how an utterance ended', async () => {
    const real = window.SpeechSynthesisUtterance;
    const made: Utterance[] = [];
    // The real one takes only real voices, of which there are none here.
    class Utterance extends EventTarget {
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
        made.push(this);
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    const fake = handing([{ lang: 'zh_CN', localService: true }]);
    await withSynthesiser(fake, async () => {
      const speech = browserSpeech(() => {});
      const endings: Ending[] = [];
      for (let at = 0; at < 3; at += 1) speech.speak(utterance, (how) => endings.push(how));
      const [first, second, third] = made;
      expect(fake.spoken()).to.equal(3);
      expect(first?.text).to.equal(utterance.text);
      expect(Reflect.get(first ?? {}, 'lang')).to.equal('zh_CN');
      expect(Reflect.get(first ?? {}, 'volume')).to.equal(0.1);
      first?.onend?.();
      second?.onerror?.({ error: 'not-allowed' });
      third?.onerror?.({ error: 'network' });
      await until(() => endings.length === 3);
      expect(endings).to.deep.equal(['said', 'refused', 'failed']);
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: real, configurable: true });
  });
});
