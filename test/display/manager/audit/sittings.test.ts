import { expect, it } from 'vitest';
import type { AuditEntry } from '#protocol/accounts.ts';
import { bySitting } from '../../../../display/manager/audit/sittings.ts';

const minute = 60_000;
let id = 100;

/** A save that made one text into another. Entries come newest first. */
const save = (atMinute: number, before: string, after: string, who = 'wang'): AuditEntry => ({
  ...{ id: id--, at: atMinute * minute, actor: { id: who, name: who }, hall: 'h', action: 'draft.save' },
  after: { revision: 1, changes: [{ path: ['hall', 'address'], before, after }] },
});
const told = (entries: AuditEntry[]) =>
  bySitting(entries).map(({ at, actor, after }) => [
    at / minute,
    actor.id,
    ...(after as { changes: { before?: string; after?: string }[] }).changes.map(
      (change) => `${change.before}→${change.after}`,
    ),
  ]);

it('tells what somebody typed bit by bit as one change', () => {
  expect(told([save(30, 'c', 'd'), save(16, 'b', 'c'), save(2, 'a', 'b')])).toEqual([[30, 'wang', 'a→d']]);
});

it('begins anew after a pause, and with somebody else', () => {
  expect(
    told([save(40, 'd', 'e'), save(20, 'c', 'd'), save(19, 'b', 'c', 'lin'), save(18, 'a', 'b')]),
  ).toEqual([
    [40, 'wang', 'd→e'],
    [20, 'wang', 'c→d'],
    [19, 'lin', 'b→c'],
    [18, 'wang', 'a→b'],
  ]);
});

it('leaves all other entries as they are', () => {
  const publish = { ...save(3, 'a', 'b'), action: 'publish.editor' };
  const cut = { ...save(2, 'a', 'b'), after: '{"changes":[…' };
  const entries = [publish, cut, { ...cut, at: 1 }];
  expect(bySitting(entries)).toEqual(entries);
});

it('keeps an entry of somebody who changed all back', () => {
  expect(told([save(2, 'b', 'a'), save(1, 'a', 'b')])).toEqual([[2, 'wang']]);
});
