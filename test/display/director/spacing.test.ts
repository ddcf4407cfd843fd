import { expect, it } from 'vitest';
import { spaced } from '../../../display/director/spacing.ts';

it('sets air between Chinese and letters or digits, once', () => {
  expect(spaced('打开APP点“套餐”，等5分钟')).toBe('打开 APP 点“套餐”，等 5 分钟');
  expect(spaced('步行 6 分钟')).toBe('步行 6 分钟');
});
