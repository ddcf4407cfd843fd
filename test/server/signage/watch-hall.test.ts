import { rename, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fault } from '#config/schema.ts';
import type { Stop } from '../../../server/feeds/feed.ts';
import { type PublishedHall, watchHall } from '../../../server/signage/hall-file.ts';
import { eventually } from '../../helpers/eventually.ts';
import { drawing, hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let hall: TempHall;
let stop: Stop;
let published: PublishedHall[];
let refused: Fault[][];

beforeEach(async () => {
  hall = await tempHall();
  published = [];
  refused = [];
  stop = watchHall(hall.file, {
    published: (next) => published.push(next),
    refused: (faults) => refused.push(faults),
  });
  await eventually(() => expect(published).toHaveLength(1));
});
afterEach(async () => {
  await stop();
  await hall.remove();
});

const address = (at: number) => published.at(at)?.config.hall.address;

it('publishes the file as it stands', () => {
  expect(address(0)).toBe('测试路 1 号');
});

it('publishes a good edit', async () => {
  await hall.write(hallYaml.replace('测试路 1 号', '测试路 2 号'));
  await eventually(() => expect(address(-1)).toBe('测试路 2 号'));
  expect(refused).toEqual([]);
});

it('publishes an edit of an editor that puts another file in its place', async () => {
  await writeFile(`${hall.file}~`, hallYaml.replace('测试路 1 号', '测试路 3 号'));
  await rename(`${hall.file}~`, hall.file);
  await eventually(() => expect(address(-1)).toBe('测试路 3 号'));
});

it('publishes a picture drawn anew', async () => {
  await hall.draw('pay-1.svg', drawing('second'));
  await eventually(() => expect(published).toHaveLength(2));
  expect([...(published[1]?.media.keys() ?? [])]).not.toEqual([...(published[0]?.media.keys() ?? [])]);
});

it('refuses a bad edit, publishes nothing of it, and publishes again once it is mended', async () => {
  await hall.write(hallYaml.replace('letter: A', 'letter: 1'));
  await eventually(() => expect(refused).toHaveLength(1));
  expect(refused[0]).toMatchObject([{ path: 'services[0].letter', line: 10 }]);
  expect(published).toHaveLength(1);

  await hall.write(hallYaml);
  await eventually(() => expect(published).toHaveLength(2));
  expect(published[1]?.version).toBe(published[0]?.version);
});

it('refuses the loss of a picture until it is back', async () => {
  await hall.erase('pay-1.svg');
  await eventually(() => expect(refused.at(-1)).toMatchObject([{ path: 'guides[0].steps[0].image' }]));
  await hall.draw('pay-1.svg', drawing('third'));
  await eventually(() => expect(published).toHaveLength(2));
});

it('says nothing of an edit that changes nothing', async () => {
  await hall.write(`${hallYaml}# Nothing new.\n`);
  await hall.draw('unused.svg', drawing('unused'));
  await hall.write(hallYaml.replace('测试路 1 号', '测试路 4 号'));
  await eventually(() => expect(address(-1)).toBe('测试路 4 号'));
  expect(published).toHaveLength(2);
});

it('tells what kept a good version from being published', async () => {
  await stop();
  stop = watchHall(hall.file, {
    published() {
      throw new Error('no room');
    },
    refused: (faults) => refused.push(faults),
  });
  await eventually(() =>
    expect(refused).toEqual([[{ path: '', reason: 'could not be published: Error: no room' }]]),
  );
});

it('tells nothing more once stopped', async () => {
  await stop();
  await hall.write(hallYaml.replace('测试路 1 号', '测试路 5 号'));
  const [second, secondStop] = [vi.fn(), vi.fn()];
  const other = watchHall(hall.file, { published: second, refused: secondStop });
  await eventually(() => expect(second).toHaveBeenCalledOnce());
  await other();
  expect(published).toHaveLength(1);
});
