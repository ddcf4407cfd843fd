/** Which screens somebody should look after, by what is wrong with them. Pure but for the language shown. */
import { msg } from '@lit/localize';
import type { HallStatus } from '#protocol/status.ts';
import type { ScreenRow } from './screen-rows.ts';

/**
 * `changing`: it shows an older version than the one published just now, as every screen does for a moment. `never`: it
 * has not connected since the server started; perhaps there is no such TV yet.
 */
export type TroubleKind = (typeof kinds)[number];

export interface Trouble {
  kind: TroubleKind;
  /** What is wrong. */
  words: string;
  /** The screens it is wrong with, in their order. */
  screens: ScreenRow[];
}

/** In the order in which they are told. */
const kinds = ['away', 'stuck', 'withdrawn', 'older', 'blocked', 'no_voice', 'changing', 'never'] as const;

/** A screen that takes longer to show a new version, its pictures fetched, is in trouble. */
const changeMs = 20_000;

/** What the screens are held against. */
type Expected = Pick<HallStatus, 'config' | 'now'>;

/** Groups the screens that need somebody. */
export function troublesOf(rows: readonly ScreenRow[], expected: Expected): Trouble[] {
  return kinds.flatMap((kind) => {
    const screens = rows.filter((row) => troubleOf(row, expected) === kind);
    return screens.length === 0 ? [] : [{ kind, words: kindWords(kind), screens }];
  });
}

/** The worst that is wrong with a screen; undefined for one that is well. */
export function troubleOf({ screen }: ScreenRow, { config, now }: Expected): TroubleKind | undefined {
  if (screen === undefined) return 'never';
  if (!screen.connected) return 'away';
  if (screen.painting === false) return 'stuck';
  if (screen.fresh === 'withdrawn') return 'withdrawn';
  const isOlder = screen.config !== undefined && screen.config !== config.version;
  if (isOlder && now - config.since >= changeMs) return 'older';
  if (isOlder) return 'changing';
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
    case 'changing':
      return msg('正在换上最新版');
    case 'never':
      return msg('服务器启动后还没有连过');
  }
}
