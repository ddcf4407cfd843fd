import { describe, expect, it } from 'vitest';
import { chooseVoice } from '../../../display/sound/choose-voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

describe('the voice for a language', () => {
  it('is one of mainland Mandarin where there is one, however the browser writes it', () => {
    const here = voice('zh_CN');
    expect(chooseVoice([voice('en-US'), voice('zh-TW'), here], 'zh')).toBe(here);
    expect(chooseVoice([voice('cmn-CN')], 'zh')).toBeDefined();
    expect(chooseVoice([voice('zh-TW')], 'zh')).toBeDefined();
  });

  it('is never Cantonese, nor one of another language', () => {
    expect(chooseVoice([voice('zh-HK'), voice('yue-HK'), voice('en-US')], 'zh')).toBeUndefined();
    expect(chooseVoice([voice('zh-CN')], 'en')).toBeUndefined();
    expect(chooseVoice([], 'zh')).toBeUndefined();
  });

  it('is one that needs no network, if there is one', () => {
    const local = voice('en-AU');
    expect(chooseVoice([voice('en-GB', false), local], 'en')).toBe(local);
    expect(chooseVoice([voice('zh-CN', false)], 'zh')).toBeDefined();
  });
});
