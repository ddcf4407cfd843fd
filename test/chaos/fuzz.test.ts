/** A little of `npm run chaos -- fuzz`, so that what it proves stays true. */
import { expect, it } from 'vitest';
import { readAll } from './fuzz/read-all.ts';
import { targets } from './fuzz/targets.ts';

const inputs = 2_000;
const seed = 7;
/** Those within this process: the real server is started by tests enough. */
const within = Object.entries(targets).filter(([name]) => !name.includes('real connections'));

it.each(within)(
  '%s: spoilt inputs are refused in words, and break nothing',
  async (name, { share }) => {
    const { faults } = await readAll(name, Math.ceil(inputs * share), seed);
    expect(faults).toEqual([]);
  },
  60_000,
);
