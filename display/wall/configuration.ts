/** Brings each configuration that the server wants shown, with its pictures. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { browserTimers as timers } from '../connection/timers.ts';
import { startConfigLoader } from '../store/config-loader.ts';
import { dropOtherPictures, fetchPictures } from '../store/media.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';

export interface ConfigurationParts {
  store: Store;
  faults: Faults;
  /** Where a version is served. */
  url(version: string): string;
  /** Writes the state into the cache; tells whether it is kept. */
  keep(): Promise<boolean>;
  /** Whether the browser has all pictures of what is shown, each time that changes. */
  onPictures(all: boolean): void;
}

export function startConfiguration({ store, faults, url, keep, onPictures }: ConfigurationParts): void {
  async function pictures(config: PublicConfig): Promise<void> {
    onPictures(false);
    await fetchPictures(config);
    onPictures(true);
  }

  const loader = startConfigLoader({
    async fetchConfig(version) {
      const response = await fetch(url(version));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json();
    },
    fetchPictures: pictures,
    isBlank: () => store.get().config === undefined,
    async onConfig(config) {
      store.dispatch({ type: 'config', config });
      // A cold start may still need the old pictures until the new configuration is kept.
      if (await keep()) await dropOtherPictures(config);
    },
    onFault: faults.add,
    timers,
    random: Math.random,
  });

  store.subscribe(({ wanted, config }, before) => {
    if (wanted === undefined || wanted === before.wanted) return;
    if (wanted !== config?.version) return loader.want(wanted);
    loader.stop();
    void pictures(config).catch(() => faults.add('some pictures could not be fetched'));
  });
}
