/** The sample hall is a newcomer's first look, so it has to be whole and rich. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { PublicConfig } from '#protocol/public-config.ts';
import { formatFaults, loadHall, type PublishedHall } from '../../../server/signage/hall-file.ts';

const folder = join(import.meta.dirname, '../../../config/halls/sample');
let hall: PublishedHall;

beforeAll(async () => {
  const file = join(folder, 'hall.yaml');
  const loaded = await loadHall(file);
  if (!loaded.ok) throw new Error(formatFaults(file, loaded.faults));
  hall = loaded.value;
});

it('has enough of everything to convince', () => {
  const { services, counters, screens, outlets, guides, notices } = hall.config;
  expect(services.length).toBeGreaterThanOrEqual(6);
  expect(counters).toHaveLength(8);
  expect(screens).toHaveLength(7);
  expect(new Set(screens.map(({ template }) => template))).toEqual(
    new Set(['queue', 'stage', 'counter', 'staff']),
  );
  expect(outlets).toHaveLength(5);
  expect(guides.length).toBeGreaterThanOrEqual(12);
  expect(notices).toHaveLength(3);
});

it('is served in a form that walls accept', () => {
  expect(v.safeParse(PublicConfig, hall.public).issues).toBeUndefined();
});

it('has guides for every service and through every channel a service names', () => {
  const { services, guides } = hall.config;
  expect(new Set(guides.map(({ service }) => service))).toEqual(new Set(services.map(({ id }) => id)));
  expect(new Set(guides.map(({ channel }) => channel)).size).toBe(6);
  for (const { service, channel } of guides) {
    expect(services.find(({ id }) => id === service)?.channels).toContain(channel);
  }
});

it('has content of every other kind', () => {
  const { campaigns, glossary, amenities, slides, services } = hall.config;
  expect(
    campaigns.filter(({ ready, faq, terms }) => ready && faq.length > 0 && terms.length > 0),
  ).not.toEqual([]);
  expect(glossary).not.toEqual([]);
  expect(amenities.filter(({ wifi }) => wifi)).not.toEqual([]);
  expect(slides).not.toEqual([]);
  expect(services.filter(({ price, limit }) => !price || !limit)).toEqual([]);
});

it('marks every guide and campaign as an example and leads only to example.com', () => {
  for (const { sample, link } of [...hall.config.guides, ...hall.config.campaigns]) {
    expect(sample).toBe(true);
    if (link) expect(new URL(link).hostname).toBe('example.com');
  }
});

it('says how to start in each guide, in steps short enough for a wall', () => {
  for (const { id, channel, sms, hotline, link, steps } of hall.config.guides) {
    expect({ id, start: channel === 'terminal' || (sms ?? hotline ?? link) !== undefined }).toEqual({
      id,
      start: true,
    });
    for (const { text } of steps) expect(text.zh.length, text.zh).toBeLessThanOrEqual(14);
  }
});

it('has a picture for every step, and none that nothing shows', async () => {
  const steps = hall.config.guides.flatMap((guide) => guide.steps);
  expect(steps.map(({ image }) => image)).not.toContain(undefined);
  const others = [...hall.config.campaigns, ...hall.config.slides].flatMap(({ image }) => image ?? []);
  const shown = new Set([...steps.map(({ image }) => image), ...others]);
  const drawn = await readdir(join(folder, 'media'));
  expect(drawn.map((name) => `media/${name}`).sort()).toEqual([...shown].sort());
});

it('keeps its pictures light, portrait and marked 示例', () => {
  let total = 0;
  for (const [name, { bytes }] of hall.media) {
    total += bytes.length;
    const text = new TextDecoder().decode(bytes);
    expect(text, name).toMatch(/viewBox="0 0 (320|480) 400"/);
    if (!name.startsWith('campaign-')) expect(text, name).toContain('>示例</text>');
  }
  expect(total).toBeLessThan(120_000);
});

it('has outlets from a few steps away to a bus ride', () => {
  const distances = hall.public.outlets.map((outlet) => outlet.distanceMetres);
  expect(Math.min(...distances)).toBeLessThan(500);
  expect(Math.max(...distances)).toBeLessThan(3000);
});
