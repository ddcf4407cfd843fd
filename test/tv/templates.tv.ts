/** Old TVs show every template and every item of the stage as a browser of today does, and all of it can be read. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryScenes } from '../helpers/gallery.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { oldVersions } from '../helpers/old-chromium.ts';
import type { OpenSample } from '../helpers/open-sample.ts';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';
import { everyTemplate, fillHall, orientations, screenOf, templates } from './hall.ts';
import { type Look, settledLook, type Turn, turnsOf, untilLook, untilReadable, untilTurn } from './look.ts';
import { openWall, startTv, untilLink } from './wall-page.ts';

/** Where pictures of what old browsers show go, if anywhere. */
const pictures = process.env.HALLBOARD_TV_PICTURES;

const sizes = Object.entries(orientations);
const views = templates.flatMap((template) => sizes.map(([name, size]) => ({ template, name, size })));
/** The stage is looked at in the templates that have one, as their screens hang. */
const staged = views.filter(({ template, name }) =>
  template === 'portrait' ? name === 'portrait' : name === 'landscape',
);

let sample: OpenSample;
let server: HallboardProcess;
/** When everything is looked at: the hall's time as this begins. */
let at: number;
let today: TvBrowser;
const profiles: string[] = [];
const looks = new Map<string, Look>();
const turns = new Map<string, Turn[]>();

async function start(version: Parameters<typeof startTv>[0]): Promise<TvBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'hallboard-tv-profile-'));
  profiles.push(profile);
  return startTv(version, { profile, size: orientations.landscape });
}

async function show(tv: TvBrowser, { template, size }: (typeof views)[number]): Promise<void> {
  await tv.resize(size);
  await openWall(tv, server, template);
  await untilLink(tv, 'live');
  await ask(tv, 'freeze', at);
}

async function picture(tv: TvBrowser, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, `${name}.png`), await tv.screenshot());
}

beforeAll(async () => {
  sample = await everyTemplate();
  server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
  await fillHall(server);
  at = Date.now();
  today = await start('today');
  for (const view of views) {
    await show(today, view);
    looks.set(`${view.template} ${view.name}`, await settledLook(today));
    await picture(today, `today-${view.template}-${view.name}`);
    if (staged.includes(view) && (await ask(today, 'said', 'hb-stage')))
      turns.set(view.template, await turnsOf(today, at));
  }
}, 600_000);
afterAll(async () => {
  await today?.stop();
  await server?.stop();
  await sample?.remove();
  for (const profile of profiles) await rm(profile, { recursive: true, force: true });
});

describe.each(oldVersions)('Chromium %i', (version) => {
  let tv: TvBrowser;
  beforeAll(async () => {
    tv = await start(version);
  });
  afterAll(() => tv?.stop());

  it.each(views)('shows the template $template in $name as today’s browser does', async (view) => {
    await show(tv, view);
    const look = looks.get(`${view.template} ${view.name}`);
    if (!look) throw new Error('there is nothing to compare with');
    await untilLook(tv, look);
    await picture(tv, `${version}-${view.template}-${view.name}`);
    expect(tv.takeFaults()).toEqual([]);
  });

  it.each(staged)('gives each item of the stage its turn: $template', async (view) => {
    await show(tv, view);
    for (const [n, turn] of (turns.get(view.template) ?? []).entries()) {
      await untilTurn(tv, turn);
      await picture(tv, `${version}-${view.template}-stage-${n}`);
    }
    expect(tv.takeFaults()).toEqual([]);
  });

  it.each(views)('keeps every state readable: $template in $name', async (view) => {
    await show(tv, view);
    for (const scene of Object.keys(galleryScenes)) {
      await ask(tv, 'showScene', scene, screenOf(view.template));
      await untilReadable(tv);
      if (version === 64) await picture(tv, `64-${view.template}-${view.name}-${scene}`);
    }
    expect(tv.takeFaults()).toEqual([]);
  });
});

it('shows all guides on the stage', () => {
  const seen = (turns.get('queue') ?? []).map(({ words }) => words).join('\n');
  expect(turns.get('queue')?.length).toBeGreaterThan(10);
  expect(seen).toContain('10086');
});
