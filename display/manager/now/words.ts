/** How the manager pages put values into words. Pure but for the language shown. */
import { msg, str } from '@lit/localize';
import type { Wait } from '#domain/view.ts';
import type { SoundState } from '#protocol/messages.ts';
import type { Expected, Honesty } from '#protocol/waits.ts';
import { waitText } from '../../director/wait-words.ts';
import { locale } from '../locale.ts';

/** What the screens show of a wait, and how sure it is. */
export function announcedWords(wait: Wait): string {
  const words = locale() === 'en' ? englishWait(wait) : waitText(wait);
  return wait.kind === 'range' && wait.preliminary ? msg(str`${words}（初步估计）`) : words;
}

/** A wait as the screens show it, in English, which they do not speak. */
function englishWait(wait: Wait): string {
  switch (wait.kind) {
    case 'none':
      return 'no wait';
    case 'no_counter':
      return 'no counter open';
    case 'closing':
      return 'perhaps not today';
    case 'unknown':
      return 'being estimated';
    case 'range':
      return englishRange(wait.lowMinutes, wait.highMinutes);
  }
}

function englishRange(low: number, high: number | undefined): string {
  if (high === undefined) return `over ${low} min`;
  if (low <= 0) return `under ${high} min`;
  return low === high ? `${low} min` : `${low}–${high} min`;
}

/** Seconds as staff read them: `12 分钟`, under two minutes `80 秒`. */
export function timeWords(seconds: number): string {
  return seconds < 120 ? msg(str`${Math.round(seconds)} 秒`) : msg(str`${Math.round(seconds / 60)} 分钟`);
}

/** What an estimate follows from: `前方 3 人，2 个窗口，每 4 分钟叫 1 人，经验修正 ×0.9，区间来自 120 次实际等待`. */
export function explanationWords({ ahead, counters, pace, correction, range }: Expected): string {
  return [
    msg(str`前方 ${ahead} 人`),
    counters === undefined ? msg('窗口数未知') : msg(str`${counters} 个窗口`),
    msg(str`每 ${timeWords(pace)}叫 1 人`),
    msg(str`经验修正 ×${correction.toFixed(1)}`),
    range.source === 'learned' ? msg(str`区间来自 ${range.errors} 次实际等待`) : msg('区间为假定'),
  ].join(comma());
}

/** How announced ranges have held: `82%，平均多报 40 秒（120 人）`. */
export function honestyWords({ called, coverage, bias }: Honesty): string {
  if (called === 0 || coverage === undefined || bias === undefined) return '–';
  const held = `${Math.round(coverage * 100)}%`;
  const off = timeWords(Math.abs(bias));
  return bias >= 0
    ? msg(str`${held}，平均多报 ${off}（${called} 人）`)
    : msg(str`${held}，平均少报 ${off}（${called} 人）`);
}

/** What a feed is called: those that the server plays by itself in words, others as their keys name them. */
export function feedWords(feed: string): string {
  switch (feed) {
    case 'simulator':
      return msg('模拟器（演示）');
    case 'replay':
      return msg('录像回放');
    default:
      return feed;
  }
}

/** What is heard from a screen, and what to do where it should be more. */
export function soundWords(sound: SoundState): string {
  switch (sound) {
    case 'on':
      return msg('有声');
    case 'off':
      return msg('静音');
    case 'blocked':
      return msg('浏览器拦截声音：请在屏上点一下，或加启动参数');
    case 'no_voice':
      return msg('缺少语音包（如中文语音），只有提示音');
  }
}

/** A duration in the unit a reader would choose. Negative durations (clocks disagree) count as now. */
export function agoWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 5) return msg('刚刚');
  if (seconds < 90) return msg(str`${seconds} 秒前`);
  if (seconds < 90 * 60) return msg(str`${Math.round(seconds / 60)} 分钟前`);
  if (seconds < 36 * 3600) return msg(str`${Math.round(seconds / 3600)} 小时前`);
  return msg(str`${Math.round(seconds / 86_400)} 天前`);
}

/** "14 块屏幕在线，12 块显示当前版本": how many of the connected screens show the published version. */
export function arrivalWords(
  screens: readonly { connected: boolean; config?: string | undefined }[],
  version: string,
): string {
  const connected = screens.filter((screen) => screen.connected);
  const arrived = connected.filter((screen) => screen.config === version).length;
  if (connected.length === 0) return msg('没有屏幕连接');
  return msg(str`${connected.length} 块屏幕在线，${arrived} 块显示当前版本`);
}

/** What stands between the parts of a sentence. */
export const comma = (): string => (locale() === 'en' ? ', ' : '，');
/** What stands between the items of a list. */
export const listComma = (): string => (locale() === 'en' ? ', ' : '、');
