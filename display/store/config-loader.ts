/** Brings the configuration that the server wants shown, and keeps trying until it is here or another is wanted. */
import { parse } from 'valibot';
import { PublicConfig } from '#protocol/public-config.ts';
import { backoffMs } from '../connection/backoff.ts';
import type { Timers } from '../connection/timers.ts';
import { within } from '../connection/within.ts';
import type { Stop } from './store.ts';

export interface ConfigLoaderOptions {
  /** The JSON of a version. */
  fetchConfig(version: string): Promise<unknown>;
  /** Brings the pictures that `config` names. May fail or hang: the configuration is shown all the same. */
  fetchPictures(config: PublicConfig): Promise<void>;
  /** Whether the wall has nothing to show yet: then a configuration is not kept waiting for its pictures. */
  isBlank(): boolean;
  /** Called once for each version that is wanted when it is complete. */
  onConfig(config: PublicConfig): void;
  /** A version could not be brought; it is tried again. */
  onFault(reason: string): void;
  timers: Timers;
  random(): number;
}

export interface ConfigLoader {
  /** This version is to be shown, and no other. */
  want(version: string): void;
  stop: Stop;
}

const fetchLimitMs = 30_000;
const picturesLimitMs = 20_000;
/** A version that the server does not have, or that is malformed, is asked for again no more often than about this. */
const retryCapMs = 60_000;

export function startConfigLoader(options: ConfigLoaderOptions): ConfigLoader {
  const { timers } = options;
  let wanted: string | undefined;
  let cancelRetry = () => {};

  async function load(version: string, attempt: number): Promise<void> {
    try {
      const config = parse(PublicConfig, await within(timers, fetchLimitMs, options.fetchConfig(version)));
      if (config.version !== version) throw new Error(`asked for ${version}, got ${config.version}`);
      if (version !== wanted) return;
      const pictures = within(timers, picturesLimitMs, options.fetchPictures(config)).catch(() => {});
      if (!options.isBlank()) await pictures;
      if (version === wanted) options.onConfig(config);
    } catch (error) {
      if (version !== wanted) return;
      options.onFault(`configuration ${version}: ${error instanceof Error ? error.message : error}`);
      const delayMs = backoffMs(attempt, options.random(), retryCapMs);
      cancelRetry = timers.after(delayMs, () => void load(version, attempt + 1));
    }
  }

  return {
    want(version) {
      if (version === wanted) return;
      cancelRetry();
      wanted = version;
      void load(version, 0);
    },
    stop() {
      cancelRetry();
      wanted = undefined;
    },
  };
}
