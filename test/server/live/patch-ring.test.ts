import { expect, it } from 'vitest';
import { createPatchRing } from '../../../server/live/patch-ring.ts';

const frames = (...texts: string[]) => texts.map((text) => Buffer.from(text));

it('gives the frames after a step, and none to who has them all', () => {
  const ring = createPatchRing({ maxFrames: 10, maxBytes: 100 });
  for (const frame of frames('a', 'b', 'c')) ring.push(frame);
  expect(ring.after(0)).toEqual(frames('a', 'b', 'c'));
  expect(ring.after(2)).toEqual(frames('c'));
  expect(ring.after(3)).toEqual([]);
});

it('has nothing to give for a step that has not been', () => {
  const ring = createPatchRing({ maxFrames: 10, maxBytes: 100 });
  ring.push(Buffer.from('a'));
  expect(ring.after(2)).toBeUndefined();
});

it('[L28] keeps no more frames than it may', () => {
  const ring = createPatchRing({ maxFrames: 2, maxBytes: 100 });
  for (const frame of frames('a', 'b', 'c')) ring.push(frame);
  expect(ring.after(1)).toEqual(frames('b', 'c'));
  expect(ring.after(0)).toBeUndefined();
});

it('[L28] keeps no more bytes than it may', () => {
  const ring = createPatchRing({ maxFrames: 10, maxBytes: 5 });
  for (const frame of frames('aaa', 'bbb', 'cc')) ring.push(frame);
  expect(ring.after(1)).toEqual(frames('bbb', 'cc'));
  expect(ring.after(0)).toBeUndefined();
  ring.push(Buffer.from('larger than the ring'));
  expect(ring.after(3)).toBeUndefined();
  expect(ring.after(4)).toEqual([]);
});
