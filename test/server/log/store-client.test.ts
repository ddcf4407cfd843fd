import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { startStore } from '../../../server/log/store-client.ts';

const dyingWorker = pathToFileURL(join(import.meta.dirname, '../../helpers/dying-worker.ts'));

it.each([
  ['throws', 'broke in the worker'],
  ['exits', 'exit code 3'],
])('rejects all that waits and all that follows when the worker %s', async (how, why) => {
  const store = await startStore(how, dyingWorker);
  const calls = await Promise.allSettled([
    store.call('commit', []),
    store.call('loadCheckpoint', 'north', 'x'),
  ]);
  for (const call of calls) {
    expect(call).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(`the event log has stopped .*${why}.*restart the server`) },
    });
  }
  await expect(store.call('commit', [])).rejects.toThrow('has stopped');
  await store.close();
});

it('rejects when the worker dies before it has opened anything', async () => {
  await expect(startStore('at once', dyingWorker)).rejects.toThrow('exit code 3');
});
