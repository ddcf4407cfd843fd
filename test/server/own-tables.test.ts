/** Databases that people write to a few times an hour. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../server/launch/setup.mjs';
import { openScreensDatabase } from '../../server/screens/database.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallboard-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads the file in a process that may make no file longer than so many bytes: a disk without room. */
function readWithRoomFor(bytes: number, file: string) {
  const module = join(root, 'server/screens/database.ts');
  const script = `const { openScreensDatabase } = await import(${JSON.stringify(module)});
    const db = openScreensDatabase(${JSON.stringify(file)});
    console.log(db.prepare('SELECT screen FROM tokens').get().screen);`;
  const limited = `trap '' XFSZ; ulimit -f ${bytes / 512}; exec "$0" --disable-warning=ExperimentalWarning --input-type=module --eval "$1"`;
  return spawnSync('sh', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
}

describe.runIf(platform() === 'linux')('a small database on a disk without room', () => {
  it('is opened and read all the same', () => {
    const file = join(folder, 'screens.db');
    const db = openScreensDatabase(file);
    db.exec("INSERT INTO tokens VALUES ('hall', 'entrance', 'hash')");
    db.close();
    const read = readWithRoomFor(16 * 1024, file);
    expect(read.stderr).toBe('');
    expect(read.stdout).toBe('entrance\n');
  });
});
