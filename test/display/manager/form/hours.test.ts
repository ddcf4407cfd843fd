import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hoursOf, notationOf, weekdays } from '../../../../display/manager/form/hours.ts';

it('reads what halls write', () => {
  expect(hoursOf('Mo-Fr 08:30-12:00,13:30-19:00; Sa 09:00-17:00; Su off')?.rows).toEqual([
    {
      days: ['Mo', 'Tu', 'We', 'Th', 'Fr'],
      spans: [
        { from: '08:30', to: '12:00' },
        { from: '13:30', to: '19:00' },
      ],
    },
    { days: ['Sa'], spans: [{ from: '09:00', to: '17:00' }] },
    { days: ['Su'], spans: [] },
  ]);
  expect(hoursOf('Mo-Su 09:00-18:00; 2027 Feb 06-08 off')?.shut).toEqual(['2027 Feb 06-08']);
  expect(hoursOf('24/7')?.rows).toHaveLength(1);
});

it('leaves to the notation what rows cannot say', () => {
  for (const notation of [
    'PH off',
    'Mo-Fr sunrise-sunset',
    'Mo-Su 09:00-18:00; We 10:00-12:00',
    'Mo-Fr 09:00+',
    '',
  ])
    expect(hoursOf(notation)).toBeUndefined();
});

it('writes rows so that it reads the same rows again', () => {
  const times = fc.constantFrom('08:00', '09:30', '12:00', '18:00', '24:00');
  const week = fc
    .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 })
    .chain((days) =>
      fc.record({
        days: fc.constant(weekdays.filter((day) => days.includes(day))),
        spans: fc.array(fc.record({ from: times, to: times }), { maxLength: 2 }),
      }),
    )
    .map((row) => ({ rows: [row], shut: [] }));
  fc.assert(
    fc.property(week, (hours) => {
      expect(hoursOf(notationOf(hours))).toEqual(hours);
    }),
  );
});
