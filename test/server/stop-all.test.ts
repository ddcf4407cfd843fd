import { expect, it } from 'vitest';
import { stopAll } from '../../server/stop-all.ts';

it('stops the last first, all of them even when one fails, and tells of the failure', async () => {
  const stopped: string[] = [];
  const stops = ['log', 'halls', 'feeds'].map((name) => async () => {
    stopped.push(name);
    if (name === 'halls') throw new Error('halls did not stop');
  });
  await expect(stopAll(stops)).rejects.toThrow('halls did not stop');
  expect(stopped).toEqual(['feeds', 'halls', 'log']);
  await stopAll(stops);
  expect(stopped).toHaveLength(3);
});

it('tells of every failure when several do', async () => {
  const fails = (why: string) => () => Promise.reject(new Error(why));
  await expect(stopAll([fails('one'), fails('two')])).rejects.toMatchObject({
    errors: [{ message: 'two' }, { message: 'one' }],
  });
});
