/** An old TV is paired by its code, keeps its place over a power cut, draws itself, and shows a code again when revoked. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { cookieIn } from '../helpers/http-server.ts';
import { oldVersions } from '../helpers/old-chromium.ts';
import type { OpenSample } from '../helpers/open-sample.ts';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { everyTemplate, fillHall, orientations } from './hall.ts';
import { startTv, untilLink, untilReadable, untilSaid } from './wall-page.ts';

/** Where pictures that old browsers draw of themselves go, if anywhere. */
const pictures = process.env.HALLBOARD_TV_PICTURES;

describe.each(oldVersions)('a TV with Chromium %i', (version) => {
  let sample: OpenSample;
  let profile: string;
  let server: HallboardProcess;
  let tv: TvBrowser;
  let cookie = '';

  const startBrowser = () => startTv(version, { profile, size: orientations.landscape });
  const open = (path: string) => tv.open(`http://localhost:${new URL(server.origin).port}${path}`);
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${server.origin}/api/v1${path}`, {
      method,
      headers: { Origin: server.origin, Cookie: cookie, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  async function shownCode(): Promise<string> {
    let code: unknown;
    await eventually(async () => {
      code = await tv.evaluate(
        "(document.querySelector('hb-pairing').shadowRoot.querySelector('.code') || {}).textContent",
      );
      expect(code).toMatch(/^[A-Z0-9]{6}$/);
    });
    return String(code);
  }
  const pair = async (code: string) =>
    (await ask('POST', `/halls/${server.hall}/screens/pair`, { code, screen: { id: 'queue' } })).status;

  beforeAll(async () => {
    sample = await everyTemplate();
    profile = await mkdtemp(join(tmpdir(), 'hallboard-tv-profile-'));
    server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
    await fillHall(server);
    const [, token] = /#setup=(\S+)/.exec(server.said()) ?? [];
    const admin = { name: 'chief', displayName: '总管', password: 'tea 7 lanterns' };
    cookie = cookieIn(await ask('POST', '/setup', { token, ...admin }));
    tv = await startBrowser();
  });
  afterAll(async () => {
    await tv?.stop();
    await server?.stop();
    await sample?.remove();
    await rm(profile, { recursive: true, force: true });
  });

  it('shows a code that can be read, then the hall', async () => {
    await open('/tv');
    const code = await shownCode();
    await untilReadable(tv, 'hb-pairing');
    expect(await pair(code)).toBe(201);
    await untilLink(tv, 'live');
    await untilSaid(tv, 'hb-services', /套餐办理/);
    expect(tv.takeFaults()).toEqual([]);
  });

  it('keeps its place over a power cut', async () => {
    await tv.stop();
    tv = await startBrowser();
    await open('/wall/');
    await untilLink(tv, 'live');
  });

  it('draws itself when somebody looks', async () => {
    await untilSaid(tv, 'hb-services', /套餐办理/);
    const answer = await ask('POST', `/halls/${server.hall}/screens/queue/look`);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(answer.status, picture.toString()).toBe(200);
    // What shows nothing takes next to no bytes.
    expect(picture.length).toBeGreaterThan(10_000);
    if (pictures) {
      await mkdir(pictures, { recursive: true });
      await writeFile(join(pictures, `look-${version}.webp`), picture);
    }
    expect(tv.takeFaults()).toEqual([]);
  });

  it('shows a code again when its pairing is revoked', async () => {
    expect((await ask('DELETE', `/halls/${server.hall}/screens/queue/token`)).status).toBe(204);
    await shownCode();
  });
});
