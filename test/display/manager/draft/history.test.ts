import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '#config/changes.ts';
import {
  edited,
  type History,
  noHistory,
  redone,
  undone,
} from '../../../../display/manager/draft/history.ts';

const content = fc.record({ a: fc.string(), b: fc.nat(), list: fc.array(fc.nat(), { maxLength: 3 }) });

it('takes all edits back to where they began, and does them all again', () => {
  fc.assert(
    fc.property(content, fc.array(content, { maxLength: 6 }), (first, later) => {
      let history: History = noHistory;
      let now: unknown = first;
      for (const [at, next] of later.entries()) {
        history = edited(history, now, next, `edit ${at}`, at * 10_000);
        now = next;
      }
      const last = now;
      for (let step = undone(history, now); step; step = undone(history, now))
        ({ content: now, history } = step);
      expect(now).toEqual(first);
      for (let step = redone(history, now); step; step = redone(history, now))
        ({ content: now, history } = step);
      expect(now).toEqual(last);
    }),
  );
});

it('keeps what others changed meanwhile', () => {
  const history = edited(noHistory, { mine: 1, theirs: 1 }, { mine: 2, theirs: 1 }, 'mine', 0);
  const merged = applyChanges({ mine: 2, theirs: 1 }, [{ path: ['theirs'], after: 5 }]);
  expect(undone(history, merged)?.content).toEqual({ mine: 1, theirs: 5 });
});

it('counts typing on in a field as one edit, until there is a pause', () => {
  const typed = (history: History, from: string, to: string, at: number) =>
    edited(history, { text: from }, { text: to }, 'text', at);
  const quick = typed(typed(noHistory, '', 'a', 0), 'a', 'ab', 500);
  expect(quick.past).toHaveLength(1);
  expect(undone(quick, { text: 'ab' })?.content).toEqual({ text: '' });
  expect(typed(quick, 'ab', 'abc', 5000).past).toHaveLength(2);
});
