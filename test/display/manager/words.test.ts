import { expect, it } from 'vitest';
import { agoWords, arrivalWords } from '../../../display/manager/words.ts';

it.each([
  [-3_600_000, '刚刚'],
  [4_000, '刚刚'],
  [5_000, '5 秒前'],
  [89_000, '89 秒前'],
  [90_000, '2 分钟前'],
  [89 * 60_000, '89 分钟前'],
  [90 * 60_000, '2 小时前'],
  [35 * 3_600_000, '35 小时前'],
  [3 * 86_400_000, '3 天前'],
])('says how long ago %d ms are: %s', (ms, words) => {
  expect(agoWords(ms)).toBe(words);
});

it('counts the connected screens, and which of them show the published version', () => {
  const screens = [
    { connected: true, config: 'v2' },
    { connected: true, config: 'v1' },
    { connected: true },
    { connected: false, config: 'v2' },
  ];
  expect(arrivalWords(screens, 'v2')).toBe('3 块屏幕在线，1 块显示当前版本');
});

it('says that no screen is connected', () => {
  expect(arrivalWords([{ connected: false, config: 'v2' }], 'v2')).toBe('没有屏幕连接');
});
