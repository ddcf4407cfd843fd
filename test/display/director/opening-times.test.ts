import { describe, expect, it } from 'vitest';
import { momentText, openingWords, openState } from '../../../display/director/opening-times.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const span = (from: string, to: string): [number, number] => [at(from), at(to)];
const words = (openings: [number, number][], now: number) =>
  openingWords(openState(openings, now), zone, now);

const sunday = span('2026-11-22T09:00', '2026-11-22T18:00');
const monday = span('2026-11-23T09:00', '2026-11-23T18:00');
const friday = span('2026-11-27T13:30', '2026-11-27T18:00');

describe('opening times', () => {
  it('says until when a place is open', () => {
    expect(words([sunday, monday], at('2026-11-22T10:42'))).toBe('营业中，至 18:00');
  });

  it('opens and closes on the minute', () => {
    expect(openState([sunday], sunday[0] - 1).state).toBe('closed');
    expect(openState([sunday], sunday[0]).state).toBe('open');
    expect(openState([sunday, monday], sunday[1]).state).toBe('closed');
  });

  it('says when a shut place opens next', () => {
    expect(words([sunday, monday], at('2026-11-22T08:00'))).toBe('今天 09:00 营业');
    expect(words([sunday, monday], at('2026-11-22T18:00'))).toBe('明天 09:00 营业');
    expect(words([friday], at('2026-11-22T18:00'))).toBe('11 月 27 日 星期五 13:30 营业');
  });

  it('joins spans that follow each other without a gap', () => {
    const spans = [
      span('2026-11-22T18:00', '2026-11-23T00:00'),
      span('2026-11-23T00:00', '2026-11-23T02:00'),
    ];
    expect(words(spans, at('2026-11-22T20:00'))).toBe('营业中，至 明天 02:00');
  });

  it('reads midnight as the end of the day and a week without end as round the clock', () => {
    expect(words([span('2026-11-22T09:00', '2026-11-23T00:00')], at('2026-11-22T10:00'))).toBe(
      '营业中，至 24:00',
    );
    expect(words([span('2026-11-21T00:00', '2026-11-28T00:00')], at('2026-11-22T10:00'))).toBe('24 小时营业');
  });

  it('claims neither open nor closed when all it knows is over', () => {
    expect(openState([sunday], at('2026-12-01T10:00'))).toEqual({ state: 'unknown' });
  });

  it('is closed without a next opening when none is in sight', () => {
    expect(words([], at('2026-11-22T10:00'))).toBe('暂停营业');
  });

  it("counts days by the hall's calendar, whatever zone the screen is in", () => {
    expect(momentText(zone, at('2026-11-23T00:30'), at('2026-11-22T23:59'))).toBe('明天 00:30');
  });
});
