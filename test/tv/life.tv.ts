/** An old TV shows a hall, loses its server, starts without it, and is live again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallStatus } from '#protocol/status.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { oldVersions } from '../helpers/old-chromium.ts';
import type { OpenSample } from '../helpers/open-sample.ts';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';
import { call, everyTemplate, fillHall, orientations } from './hall.ts';
import { openWall, startTv, untilLink, untilSaid } from './wall-page.ts';

describe.each(oldVersions)('a TV with Chromium %i', (version) => {
  let sample: OpenSample;
  let data: string;
  let profile: string;
  let server: HallboardProcess;
  let tv: TvBrowser;

  const startServer = (port = 0) =>
    startHallboard({ data, port, args: ['--no-simulator', '--hall', sample.file] });
  const startBrowser = () => startTv(version, { profile, size: orientations.landscape });
  const open = () => openWall(tv, server, 'queue');

  beforeAll(async () => {
    sample = await everyTemplate();
    data = await mkdtemp(join(tmpdir(), 'hallboard-tv-data-'));
    profile = await mkdtemp(join(tmpdir(), 'hallboard-tv-profile-'));
    server = await startServer();
    await fillHall(server);
    tv = await startBrowser();
    await open();
  });
  afterAll(async () => {
    await tv?.stop();
    await server?.stop();
    await sample?.remove();
    for (const folder of [data, profile]) await rm(folder, { recursive: true, force: true });
  });

  it('shows the hall, its queue and the time', async () => {
    await untilLink(tv, 'live');
    await untilSaid(tv, 'hb-call', /C010/);
    await untilSaid(tv, 'hb-services', /套餐办理/);
    await untilSaid(tv, 'hb-header', /示例路营业厅.*\d\d:\d\d/);
    await untilSaid(tv, 'hb-status', /数据截至/);
    expect(await ask(tv, 'said', 'hb-stage')).not.toBe('');
    expect(tv.takeFaults()).toEqual([]);
  });

  it('shows a new call', async () => {
    await call(server, 'A888');
    await untilSaid(tv, 'hb-call', /A888/);
  });

  it('is ready to start with no network, and says so', async () => {
    await eventually(async () => {
      const answer = await fetch(`${server.origin}/api/v1/halls/${server.hall}/status`, {
        headers: { 'X-API-Key': server.key },
      });
      const { screens } = parse(HallStatus, await answer.json());
      expect(screens).toContainEqual(
        expect.objectContaining({ screen: 'queue', coldStart: true, errors: [] }),
      );
    });
  });

  it('goes on when the server dies, and says how old its data is', async () => {
    await server.kill();
    await untilLink(tv, 'lost');
    await untilSaid(tv, 'hb-status', /连接中断，显示/);
    const before = await ask(tv, 'said', 'hb-stage');
    await eventually(async () => expect(await ask(tv, 'said', 'hb-stage')).not.toBe(before));
    expect(tv.takeFaults()).toEqual([]);
  });

  it('starts after a power cut with no server, with all it knew and its pictures', async () => {
    await tv.stop();
    tv = await startBrowser();
    await open();
    await untilLink(tv, 'lost');
    await untilSaid(tv, 'hb-status', /显示/);
    await untilSaid(tv, 'hb-services', /套餐办理/);
    const { named, missing } = await ask(tv, 'media');
    expect(named).toBeGreaterThan(0);
    expect(missing).toEqual([]);
    expect(tv.takeFaults()).toEqual([]);
  });

  it('is live again when the server returns, without a reload', async () => {
    await tv.evaluate('self.stayed = true');
    server = await startServer(Number(new URL(server.origin).port));
    await untilLink(tv, 'live');
    await untilSaid(tv, 'hb-status', /数据截至/);
    expect(await tv.evaluate('stayed')).toBe(true);
  });
});
