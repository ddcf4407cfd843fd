import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../server/http/byte-range.ts';

describe('a part of a file', () => {
  it('lies within the file and begins where it was asked for', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (from, more, size) => {
        const range = byteRange(`bytes=${from}-${from + more}`, size);
        if (from >= size) expect(range).toBe('unsatisfiable');
        else expect(range).toEqual({ first: from, last: Math.min(from + more, size - 1) });
      }),
    );
  });

  it('is the end of the file where only a length is given, and all of a shorter one', () => {
    expect(byteRange('bytes=-4', 10)).toEqual({ first: 6, last: 9 });
    expect(byteRange('bytes=-40', 10)).toEqual({ first: 0, last: 9 });
    expect(byteRange('bytes=-0', 10)).toBe('unsatisfiable');
  });

  it('is none of an empty file', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable');
  });

  it.each([undefined, '', 'bytes=-', 'bytes', 'bytes=a-b', 'bytes=2-1', 'bytes=0-1,4-5', 'items=0-1'])(
    'is not asked for by %s',
    (header) => {
      expect(byteRange(header, 10)).toBeUndefined();
    },
  );
});
