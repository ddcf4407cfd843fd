/** Asks the probe (`tv-probe.ts`) in the page of a browser of any age. */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../../server/launch/setup.mjs';
import type { TvBrowser } from './tv-browser.ts';
import type { Probe } from './tv-probe.ts';

let probe: Promise<string> | undefined;

export async function ask<Name extends keyof Probe>(
  tv: TvBrowser,
  name: Name,
  ...args: Parameters<Probe[Name]>
): Promise<ReturnType<Probe[Name]>> {
  probe ??= probeScript();
  if (!(await tv.evaluate('Boolean(self.tvProbe)'))) await tv.evaluate(await probe);
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  // The probe is of this very type.
  return (await tv.evaluate(`tvProbe.${name}(${given})`)) as ReturnType<Probe[Name]>;
}

/** The probe as one classic script for Chromium 64. */
async function probeScript(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    root: join(root, 'test'),
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome64',
      copyPublicDir: false,
      lib: { entry: join(import.meta.dirname, 'tv-probe.ts'), formats: ['iife'], name: 'tvProbeScript' },
    },
    // One entry in one format gives one output.
  })) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('the probe was not built');
  return chunk.code;
}
