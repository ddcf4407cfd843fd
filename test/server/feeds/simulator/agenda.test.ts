import { describe, expect, it } from 'vitest';
import { createAgenda } from '../../../../server/feeds/simulator/agenda.ts';

describe('the agenda', () => {
  it('lets things happen in the order of time, and as put down at the same instant', () => {
    const agenda = createAgenda();
    const happened: string[] = [];
    for (const [at, what] of [
      [30, 'c'],
      [10, 'a'],
      [20, 'b1'],
      [20, 'b2'],
    ] as const) {
      agenda.add(at, () => happened.push(what));
    }
    agenda.runUntil(25);
    expect(happened).toEqual(['a', 'b1', 'b2']);
    agenda.runUntil(30);
    expect(happened).toEqual(['a', 'b1', 'b2', 'c']);
  });

  it('takes in what is put down while things happen', () => {
    const agenda = createAgenda();
    const happened: number[] = [];
    const again = (at: number) => {
      happened.push(at);
      agenda.add(at + 10, again);
    };
    agenda.add(0, again);
    agenda.runUntil(35);
    expect(happened).toEqual([0, 10, 20, 30]);
  });
});
