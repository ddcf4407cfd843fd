import { expect, it } from 'vitest';
import type { Wait } from '#domain/view.ts';
import { waitText } from '../../../display/director/wait-words.ts';

const range = (lowMinutes: number, highMinutes?: number): Wait =>
  highMinutes === undefined ? { kind: 'range', lowMinutes } : { kind: 'range', lowMinutes, highMinutes };

it.each([
  [range(5, 10), '5–10 分钟'],
  [range(0, 5), '5 分钟内'],
  [range(5, 5), '5 分钟'],
  [range(60), '1 小时以上'],
  [range(120), '2 小时以上'],
  [range(45), '45 分钟以上'],
  [{ kind: 'none' }, '无需等候'],
  [{ kind: 'no_counter' }, '暂无窗口办理'],
  [{ kind: 'closing' }, '今日可能无法办理'],
  [{ kind: 'unknown' }, '正在估算'],
] satisfies [Wait, string][])('says %j as %s', (wait, text) => {
  expect(waitText(wait)).toBe(text);
});
