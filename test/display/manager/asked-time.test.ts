import { describe, expect, it } from 'vitest';
import { askedInstant, fieldRange, fieldValue } from '../../../display/manager/asked-time.ts';

const now = Date.parse('2026-03-27T10:42:07Z');
const hourMs = 3_600_000;

describe('the time that is asked about', () => {
  it("is read by the hall's clock, whatever the browser's", () => {
    expect(fieldValue('Asia/Shanghai', now)).toBe('2026-03-27T18:42');
    expect(askedInstant('Asia/Shanghai', '2026-03-28T09:00', now)).toBe(Date.parse('2026-03-28T01:00Z'));
    expect(askedInstant('Asia/Shanghai', '2026-03-28T09:00:30', now)).toBe(
      Date.parse('2026-03-28T01:00:30Z'),
    );
  });

  it('keeps to the clock when the hour changes within the week', () => {
    expect(askedInstant('Europe/Berlin', '2026-03-28T09:00', now)).toBe(Date.parse('2026-03-28T08:00Z'));
    expect(askedInstant('Europe/Berlin', '2026-03-29T09:00', now)).toBe(Date.parse('2026-03-29T07:00Z'));
  });

  it('lies within the coming week', () => {
    const zone = 'Asia/Shanghai';
    const { min, max } = fieldRange(zone, now);
    expect(askedInstant(zone, min, now)).toBe(now - 7000);
    expect(askedInstant(zone, max, now)).toBe(now + 7 * 24 * hourMs - 7000);
    expect(askedInstant(zone, '2026-03-27T18:40', now)).toBeUndefined();
    expect(askedInstant(zone, '2026-04-04T18:42', now)).toBeUndefined();
    expect(askedInstant(zone, '', now)).toBeUndefined();
  });
});
