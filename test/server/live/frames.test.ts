import { expect, it } from 'vitest';
import { link } from '#protocol/messages.ts';
import { textFrame, textFrameHead } from '../../../server/live/frames.ts';

it('frames a short text as RFC 6455, section 5.7, shows it', () => {
  expect([...textFrame('Hello')]).toEqual([0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]);
});

it.each([
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [65_535, [0x81, 126, 0xff, 0xff]],
  [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('gives a payload of %i bytes the shortest header', (size, header) => {
  const frame = textFrame('x'.repeat(size));
  expect([...frame.subarray(0, header.length)]).toEqual(header);
  expect(frame.length).toBe(header.length + size);
});

it('counts bytes, not characters', () => {
  const frame = textFrame('请到');
  expect(frame[1]).toBe(6);
  expect(frame.subarray(2).toString()).toBe('请到');
});

it('makes a frame in two parts that read as one', () => {
  const rest = Buffer.from('rest');
  expect(Buffer.concat([textFrameHead('the ', rest.length), rest])).toEqual(textFrame('the rest'));
});

it('[L26] refuses a frame larger than a server may send', () => {
  expect(() => textFrame('x'.repeat(link.maxServerFrameBytes))).toThrow(RangeError);
  expect(() => textFrameHead('x', link.maxServerFrameBytes)).toThrow(RangeError);
});

it('keeps no more memory than its bytes', () => {
  const frame = textFrame('Hello');
  expect(frame.buffer.byteLength).toBe(frame.length);
});
