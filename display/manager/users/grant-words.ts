/** What somebody may do and where, in words. */
import { msg, str } from '@lit/localize';
import type { Role } from '#protocol/accounts.ts';
import { say } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';

export const roles: readonly Role[] = ['hall', 'city', 'province', 'integrator', 'administrator'];

export function roleWords(role: Role): string {
  switch (role) {
    case 'hall':
      return msg('厅经理');
    case 'city':
      return msg('地市市场部');
    case 'province':
      return msg('省公司市场部');
    case 'integrator':
      return msg('系统对接');
    case 'administrator':
      return msg('管理员');
  }
}

/** `hall:shili-road` as `示例路营业厅`, `city:示例省/示例市` as `示例省 示例市的所有厅`. */
export function scopeWords(scope: string, halls: readonly HallRow[]): string {
  const [kind, place = ''] = scope.split(':');
  const hall = halls.find(({ id }) => id === place);
  if (kind === '*') return msg('所有营业厅');
  if (kind === 'hall') return hall ? say(hall.name) : place;
  return msg(str`${place.replace('/', ' ')}的所有厅`);
}
