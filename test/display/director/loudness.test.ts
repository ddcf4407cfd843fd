import { describe, expect, it } from 'vitest';
import { usualSound } from '#config/sound.ts';
import { loudness } from '../../../display/director/loudness.ts';

const sound = {
  ...usualSound,
  volume: 0.8,
  dayparts: [
    { from: '21:00', to: '07:00', volume: 0.2 },
    { from: '06:00', to: '09:00', volume: 0.5 },
  ],
  silent: [
    { from: '12:30', to: '13:30' },
    { from: '23:30', to: '00:30' },
  ],
};
const at = (time: string) => Date.parse(`2026-11-22T${time}:00+08:00`);
const inShanghai = (time: string) => loudness(sound, 'Asia/Shanghai', at(time));

describe('how loud a screen may be', () => {
  it('is the volume of the part of the day, and the usual one in the others', () => {
    expect(inShanghai('08:59')).toBe(0.5);
    expect(inShanghai('09:00')).toBe(0.8);
    expect(inShanghai('20:59')).toBe(0.8);
    expect(inShanghai('21:00')).toBe(0.2);
  });

  it('goes on across midnight, until the part ends', () => {
    expect(inShanghai('01:00')).toBe(0.2);
    expect(inShanghai('07:00')).toBe(0.5);
  });

  it('is that of the first of two parts that overlap', () => {
    expect(inShanghai('06:30')).toBe(0.2);
  });

  it('is nothing in silent hours, whatever the part of the day', () => {
    expect(inShanghai('12:29')).toBe(0.8);
    expect(inShanghai('12:30')).toBe(0);
    expect(inShanghai('13:30')).toBe(0.8);
    expect(inShanghai('23:30')).toBe(0);
    expect(inShanghai('00:29')).toBe(0);
    expect(inShanghai('00:30')).toBe(0.2);
  });

  it("goes by the hall's clock, wherever the screen believes to be", () => {
    expect(loudness(sound, 'Asia/Urumqi', at('14:30'))).toBe(0);
    expect(loudness(sound, 'Asia/Shanghai', at('14:30'))).toBe(0.8);
  });
});
