/** A part of a file, as players of films ask for it when they seek or begin anew (RFC 9110, section 14). */

/** The first and the last of some bytes, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

const oneRange = /^bytes=(\d*)-(\d*)$/;

/**
 * What a `Range` header asks for of `size` bytes. Undefined where it asks for nothing that is served in parts: there is
 * no header, or it names several ranges, another unit or none that makes sense; then the whole is the answer.
 * `unsatisfiable` where it begins beyond the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = oneRange.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const count = Math.min(Number(to), size);
    return count > 0 ? { first: size - count, last: size - 1 } : 'unsatisfiable';
  }
  const [first, last] = [Number(from), to === '' ? Infinity : Number(to)];
  if (last < first) return undefined;
  return first < size ? { first, last: Math.min(last, size - 1) } : 'unsatisfiable';
}
