import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchHall } from '../../../server/signage/hall-file.ts';
import { eventually } from '../../helpers/eventually.ts';
import { hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch() {
    throw new Error('this file system tells nothing');
  },
}));

let hall: TempHall;
beforeEach(async () => {
  hall = await tempHall();
});
afterEach(() => hall.remove());

it('follows edits where the file system does not tell of them', async () => {
  const published = vi.fn();
  const stop = watchHall(hall.file, { published, refused: vi.fn() });
  await eventually(() => expect(published).toHaveBeenCalledTimes(1));
  await hall.write(hallYaml.replace('测试路 1 号', '测试路 2 号'));
  await eventually(() => expect(published).toHaveBeenCalledTimes(2));
  await stop();
});
