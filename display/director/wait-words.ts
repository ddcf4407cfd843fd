/** How an announced wait is said on the wall. */
import type { Wait } from '#domain/view.ts';

export interface WaitWords {
  /** Set large, aligned with the other rows: `5–10`. Absent where words say it all. */
  number?: string;
  words: string;
  /** Where there is no number to be read in any language. */
  en?: string;
  /** `good` and `warn` are also told apart by their words: colour never says it alone. */
  tone: 'plain' | 'good' | 'warn';
}

/** `5–10 分钟`, `5 分钟内`, `1 小时以上`, `无需等候`, `暂无窗口办理`. */
export function waitWords(wait: Wait): WaitWords {
  switch (wait.kind) {
    case 'none':
      return { words: '无需等候', en: 'No wait', tone: 'good' };
    case 'no_counter':
      return { words: '暂无窗口办理', en: 'No counter open', tone: 'warn' };
    case 'closing':
      return { words: '今日可能无法办理', en: 'Maybe not today', tone: 'warn' };
    case 'unknown':
      return { words: '正在估算', en: 'Estimating', tone: 'plain' };
    case 'range':
      return rangeWords(wait.lowMinutes, wait.highMinutes);
  }
}

/** In place of a wait that nobody knows any more. */
export const askWords: WaitWords = { words: '请取号咨询', en: 'Please ask us', tone: 'plain' };

function rangeWords(low: number, high: number | undefined): WaitWords {
  if (high === undefined) {
    const hours = low >= 60 && low % 60 === 0;
    return { number: String(hours ? low / 60 : low), words: hours ? '小时以上' : '分钟以上', tone: 'plain' };
  }
  if (low <= 0) return { number: String(high), words: '分钟内', tone: 'plain' };
  return { number: low === high ? String(low) : `${low}–${high}`, words: '分钟', tone: 'plain' };
}

/** The same on one line: `5–10 分钟`. */
export function waitText(wait: Wait): string {
  const { number, words } = waitWords(wait);
  return number === undefined ? words : `${number} ${words}`;
}
