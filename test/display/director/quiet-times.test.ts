import { describe, expect, it } from 'vitest';
import { quietForm, quietPageCount, quietTimes } from '../../../display/director/quiet-times.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';

const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);
const said = (spans: [number, number][], now = sampleNow) =>
  quietTimes({ spans, learned: true }, { openings: sampleView.openings, timeZone: 'Asia/Shanghai', now });

describe('quiet times', () => {
  it('are said by their day: today, tomorrow, the day after, then the day of the week', () => {
    const days = [22, 23, 24, 25].map((day): [number, number] => [at(day, '14:00'), at(day, '16:00')]);
    expect(said(days).map(({ day, time }) => `${day} ${time}`)).toEqual([
      '今天 14:00–16:00',
      '明天 14:00–16:00',
      '后天 14:00–16:00',
      '周三 14:00–16:00',
    ]);
    expect(said(days).map(({ date }) => date)).toEqual([
      undefined,
      '11 月 23 日',
      '11 月 24 日',
      '11 月 25 日',
    ]);
  });

  it('say that one is on, and pass over those that are over', () => {
    const spans: [number, number][] = [
      [at(22, '09:00'), at(22, '10:00')],
      [at(22, '10:00'), at(22, '11:30')],
    ];
    expect(said(spans)).toEqual([{ day: '现在', time: '至 11:30', now: true }]);
  });

  it('call a day that is quiet from opening to closing a whole day', () => {
    expect(said([[at(23, '09:00'), at(23, '18:00')]])[0]?.time).toBe('全天');
  });

  it('are five at most', () => {
    const spans = Array.from({ length: 9 }, (_, hour): [number, number] => [
      at(23, `0${hour}:00`),
      at(23, `0${hour}:30`),
    ]);
    expect(said(spans)).toHaveLength(5);
  });

  it('take no turn where there are none', () => {
    expect(quietPageCount(undefined, sampleNow)).toBe(0);
    expect(quietPageCount({ spans: [[0, sampleNow]], learned: false }, sampleNow)).toBe(0);
    expect(quietPageCount({ spans: [[0, sampleNow + 1]], learned: false }, sampleNow)).toBe(1);
  });

  it('are fewer where the room is small', () => {
    expect(quietForm(true, { width: 9.48, height: 8.48 }).rows).toBe(5);
    expect(quietForm(true, { width: 5.5, height: 6 }).rows).toBeLessThan(4);
  });
});
