import { expect, it } from 'vitest';
import { changesBetween } from '#config/changes.ts';
import { changeWords } from '../../../../display/manager/changes/change-words.ts';

const notice = (id: string, zh: string) => ({ id, text: { zh } });
const words = (before: unknown, after: unknown) =>
  changesBetween(before, after).map((change) => {
    const { place, what } = changeWords(change, before, after);
    return `${place}：${what}`;
  });

it('names the item and the field, and says what it was and what it is', () => {
  expect(
    words({ notices: [notice('a', '旧的通知内容')] }, { notices: [notice('a', '新的通知内容')] }),
  ).toEqual(['通知 · “新的通知内容” · 通知内容 · 中文：“旧的通知内容” 改为 “新的通知内容”']);
});

it('tells what is new, what is gone and what was moved', () => {
  const [a, b, c] = [notice('a', '甲'), notice('b', '乙'), notice('c', '丙')];
  expect(words({ notices: [a, b] }, { notices: [b, a] })).toEqual(['通知：调整了先后']);
  expect(words({ notices: [a, b] }, { notices: [a, c] })).toEqual(['通知：删除“乙”', '通知：新增“丙”']);
});

it('says choices, switches and references in words', () => {
  const services = [{ id: 'plans', name: { zh: '套餐办理' } }];
  const before = {
    services,
    brand: { theme: 'dark' },
    sound: { chime: false },
    counters: [{ id: 'c1', label: '1' }],
  };
  const after = {
    services,
    brand: { theme: 'light' },
    sound: { chime: true },
    counters: [{ id: 'c1', label: '1', services: ['plans'] }],
  };
  expect(words(before, after)).toEqual([
    '品牌 · 深浅：深色 改为 浅色',
    '声音 · 叫号前响提示音：已打开',
    '台席 · “1” · 办理的业务：设为 “套餐办理”',
  ]);
});
