/** What a browser's database gives back, read by the wall as it starts. */
import { openCache } from '../../../display/store/cache.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { installDatabase } from './memory-database.ts';
import { mutatedJson } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const kept = {
  view: { view: sampleView, epoch: 'e', seq: 4, asOf: sampleNow },
  config: sampleConfig,
  clock: { hall: sampleNow, local: sampleNow, rate: 1, kind: 'real' },
};
const names = ['view', 'config', 'clock'] as const;
const texts = Object.fromEntries(
  names.map((name) => [name, JSON.stringify({ generation: 1, value: kept[name] })]),
);

/** One piece is not what was kept. The other two have to come back all the same. */
export const cacheTarget: OpenTarget = () => {
  const pieces = new Map<string, unknown>();
  installDatabase((key) => pieces.get(key.split('/')[1] ?? ''));
  const sound = new Map(names.map((name) => [name, JSON.parse(texts[name] ?? '')]));
  const cache = openCache('hall');
  let at = 0;
  return {
    async one(random) {
      // The large piece costs a hundred times the others.
      const name = at++ % 50 === 0 ? 'config' : random() < 0.5 ? 'view' : 'clock';
      for (const other of names)
        pieces.set(other, name === 'config' || other !== 'config' ? sound.get(other) : 1);
      pieces.set(name, parsed(mutatedJson(random, [texts[name] ?? ''])));
      const loaded = await cache.load();
      for (const other of names) {
        if (other !== name && other !== 'config' && !loaded[other])
          throw new Error(`${name} took ${other} with it`);
      }
    },
  };
};

/** Databases hold values, not texts: a text that is no JSON stands for itself. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
