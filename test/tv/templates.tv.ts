/**
 * Old TVs show every template, every item of the stage and every state of the gallery as a browser of today does, and
 * what can be read there can be read on them.
 */
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
import { type Look, settledLook, type Turn, turnsOf, untilLook, untilTurn } from './look.ts';
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
/** By template, orientation and, where one is shown, state of the gallery. */
const looks = new Map<string, Look>();
/** By template. */
const turns = new Map<string, Turn[]>();

function lookOf(name: string): Look {
  const look = looks.get(name);
  if (!look) throw new Error(`today’s browser did not show ${name}`);
  return look;
}

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
    const name = `${view.template}-${view.name}`;
    looks.set(name, await settledLook(today));
    await picture(today, `${name}-today`);
    if (staged.includes(view) && (await ask(today, 'said', 'hb-stage')))
      turns.set(view.template, await turnsOf(today, at));
    for (const scene of Object.keys(galleryScenes)) {
      await ask(today, 'showScene', scene, screenOf(view.template));
      looks.set(`${name}-${scene}`, await settledLook(today));
    }
  }
}, 1_200_000);
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
    const name = `${view.template}-${view.name}`;
    await untilLook(tv, lookOf(name));
    await picture(tv, `${name}-${version}`);
    expect(tv.takeFaults()).toEqual([]);
  });

  it.each(staged)('gives each item of the stage its turn: $template', async (view) => {
    await show(tv, view);
    for (const [n, turn] of (turns.get(view.template) ?? []).entries()) {
      await untilTurn(tv, turn);
      await picture(tv, `${view.template}-stage-${n}-${version}`);
    }
    expect(tv.takeFaults()).toEqual([]);
  });

  it.each(views)('shows every state of the gallery: $template in $name', async (view) => {
    await show(tv, view);
    for (const scene of Object.keys(galleryScenes)) {
      const name = `${view.template}-${view.name}-${scene}`;
      await ask(tv, 'showScene', scene, screenOf(view.template));
      await untilLook(tv, lookOf(name));
      await picture(tv, `${name}-${version}`);
    }
    expect(tv.takeFaults()).toEqual([]);
  });
});

it('shows all guides on the stage', () => {
  const seen = (turns.get('queue') ?? []).map(({ words }) => words).join('\n');
  expect(turns.get('queue')?.length).toBeGreaterThan(10);
  expect(seen).toContain('10086');
});
