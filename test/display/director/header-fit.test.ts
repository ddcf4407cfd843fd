import { expect, it } from 'vitest';
import { headerFit } from '../../../display/director/header-fit.ts';

const content = {
  name: '示例路营业厅',
  marks: [],
  notice: '免费 Wi-Fi：Hall-Guest',
  date: '11 月 22 日 星期日',
  doubtful: false,
};

it('has room for name, notice and date on the usual screen', () => {
  expect(headerFit(content, 18.24, false)).toMatchObject({ date: true, notice: { lines: [content.notice] } });
});

it('leaves out the date before the notice, and both before the marks', () => {
  expect(headerFit({ ...content, marks: ['回放演示'] }, 13, false)).toMatchObject({
    date: false,
    notice: { size: 0.32 },
  });
  expect(headerFit({ ...content, marks: ['客流较多，建议自助办理'] }, 12, false)).toMatchObject({
    notice: undefined,
  });
});
