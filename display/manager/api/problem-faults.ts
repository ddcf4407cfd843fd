/** Says in Chinese which fields of a request the server refused: `name must be …; displayName is missing.` Pure. */
import { isKnownReason, reasonInChinese } from '../form/reasons.ts';

const fields: Readonly<Record<string, string>> = {
  name: '用户名',
  displayName: '姓名',
  password: '密码',
  current: '现在的密码',
  next: '新密码',
  sso: '公司账号',
  grants: '角色',
  text: '文字',
  note: '说明',
  until: '结束时间',
  from: '开始时间',
  at: '时间',
  screens: '屏幕',
};

/** What only accounts refuse; all else is refused of halls' files too. */
const reasons: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [
    /^must be 2 to 40 letters, digits, "\."/,
    '要 2 到 40 个字，只能用汉字、字母、数字和 . _ @ -，以汉字、字母或数字开头',
  ],
  [/^must hold at least one role$/, '至少要有一个'],
  [/^must hold at most (\d+) roles$/, '太多了'],
  [/^is too long$/, '太长了'],
];

/** Undefined where any of it is not known: then the server's own words say more. */
export function faultsInChinese(detail: string): string | undefined {
  const told = detail
    .replace(/\.$/, '')
    .split('; ')
    .map((fault) => {
      const [, path = '', reason = ''] = /^([a-zA-Z][\w.[\]]*) (.+)$/s.exec(fault) ?? [];
      const name = fields[path.replace(/[.[].*$/, '')];
      const words = name === undefined ? undefined : reasonOf(reason);
      return words && `${name}${words}`;
    });
  const known = told.filter((words) => words !== undefined);
  return known.length === told.length ? known.join('；') : undefined;
}

function reasonOf(reason: string): string | undefined {
  const own = reasons.find(([pattern]) => pattern.test(reason));
  if (own) return own[1];
  return isKnownReason(reason) ? reasonInChinese(reason) : undefined;
}
