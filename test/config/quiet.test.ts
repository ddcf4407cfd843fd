import { expect, it } from 'vitest';
import { parse } from '#config/parse.ts';
import { Quiet } from '#config/quiet.ts';

const faultsOf = (input: unknown): string[] => {
  const parsed = parse(Quiet, input);
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path} ${reason}`.trim());
};

it('takes quiet hours and quiet days of the month, or none', () => {
  expect(parse(Quiet, {})).toEqual({ ok: true, value: { hours: [], daysOfMonth: [] } });
  const given = { hours: [{ days: ['mo'], from: '14:00', to: '16:00' }], daysOfMonth: [{ from: 5, to: 12 }] };
  expect(parse(Quiet, given)).toEqual({ ok: true, value: given });
});

it('tells what is wrong with quiet times, and where', () => {
  expect(faultsOf({ hours: [{ days: ['Monday'], from: '16:00', to: '14:00' }] })).toEqual([
    'hours[0].days[0] must be mo, tu, we, th, fr, sa or su',
  ]);
  expect(faultsOf({ hours: [{ from: '16:00', to: '14:00' }], daysOfMonth: [{ from: 12, to: 5 }] })).toEqual([
    'hours[0] "from" must be before "to"',
    'daysOfMonth[0] "from" must not be after "to"',
  ]);
});
