import { expect, it, vi } from 'vitest';
import { newFaults } from '../../../display/wall/faults.ts';

it('keeps the last five, the newest last, until they are told', () => {
  const faults = newFaults();
  for (const fault of ['1', '2', '3', '4', '5', '6']) faults.add(fault);
  expect(faults.take()).toEqual(['2', '3', '4', '5', '6']);
  expect(faults.take()).toEqual([]);
});

it('shortens what is longer than a health message takes', () => {
  const faults = newFaults();
  faults.add('x'.repeat(1000));
  expect(faults.take()).toEqual(['x'.repeat(300)]);
});

it('tells what fails again and again once', () => {
  const faults = newFaults();
  const heard = vi.fn();
  faults.listen(heard);
  faults.add('broken');
  faults.add('broken');
  expect(faults.take()).toEqual(['broken']);
  faults.add('broken');
  expect(faults.take()).toEqual([]);
  expect(heard).toHaveBeenCalledTimes(1);
});
