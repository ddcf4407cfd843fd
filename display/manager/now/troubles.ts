/** Which screens somebody should look after, by what is wrong with them. Pure but for the language shown. */
import { msg } from '@lit/localize';
import type { ScreenRow } from './screen-rows.ts';

export interface Trouble {
  /** What is wrong. */
  words: string;
  /** The screens it is wrong with, in their order. */
  screens: ScreenRow[];
}

/** What can be wrong, the worst first: a screen is named with the first that fits it. */
type Kind = 'never' | 'away' | 'stuck' | 'withdrawn' | 'older' | 'blocked' | 'no_voice';
const kinds: readonly Kind[] = ['never', 'away', 'stuck', 'withdrawn', 'older', 'blocked', 'no_voice'];

/** Groups the screens that need somebody; `version` is what they should show. */
export function troublesOf(rows: readonly ScreenRow[], version: string): Trouble[] {
  return kinds.flatMap((kind) => {
    const screens = rows.filter((row) => kindOf(row, version) === kind);
    return screens.length === 0 ? [] : [{ words: kindWords(kind), screens }];
  });
}

/** Whether somebody should look after a screen. */
export const needsSomebody = (row: ScreenRow, version: string): boolean => kindOf(row, version) !== undefined;

function kindOf({ screen }: ScreenRow, version: string): Kind | undefined {
  if (screen === undefined) return 'never';
  if (!screen.connected) return 'away';
  if (screen.painting === false) return 'stuck';
  if (screen.fresh === 'withdrawn') return 'withdrawn';
  if (screen.config !== undefined && screen.config !== version) return 'older';
  return screen.sound === 'blocked' || screen.sound === 'no_voice' ? screen.sound : undefined;
}

function kindWords(kind: Kind): string {
  switch (kind) {
    case 'never':
      return msg('服务器启动后还没有连过');
    case 'away':
      return msg('断开了');
    case 'stuck':
      return msg('画面停住了');
    case 'withdrawn':
      return msg('数据太旧，已不显示数字');
    case 'older':
      return msg('还没换上最新版');
    case 'blocked':
      return msg('声音被浏览器拦截');
    case 'no_voice':
      return msg('缺少语音包');
  }
}
