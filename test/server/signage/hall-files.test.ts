import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBlobs } from '../../../server/signage/blobs.ts';
import { type Kept, loadHalls } from '../../../server/signage/hall-files.ts';
import { openStore } from '../../../server/signage/store.ts';
import { drawing, hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let data: string;
let kept: Kept;
let hall: TempHall;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hallboard-data-'));
  kept = { store: openStore(join(data, 'signage.db')), blobs: openBlobs(data) };
  hall = await tempHall();
});
afterEach(async () => {
  kept.store.close();
  await hall.remove();
  await rm(data, { recursive: true });
});

const faulty = hallYaml.replace('letter: A', 'letter: AB');

describe('the hall files of a server', () => {
  it('are loaded by hall id', async () => {
    const halls = await loadHalls([hall.file], kept, () => {});
    expect(halls.get('test-hall')).toMatchObject({ file: hall.file, faults: [] });
  });

  it('give the last version, and tell the faults, when a server starts after a bad edit', async () => {
    const hash = await kept.blobs.put(new TextEncoder().encode(drawing('first')));
    const media = { 'media/pay-1.svg': hash };
    await loadHalls([hall.file], kept, () => {});
    kept.store.addVersion('test-hall', { version: 'v1', text: hallYaml, media, at: 0, how: 'file' });
    await hall.write(faulty);
    const say = vi.fn();
    const halls = await loadHalls([hall.file], kept, say);
    expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('A');
    expect(halls.get('test-hall')?.published.media.size).toBe(1);
    expect(halls.get('test-hall')?.faults).toMatchObject([{ path: 'services[0].letter' }]);
    expect(say.mock.calls[0]?.[0]).toMatch(/hall\.yaml:\d+: services\[0\]\.letter/);
  });

  it('are refused with each fault when there was never a good version', async () => {
    await hall.write(faulty);
    await expect(loadHalls([hall.file], kept, () => {})).rejects.toThrow(
      /services\[0\]\.letter must be one letter/,
    );
  });

  it('are refused when two describe the same hall', async () => {
    const twin = await tempHall();
    await expect(loadHalls([hall.file, twin.file], kept, () => {})).rejects.toThrow(
      /both describe the hall "test-hall"/,
    );
    await twin.remove();
  });
});
