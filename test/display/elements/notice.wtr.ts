import { expect } from 'chai';
import '../../../display/elements/notice/notice.ts';
import { noticePages } from '../../../display/director/notice-pages.ts';
import type { PublicNotice } from '../../../display/director/notices.ts';
import { longestState } from '../../helpers/sample-state.ts';
import { axeFaults, screenSizes, textOf } from './mounting.ts';
import { mountIn, roomFaults } from './room-faults.ts';

const room = { width: 9.48, height: 8.48 };
const show = (zh: string, en?: string) =>
  mountIn('hb-notice', { notice: { id: 'n', text: en ? { zh, en } : { zh } }, room }, room);
const linesOf = async (zh: string) =>
  Array.from((await show(zh)).shadowRoot?.querySelectorAll('.zh .line') ?? [], textOf);

describe('hb-notice', () => {
  it('shows the notice in Chinese and English', async () => {
    const element = await show('今日提前停止取号', 'No more tickets today');
    expect(textOf(element)).to.include('今日提前停止取号').and.include('No more tickets today');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('is broken between phrases, as large as that lets it be', async () => {
    expect(await linesOf('不着急的业务，工作日 14:00–16:00 来办等得最少')).to.deep.equal([
      '不着急的业务，',
      '工作日',
      '14:00–16:00',
      '来办等得最少',
    ]);
  });

  for (const size of screenSizes) {
    it(`cuts off, overlaps and shrinks no text at ${size.width}×${size.height}`, async () => {
      const notice = longestState().config?.notices[0] as PublicNotice;
      const faults = await roomFaults(
        size,
        'hb-notice',
        (at, page) => ({ notice, room: at, page }),
        (at) => noticePages(notice, at).length,
      );
      expect(faults).to.deep.equal([]);
    });
  }
});
