/** The linter refuses imports that point the wrong way: each row is such an import, put where it must not stand. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallboard-layers-'));
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the linter says of `file` if it imported `specifier`. */
function refusals(file: string, specifier: string): string {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), `import * as it from '${specifier}';\nit;\n`);
  const run = spawnSync(join(root, 'node_modules', '.bin', 'biome'), ['lint', file], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return run.stdout + run.stderr;
}

it.each([
  ['config/new.ts', '#domain/queue.ts'],
  ['config/new.ts', '../server/clock.ts'],
  ['server/domain/new.ts', 'node:fs'],
  ['server/domain/new.ts', '#protocol/messages.ts'],
  ['server/domain/wait/new.ts', '../../live/hub.ts'],
  ['server/protocol/new.ts', '../live/hub.ts'],
  ['server/feeds/new.ts', '../live/hall.ts'],
  ['server/log/new.ts', '../http/app.ts'],
  ['server/backtest/new.ts', '../live/hall.ts'],
  ['server/domain/new.ts', '../backtest/run.ts'],
  ['server/http/new.ts', '../live/hub.ts'],
  ['server/http/new.ts', 'ws'],
  ['server/live/hub.ts', 'ws'],
  ['server/live/hub.ts', '../log/sqlite-log.ts'],
  ['server/http/new.ts', 'node:sqlite'],
  ['server/http/new.ts', '../accounts/users.ts'],
  ['server/http/new.ts', '../screens/tokens.ts'],
  ['server/screens/new.ts', '../http/app.ts'],
  ['server/http/new.ts', '../signage/store.ts'],
  ['server/signage/new.ts', 'node:sqlite'],
  ['server/accounts/new.ts', '../http/app.ts'],
  ['server/domain/new.ts', '../accounts/actor.ts'],
  ['display/director/new.ts', 'lit'],
  ['display/wall/new.ts', '../../server/domain/queue.ts'],
  ['display/wall/new.ts', 'idb-keyval'],
  ['display/manager/new.ts', '../wall/main.ts'],
])('%s may not import %s', (file, specifier) => {
  expect(refusals(file, specifier)).toContain('noRestrictedImports');
});

it.each([
  ['server/domain/new.ts', '#config/schema.ts'],
  ['server/live/hall.ts', '../log/log.ts'],
  ['server/live/socket.ts', 'ws'],
  ['server/log/sqlite-store.ts', 'node:sqlite'],
  ['server/http/new.ts', '../accounts/actor.ts'],
  ['server/signage/new.ts', '../accounts/audit.ts'],
  ['server/signage/database.ts', 'node:sqlite'],
  ['server/http/new.ts', '../signage/signage.ts'],
  ['display/store/cache.ts', 'idb-keyval'],
  ['display/store/pairing.ts', 'idb-keyval'],
  ['server/http/new.ts', '../screens/screens.ts'],
  ['display/wall/new.ts', '#domain/view.ts'],
])('%s may import %s', (file, specifier) => {
  expect(refusals(file, specifier)).not.toContain('noRestrictedImports');
});
