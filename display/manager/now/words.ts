/** How the manager page puts values into words. Pure. */
import type { Wait } from '#domain/view.ts';
import type { SoundState } from '#protocol/messages.ts';
import type { Expected, Honesty } from '#protocol/waits.ts';
import { waitText } from '../../director/wait-words.ts';

/** What the screens show of a wait, and how sure it is. */
export const announcedWords = (wait: Wait): string =>
  waitText(wait) + (wait.kind === 'range' && wait.preliminary ? '（初步估计）' : '');

/** Seconds as staff read them: `12 分钟`, under two minutes `80 秒`. */
export function timeWords(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds)} 秒` : `${Math.round(seconds / 60)} 分钟`;
}

/** What an estimate follows from: `前方 3 人，2 个窗口，每 4 分钟叫 1 人，经验修正 ×0.9，区间来自 120 次实际等待`. */
export function explanationWords({ ahead, counters, pace, correction, range }: Expected): string {
  return [
    `前方 ${ahead} 人`,
    counters === undefined ? '窗口数未知' : `${counters} 个窗口`,
    `每 ${timeWords(pace)}叫 1 人`,
    `经验修正 ×${correction.toFixed(1)}`,
    range.source === 'learned' ? `区间来自 ${range.errors} 次实际等待` : '区间为假定',
  ].join('，');
}

/** How announced ranges have held: `82%，平均多报 40 秒（120 人）`. */
export function honestyWords({ called, coverage, bias }: Honesty): string {
  if (called === 0 || coverage === undefined || bias === undefined) return '–';
  const side = bias >= 0 ? '多报' : '少报';
  return `${Math.round(coverage * 100)}%，平均${side} ${timeWords(Math.abs(bias))}（${called} 人）`;
}

/** What is heard from a screen, and what to do where it should be more. */
export function soundWords(sound: SoundState): string {
  switch (sound) {
    case 'on':
      return '有声';
    case 'off':
      return '静音';
    case 'blocked':
      return '浏览器拦截声音：请在屏上点一下，或加启动参数';
    case 'no_voice':
      return '缺少语音包（如中文语音），只有提示音';
  }
}

/** A duration in the unit a reader would choose. Negative durations (clocks disagree) count as now. */
export function agoWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 5) return '刚刚';
  if (seconds < 90) return `${seconds} 秒前`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} 分钟前`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} 小时前`;
  return `${Math.round(seconds / 86_400)} 天前`;
}

/** "14 块屏幕在线，12 块显示当前版本": how many of the connected screens show the published version. */
export function arrivalWords(
  screens: readonly { connected: boolean; config?: string | undefined }[],
  version: string,
): string {
  const connected = screens.filter((screen) => screen.connected);
  const arrived = connected.filter((screen) => screen.config === version).length;
  if (connected.length === 0) return '没有屏幕连接';
  return `${connected.length} 块屏幕在线，${arrived} 块显示当前版本`;
}
