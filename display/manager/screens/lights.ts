/** The three things to know of a screen at a glance. */
import { msg, str } from '@lit/localize';
import type { ScreenStatus } from '#protocol/status.ts';
import { agoWords } from '../now/words.ts';

export interface Light {
  name: string;
  /** `unknown`: the screen does not tell. */
  state: 'good' | 'warn' | 'bad' | 'unknown';
  words: string;
}

/** Connected, painting, data fresh. `now` is the server's, epoch ms. */
export function lights(screen: ScreenStatus | undefined, now: number): Light[] {
  if (!screen) return [{ name: msg('连接'), state: 'unknown', words: msg('还没有') }];
  if (!screen.connected)
    return [{ name: msg('连接'), state: 'bad', words: msg(str`断开 ${agoWords(now - screen.heardAt)}`) }];
  return [{ name: msg('连接'), state: 'good', words: msg('在线') }, painting(screen), fresh(screen)];
}

function painting({ painting: paints }: ScreenStatus): Light {
  const name = msg('画面');
  if (paints === undefined) return { name, state: 'unknown', words: msg('未知') };
  return paints ? { name, state: 'good', words: msg('在动') } : { name, state: 'bad', words: msg('停住了') };
}

function fresh({ fresh: state }: ScreenStatus): Light {
  const name = msg('数据');
  switch (state) {
    case 'live':
      return { name, state: 'good', words: msg('最新') };
    case 'ageing':
      return { name, state: 'warn', words: msg('有点旧') };
    case 'withdrawn':
      return { name, state: 'bad', words: msg('太旧，已不显示') };
    default:
      return { name, state: 'unknown', words: msg('未知') };
  }
}
