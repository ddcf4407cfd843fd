import { expect, it } from 'vitest';
import {
  agoWords,
  announcedWords,
  arrivalWords,
  explanationWords,
  feedWords,
  honestyWords,
  timeWords,
} from '../../../../display/manager/now/words.ts';

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

it('calls the feeds that the server plays by itself what they are, and others by their names', () => {
  expect(['simulator', 'replay', 'queue-machine'].map(feedWords)).toEqual([
    '模拟器（演示）',
    '录像回放',
    'queue-machine',
  ]);
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

const expected = {
  ...{ expected: 700, low: 400, high: 1200, ahead: 3, ownAhead: 2, counters: 2, pace: 240, correction: 0.94 },
  range: { source: 'learned' as const, errors: 120 },
};

it('says what an estimate follows from', () => {
  expect(explanationWords(expected)).toBe(
    '前方 3 人，2 个窗口，每 4 分钟叫 1 人，经验修正 ×0.9，区间来自 120 次实际等待',
  );
  const { counters: _, ...unknown } = expected;
  expect(explanationWords({ ...unknown, range: { source: 'assumed', errors: 0 } })).toBe(
    '前方 3 人，窗口数未知，每 4 分钟叫 1 人，经验修正 ×0.9，区间为假定',
  );
});

it('says how announcements have held', () => {
  expect(honestyWords({ called: 0 })).toBe('–');
  expect(honestyWords({ called: 120, coverage: 0.818, bias: 40 })).toBe('82%，平均多报 40 秒（120 人）');
  expect(honestyWords({ called: 3, coverage: 1, bias: -600 })).toBe('100%，平均少报 10 分钟（3 人）');
});

it('says so where a range is preliminary or nothing can be promised for today', () => {
  expect(announcedWords({ kind: 'range', lowMinutes: 0, highMinutes: 20, preliminary: true })).toBe(
    '20 分钟内（初步估计）',
  );
  expect(announcedWords({ kind: 'range', lowMinutes: 60 })).toBe('1 小时以上');
  expect(announcedWords({ kind: 'closing' })).toBe('今日可能无法办理');
});

it('says short times in seconds', () => {
  expect([timeWords(80), timeWords(130)]).toEqual(['80 秒', '2 分钟']);
});
