/**
 * `npm run test:tv`: the wall in real Chromium builds of the age of TVs, with every template, online and off. What
 * follows `--` goes to vitest: `npm run test:tv -- life -t 'Chromium 64'`.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ensurePages } from '../../server/launch/pages.ts';
import { root } from '../../server/launch/setup.mjs';
import { provideChromium } from '../helpers/chromium.ts';
import { oldVersions, provideOldChromium } from '../helpers/old-chromium.ts';

try {
  const chromium = provideChromium(console.log);
  for (const version of oldVersions) await provideOldChromium(version, console.log);
  await ensurePages(console.log);
  const config = join(import.meta.dirname, 'vitest.config.ts');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config, ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
        CHROME_PATH: chromium,
      },
    },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
