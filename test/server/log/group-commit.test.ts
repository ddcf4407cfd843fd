import { expect, it } from 'vitest';
import { groupCommit } from '../../../server/log/group-commit.ts';

/** A commit that notes its groups and ends when told to. */
function heldCommit() {
  const groups: number[][] = [];
  const ends: { resolve(results: string[]): void; reject(error: Error): void }[] = [];
  const commit = (group: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      groups.push(group);
      ends.push({ resolve, reject });
    });
  const finish = () => ends.shift()?.resolve((groups.at(-1) ?? []).map(String));
  return { groups, commit, finish, fail: (error: Error) => ends.shift()?.reject(error) };
}
/** Lets everything that can go on without us go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('commits what was added in one turn together, and what comes meanwhile in the next group', async () => {
  const { groups, commit, finish } = heldCommit();
  const log = groupCommit(commit, 100);
  const first = [log.add(1, 1), log.add(2, 1)];
  await settle();
  const second = [log.add(3, 1), log.add(4, 1)];
  await settle();
  expect(groups).toEqual([[1, 2]]);
  finish();
  expect(await Promise.all(first)).toEqual(['1', '2']);
  await settle();
  expect(groups).toEqual([
    [1, 2],
    [3, 4],
  ]);
  finish();
  expect(await Promise.all(second)).toEqual(['3', '4']);
});

it('resolves nobody before the commit has ended', async () => {
  const { commit, finish } = heldCommit();
  const log = groupCommit(commit, 100);
  let done = false;
  const added = log.add(1, 1).then(() => {
    done = true;
  });
  await settle();
  expect(done).toBe(false);
  finish();
  await added;
  expect(done).toBe(true);
});

it('keeps groups within the size, in order, and sends a larger item alone', async () => {
  const groups: number[][] = [];
  const log = groupCommit(async (group: number[]) => {
    groups.push(group);
    return group;
  }, 10);
  const sizes = [4, 6, 1, 25, 3, 3];
  await Promise.all(sizes.map((size) => log.add(size, size)));
  expect(groups).toEqual([[4, 6], [1], [25], [3, 3]]);
});

it('rejects a failed group only, and goes on', async () => {
  const { commit, finish, fail } = heldCommit();
  const log = groupCommit(commit, 100);
  const failing = Promise.allSettled([log.add(1, 1), log.add(2, 1)]);
  await settle();
  const next = log.add(3, 1);
  fail(new Error('disk full'));
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await settle();
  finish();
  expect(await next).toBe('3');
});

it('is idle once all that was added has ended, failed or not', async () => {
  const { groups, commit, finish, fail } = heldCommit();
  const log = groupCommit(commit, 1);
  await log.idle();
  const added = Promise.allSettled([log.add(1, 1), log.add(2, 1)]);
  const idle = log.idle();
  await settle();
  fail(new Error('disk full'));
  await settle();
  finish();
  await idle;
  expect(groups).toEqual([[1], [2]]);
  expect((await added).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
