import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges, changesBetween, valueAt } from '#config/changes.ts';
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

const items = fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r'), n: fc.nat({ max: 9 }) }), {
  selector: ({ id }) => id,
});
const halls = fc.record({ a: fc.nat({ max: 9 }), b: fc.nat({ max: 9 }), items });
/** What nobody but the other sets. */
const othersOwn = fc.integer({ min: 1000, max: 9999 });

it('never takes back what somebody else set, whatever is undone and done again', () => {
  fc.assert(
    fc.property(
      ...([
        halls,
        fc.array(halls, { minLength: 1, maxLength: 5 }),
        othersOwn,
        fc.array(fc.boolean()),
      ] as const),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      (first, later, theirs, touched, presses) => {
        let history: History = noHistory;
        let mine = first;
        for (const [at, next] of later.entries()) {
          history = edited(history, mine, next, `edit ${at}`, at * 10_000);
          mine = next;
        }
        const others = {
          ...mine,
          ...(touched[0] && { a: theirs }),
          ...(touched[1] && { b: theirs }),
          items: mine.items.map((item, at) => (touched[at + 2] ? { ...item, n: theirs } : item)),
        };
        let now: unknown = others;
        for (const back of presses) {
          const step = back ? undone(history, now) : redone(history, now);
          if (step) ({ content: now, history } = step);
        }
        for (const { path, after } of changesBetween(mine, others)) expect(valueAt(now, path)).toEqual(after);
      },
    ),
  );
});

it('drops an edit that somebody else wrote over, and takes back the one before', () => {
  const one = edited(noHistory, { a: 1, b: 1 }, { a: 2, b: 1 }, 'a', 0);
  const two = edited(one, { a: 2, b: 1 }, { a: 2, b: 2 }, 'b', 10_000);
  const step = undone(two, { a: 2, b: 'theirs' });
  expect(step?.content).toEqual({ a: 1, b: 'theirs' });
  expect(step?.history.past).toEqual([]);
});

it('leaves the content the same object where nothing is left to take back', () => {
  const history = edited(noHistory, { a: 1 }, { a: 2 }, 'a', 0);
  const content = { a: 'theirs' };
  expect(undone(history, content)).toEqual({ content, history: noHistory });
  expect(undone(history, content)?.content).toBe(content);
});

it('makes no item anew to undo a change in one that somebody else removed', () => {
  const [before, after] = [{ items: [{ id: 'p', n: 1 }] }, { items: [{ id: 'p' }] }];
  const history = edited(noHistory, before, after, 'n', 0);
  expect(undone(history, { items: [] })?.content).toEqual({ items: [] });
});

it('counts typing on over the words of somebody else as a new edit', () => {
  const mine = edited(noHistory, { text: '' }, { text: 'a' }, 'text', 0);
  const on = edited(mine, { text: 'theirs' }, { text: 'theirs!' }, 'text', 500);
  expect(undone(on, { text: 'theirs!' })?.content).toEqual({ text: 'theirs' });
});
