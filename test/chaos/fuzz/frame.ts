/** What a server sends, read by the screen's end of the link. */
import { readFrame } from '../../../display/connection/frame.ts';
import { createStore } from '../../../display/store/store.ts';
import { sampleView } from '../../helpers/sample-state.ts';
import { mutatedJson, mutatedText } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const clock = { now: 1_800_000_000_000, rate: 1, kind: 'real' };
const snapshot = JSON.stringify({
  ...{ type: 'snapshot', epoch: 'e', seq: 1, view: sampleView },
  ...{ clock, config: 'c', build: 'b' },
});
const samples = [
  snapshot,
  JSON.stringify({ type: 'resumed', epoch: 'e', clock, config: 'c', build: 'b' }),
  JSON.stringify({
    ...{ type: 'patch', seq: 2 },
    merge: {
      heardAt: 5,
      services: { plans: { waiting: 3 } },
      calls: { 1: null, 6: { ticket: 'A1', at: 1, times: 1 } },
    },
  }),
  JSON.stringify({ type: 'config', version: 'd' }),
  JSON.stringify({ type: 'time', clock }),
  JSON.stringify({ type: 'command', command: 'identify' }),
];

/** A page that has the state hears one frame. */
export const frameTarget: OpenTarget = () => {
  const sound = readFrame(snapshot);
  if (sound.kind !== 'message') throw new Error('the sample snapshot is not one');
  const { message: first } = sound;
  return {
    one(random) {
      const store = createStore('tv');
      store.dispatch({ type: 'message', message: first, at: 0 });
      const text = random() < 0.9 ? mutatedJson(random, samples) : mutatedText(random, snapshot);
      const frame = readFrame(text);
      if (frame.kind === 'message') store.dispatch({ type: 'message', message: frame.message, at: 1 });
      if (frame.kind === 'malformed') store.dispatch({ type: 'malformed' });
      if (!store.get().view) throw new Error('the page lost what it showed');
      if ('polluted' in {}) throw new Error('every object was given a field');
    },
  };
};
