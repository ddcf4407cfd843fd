/** The sample hall with doors that never close, for whatever must not depend on the hour it runs at. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { root } from '../../server/launch/setup.mjs';

const sample = join(root, 'config/halls/sample/hall.yaml');

export interface OpenSample {
  file: string;
  remove(): Promise<void>;
}

/** Copies the sample hall to a folder of its own, open day and night. With other `screens`, where they are given. */
export async function openSample(screens?: readonly object[]): Promise<OpenSample> {
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-sample-'));
  await cp(dirname(sample), folder, { recursive: true });
  const file = join(folder, 'hall.yaml');
  const document = parseDocument(await readFile(sample, 'utf8'));
  document.setIn(['hall', 'hours'], '24/7');
  if (screens) document.set('screens', screens);
  await writeFile(file, document.toString());
  return { file, remove: () => rm(folder, { recursive: true }) };
}
