import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadHalls, watchHalls } from '../../../server/signage/hall-files.ts';
import { lastGoodFiles } from '../../../server/signage/last-good.ts';
import { hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let data: string;
let hall: TempHall;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hallboard-data-'));
  hall = await tempHall();
});
afterEach(async () => {
  await hall.remove();
  await rm(data, { recursive: true });
});

const log = { info: () => {}, warn: () => {} };
const quiet = { say: () => {}, log };
const faulty = hallYaml.replace('letter: A', 'letter: AB');

describe('the hall files of a server', () => {
  it('are loaded by hall id', async () => {
    const halls = await loadHalls([hall.file], data, () => {});
    expect(halls.get('test-hall')).toMatchObject({ file: hall.file, faults: [] });
  });

  it('give the last good version, and tell the faults, when a server starts after a bad edit', async () => {
    await loadHalls([hall.file], data, () => {});
    await hall.write(faulty);
    const say = vi.fn();
    const halls = await loadHalls([hall.file], data, say);
    expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('A');
    expect(halls.get('test-hall')?.published.media.size).toBe(1);
    expect(halls.get('test-hall')?.faults).toMatchObject([{ path: 'services[0].letter' }]);
    expect(say.mock.calls[0]?.[0]).toMatch(/hall\.yaml:\d+: services\[0\]\.letter/);
  });

  it('are shown all the same where there is no room to keep them', async () => {
    await writeFile(join(data, 'last-good'), 'a file where the copies should go');
    const say = vi.fn();
    const halls = await loadHalls([hall.file], data, say);
    expect(halls.get('test-hall')).toMatchObject({ file: hall.file, faults: [] });
    expect(say.mock.calls[0]?.[0]).toMatch(/cannot be written, so the hall file is shown but not kept/);
  });

  it('are refused with each fault when there was never a good version', async () => {
    await hall.write(faulty);
    await expect(loadHalls([hall.file], data, () => {})).rejects.toThrow(
      /services\[0\]\.letter must be one letter/,
    );
  });

  it('are refused when two describe the same hall', async () => {
    const twin = await tempHall();
    await expect(loadHalls([hall.file, twin.file], data, () => {})).rejects.toThrow(
      /both describe the hall "test-hall"/,
    );
    await twin.remove();
  });

  it('are published when edited well, and keep what is published when edited badly', async () => {
    const halls = await loadHalls([hall.file], data, () => {});
    const published = vi.fn();
    const say = vi.fn();
    const stop = watchHalls(halls, data, published, { say, log });
    await hall.write(faulty);
    await vi.waitFor(() => expect(halls.get('test-hall')?.faults).toHaveLength(1), { timeout: 10_000 });
    expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('A');
    await hall.write(hallYaml.replace('letter: A', 'letter: B'));
    await vi.waitFor(() => expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('B'), {
      timeout: 10_000,
    });
    expect(halls.get('test-hall')?.faults).toEqual([]);
    expect(published.mock.lastCall?.[0]).toBe('test-hall');
    await stop();
    const version = halls.get('test-hall')?.published.version;
    expect(say.mock.calls).toEqual([
      [expect.stringMatching(/last good version stays[\s\S]*hall\.yaml:10: services\[0\]\.letter must be/)],
      [`${hall.file}: published version ${version}`],
    ]);
  });

  it('have the faults they are loaded with told once, and told again after each edit', async () => {
    await loadHalls([hall.file], data, () => {});
    await hall.write(faulty);
    const say = vi.fn();
    const info = vi.fn();
    const halls = await loadHalls([hall.file], data, say);
    const stop = watchHalls(halls, data, () => {}, { say, log: { ...log, info } });
    await vi.waitFor(() => expect(info).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    expect(say).toHaveBeenCalledTimes(1);
    await hall.write(`${faulty}# Looked at again.\n`);
    await vi.waitFor(() => expect(say).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    await stop();
  });

  it('give the last good version also when the server was cut off while replacing it', async () => {
    await loadHalls([hall.file], data, () => {});
    await hall.write(faulty);
    const [kept, aside] = lastGoodFiles(data, hall.file).map(dirname);
    await rename(String(kept), String(aside));
    const halls = await loadHalls([hall.file], data, () => {});
    expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('A');
  });

  it('have the last good version of each kept by the time the watching has stopped', async () => {
    const halls = await loadHalls([hall.file], data, () => {});
    const stop = watchHalls(halls, data, () => {}, quiet);
    await hall.write(hallYaml.replace('letter: A', 'letter: B'));
    await vi.waitFor(() => expect(halls.get('test-hall')?.published.config.services[0]?.letter).toBe('B'), {
      timeout: 10_000,
      interval: 1,
    });
    await stop();
    await hall.write(faulty);
    const again = await loadHalls([hall.file], data, () => {});
    expect(again.get('test-hall')?.published.config.services[0]?.letter).toBe('B');
  });

  it.each([
    ['id', 'test-hall', 'other-hall'],
    ['timeZone', 'Asia/Shanghai', 'Asia/Tokyo'],
  ] as const)('may not change their %s while the server runs', async (field, before, after) => {
    const halls = await loadHalls([hall.file], data, () => {});
    const stop = watchHalls(halls, data, () => {}, quiet);
    await hall.write(hallYaml.replace(`${field}: ${before}`, `${field}: ${after}`));
    await vi.waitFor(
      () => expect(halls.get('test-hall')?.faults).toMatchObject([{ path: `hall.${field}` }]),
      { timeout: 10_000 },
    );
    expect(halls.get('test-hall')?.published.config.hall[field]).toBe(before);
    await stop();
  });
});
