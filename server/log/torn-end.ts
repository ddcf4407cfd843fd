/** Whether the log's write-ahead file ends in the midst of a write. https://www.sqlite.org/fileformat2.html#walformat */
import { readFile } from 'node:fs/promises';

const headerBytes = 32;
const frameHeaderBytes = 24;
/** Of a file's or frame's header. */
const at = { pageSize: 8, salts: 16, databasePages: 4, frameSalts: 8 };
const saltBytes = 8;

/**
 * How many bytes at the end of `file` belong to no finished write: SQLite will leave them out. 0 where all is whole or
 * there is no such file. A file cut exactly between two writes is not to be told from one that never had the second.
 */
export async function tornBytes(file: string): Promise<number> {
  const wal = await readFile(file).catch(() => Buffer.alloc(0));
  if (wal.length < headerBytes) return wal.length;
  const salts = wal.subarray(at.salts, at.salts + saltBytes);
  // What stands behind the first frame with other salts is left of an earlier use of the file.
  const isOfThisUse = (frame: number) => {
    const kept = wal.subarray(frame + at.frameSalts, frame + at.frameSalts + saltBytes);
    return kept.equals(salts.subarray(0, kept.length));
  };
  const frameBytes = frameHeaderBytes + wal.readUInt32BE(at.pageSize);
  let finished = headerBytes;
  let frame = headerBytes;
  for (; frame < wal.length && isOfThisUse(frame); frame += frameBytes) {
    const whole = frame + frameBytes <= wal.length;
    if (whole && wal.readUInt32BE(frame + at.databasePages) > 0) finished = frame + frameBytes;
  }
  return Math.min(frame, wal.length) - finished;
}
