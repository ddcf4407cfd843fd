/** Which screens somebody should look after, by what is wrong with them. Pure but for the language shown. */
import { msg } from '@lit/localize';
import type { ScreenRow } from './screen-rows.ts';

/** `never`: it has not connected since the server started; perhaps there is no such TV yet. */
export type TroubleKind = (typeof kinds)[number];

export interface Trouble {
  kind: TroubleKind;
  /** What is wrong. */
  words: string;
  /** The screens it is wrong with, in their order. */
  screens: ScreenRow[];
}

/** In the order in which they are told. */
const kinds = ['away', 'stuck', 'withdrawn', 'older', 'blocked', 'no_voice', 'never'] as const;

/** Groups the screens that need somebody; `version` is what they should show. */
export function troublesOf(rows: readonly ScreenRow[], version: string): Trouble[] {
  return kinds.flatMap((kind) => {
    const screens = rows.filter((row) => troubleOf(row, version) === kind);
    return screens.length === 0 ? [] : [{ kind, words: kindWords(kind), screens }];
  });
}

/** The worst that is wrong with a screen; undefined for one that is well. */
export function troubleOf({ screen }: ScreenRow, version: string): TroubleKind | undefined {
  if (screen === undefined) return 'never';
  if (!screen.connected) return 'away';
  if (screen.painting === false) return 'stuck';
  if (screen.fresh === 'withdrawn') return 'withdrawn';
  if (screen.config !== undefined && screen.config !== version) return 'older';
  return screen.sound === 'blocked' || screen.sound === 'no_voice' ? screen.sound : undefined;
}

function kindWords(kind: TroubleKind): string {
  switch (kind) {
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
    case 'never':
      return msg('服务器启动后还没有连过');
  }
}
