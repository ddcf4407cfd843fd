/** What managers may do with what halls show, over HTTP, in two halls of two cities. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { DraftAnswer } from '#protocol/signage.ts';
import { takeoverAt } from '../../../display/director/takeover.ts';
import { getRaw } from '../../helpers/raw-http.ts';
import {
  type Content,
  type Manager,
  type SignageServer,
  startSignage,
} from '../../helpers/signage-server.ts';
import { drawing, hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let north: TempHall;
let south: TempHall;
let server: SignageServer;
let lin: Manager;
let chief: Manager;

const placed = (id: string, city: string) =>
  hallYaml
    .replace('id: test-hall', `id: ${id}`)
    .replace('  timeZone', `  region: { province: 示例省, city: ${city} }\n  timeZone`);

beforeEach(async () => {
  [north, south] = [await tempHall(), await tempHall()];
  await north.write(placed('north', '北市'));
  await south.write(placed('south', '南市'));
  server = await startSignage([north.file, south.file]);
  lin = await server.manager('lin', { role: 'hall', scope: 'hall:north' });
  chief = await server.manager('chief');
});
afterEach(async () => {
  await server.stop();
  await Promise.all([north.remove(), south.remove()]);
});

const config = (hall = 'north') => server.halls.get(hall)?.published().config;
const campaign = (id: string, owner: string, more: object = {}) => ({
  ...{ id, owner, title: { zh: '活动' }, offer: { zh: '一句话口径' }, products: [id], ready: true },
  faq: [{ question: { zh: '多少钱？' }, answer: { zh: '不要钱' } }],
  ...{ from: '2026-11-01T00:00:00+08:00', until: '2027-02-01T00:00:00+08:00', ...more },
});
const detail = async (answer: Response) => ((await answer.json()) as { detail: string }).detail;

describe('who may change what', () => {
  it('is asked of every address', async () => {
    const addresses = [
      ['GET', '/draft'],
      ['PUT', '/draft'],
      ['DELETE', '/draft'],
      ['POST', '/draft/revert'],
      ['POST', '/draft/check-links'],
      ['GET', '/draft/public'],
      ['PUT', '/draft/media/a.png'],
      ['GET', '/draft/media/a.png'],
      ['POST', '/publish'],
      ['GET', '/scheduled'],
      ['DELETE', '/scheduled/x'],
      ['GET', '/versions'],
      ['GET', '/versions/1'],
      ['POST', '/versions/1/restore'],
      ['POST', '/takeover'],
      ['DELETE', '/takeover/x'],
      ['PUT', '/surge-level'],
      ['DELETE', '/surge-level'],
      ['POST', '/send'],
      ['GET', '/export'],
      ['POST', '/import'],
    ] as const;
    const zhao = await server.manager('zhao', { role: 'integrator', scope: '*' });
    for (const [method, path] of addresses) {
      const nobody = await fetch(`${server.url}/api/v1/halls/north${path}`, { method });
      expect([path, nobody.status]).toEqual([path, 401]);
      expect([path, (await lin.in('south').ask(method, path)).status]).toEqual([path, 403]);
      if (method === 'GET' || path === '/send') continue;
      expect([path, (await zhao.ask(method, path)).status]).toEqual([path, 403]);
    }
  });

  it('of campaigns is their owner’s to say', async () => {
    const { revision, content } = await lin.draft();
    const with_ = (...campaigns: object[]) => ({ ...(content as object), campaigns });
    const refused = await lin.ask('PUT', '/draft', { revision, content: with_(campaign('a', 'province')) });
    expect(refused.status).toBe(403);
    expect(await detail(refused)).toMatch(/campaign "a" belongs to the province/);

    const guo = await server.manager('guo', { role: 'city', scope: 'city:示例省/北市' });
    expect((await guo.edit(() => ({ campaigns: [campaign('b', 'city')] }))).faults).toEqual([]);
    expect((await guo.publish()).status).toBe(200);
    for (const campaigns of [
      [],
      [campaign('b', 'hall')],
      [campaign('b', 'city', { price: { zh: '1 元' } })],
    ]) {
      const now = await lin.draft();
      const changed = { ...(now.content as object), campaigns };
      expect((await lin.ask('PUT', '/draft', { revision: now.revision, content: changed })).status).toBe(403);
    }
    // Its own, beside it.
    await lin.edit(({ campaigns = [] }) => ({ campaigns: [...campaigns, campaign('c', 'hall')] }));
    expect((await lin.publish()).status).toBe(200);
    expect((await lin.ask('POST', '/versions/1/restore', {})).status).toBe(403);
  });

  it('tells of links in the draft that lead nowhere', async () => {
    const dead = { ...campaign('a', 'hall'), link: 'https://hallboard-test.invalid/' };
    await lin.edit(() => ({ campaigns: [dead] }));
    const answer = await lin.ask('POST', '/draft/check-links');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      findings: [{ path: 'campaigns[0].link', severity: 'warning', code: 'link_dead' }],
    });
  });

  it('leaves where a hall belongs to the province', async () => {
    const { revision, content } = await lin.draft();
    (content as Content).hall.region = { province: '示例省', city: '南市' };
    expect((await lin.ask('PUT', '/draft', { revision, content })).status).toBe(403);
  });
});

describe('an urgent message', () => {
  it('is shown at once, ends by itself, and can be taken back', async () => {
    const body = { zh: '停电，请稍候', en: 'Power cut', minutes: 30, level: 2 };
    const answer = await lin.ask('POST', '/takeover', body);
    expect(answer.status).toBe(200);
    const { id, until, number } = (await answer.json()) as { id: string; until: string; number: number };
    expect(number).toBe(2);
    expect(until).toMatch(/^2026-12-01T10:30:\d\d\+08:00$/);
    expect(config()?.takeovers).toEqual([
      {
        ...{ id, text: { zh: '停电，请稍候', en: 'Power cut' } },
        ...{ from: Date.parse(until) - 30 * 60_000, until: Date.parse(until) },
      },
    ]);
    expect(config()?.surge.byHand).toEqual({ level: 2, until: Date.parse(until) });
    expect((await lin.draft()).changes).toEqual([]);

    expect((await lin.ask('DELETE', `/takeover/${id}`)).status).toBe(200);
    expect(config()?.takeovers).toEqual([]);
    expect((await lin.ask('DELETE', `/takeover/${id}`)).status).toBe(404);
  });

  it('is shown in the place of one that was sent before, be it in the same second', async () => {
    for (const zh of ['装修施工', '请从安全出口离开'])
      expect((await lin.ask('POST', '/takeover', { zh, minutes: 30 })).status).toBe(200);
    const shown = config();
    const [first] = shown?.takeovers ?? [];
    expect(shown && takeoverAt(shown, first?.from ?? 0)?.text.zh).toBe('请从安全出口离开');
  });

  it('takes those that have ended out of the file', async () => {
    const until = '2026-12-01T09:00:00+08:00';
    await lin.edit(() => ({ takeovers: [{ id: 'old', text: { zh: '旧' }, until }] }));
    await lin.publish();
    await lin.ask('POST', '/takeover', { zh: '新', minutes: 5 });
    expect(config()?.takeovers.map(({ text }) => text.zh)).toEqual(['新']);
  });

  it('leaves the draft what it changes, and has an end', async () => {
    await lin.edit(({ hall }) => ({ hall: { ...hall, address: '新路 1 号' } }));
    await lin.ask('POST', '/takeover', { zh: '停电', minutes: 30 });
    expect((await lin.draft()).changes).toMatchObject([{ path: ['hall', 'address'] }]);
    expect(config()?.hall.address).toBe('测试路 1 号');
    for (const minutes of [0, -1, 1441, 'x', undefined])
      expect((await lin.ask('POST', '/takeover', { zh: '停电', minutes })).status).toBe(400);
  });
});

it('sets the surge level by hand, for a while', async () => {
  expect((await lin.ask('PUT', '/surge-level', { level: 3, minutes: 15 })).status).toBe(200);
  expect(config()?.surge.byHand?.level).toBe(3);
  expect((await lin.ask('DELETE', '/surge-level')).status).toBe(200);
  expect(config()?.surge.byHand).toBeUndefined();
});

describe('a picture brought to a draft', () => {
  const slide = (image: string) => () => ({ slides: [{ id: 's', title: { zh: '图' }, image }] });
  const path = async (answer: Response) => ((await answer.json()) as { path: string }).path;

  it('is seen by the preview, and is written beside the file when it is published', async () => {
    const picture = drawing('new');
    const uploaded = await path(await lin.upload('Floor Plan.svg'.replace(' ', '-'), picture));
    expect(uploaded).toMatch(/^media\/Floor-Plan-[0-9a-f]{8}\.svg$/);
    expect((await lin.edit(slide(uploaded))).faults).toEqual([]);
    const { config: preview } = await lin.get<{ config: { slides: { image: string }[] } }>('/draft/public');
    const address = preview.slides[0]?.image ?? '';
    expect(address).toMatch(/^\/api\/v1\/halls\/north\/draft\/media\//);
    const served = await lin.ask('GET', address.replace('/api/v1/halls/north', ''));
    expect(await served.text()).toBe(picture);
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.url}${address}`)).status).toBe(401);
    expect(config()?.slides).toEqual([]);

    expect((await lin.publish()).status).toBe(200);
    expect(await readFile(join(dirname(north.file), uploaded), 'utf8')).toBe(picture);
    const published = server.halls.get('north')?.published().public.slides[0]?.image;
    expect(await (await fetch(`${server.url}${published}`)).text()).toBe(picture);
  });

  const refused = [
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'holds a script'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'holds an event handler'],
    ['a.svg', '<html></html>', 'is not an SVG picture'],
    ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is not what its name ends in'],
    ['a.html', '<script>alert(1)</script>', 'must be of letters'],
    ['a.svg.html', 'x', 'must be of letters'],
    ['.png', 'x', 'must be of letters'],
    ['..%2f..%2fhall.png', 'x', 'must be of letters'],
    ['..%5chall.png', 'x', 'must be of letters'],
    ['a%00.png', 'x', 'must be of letters'],
  ] as const;

  it('is refused where it is not what its name says, could run something or leads elsewhere', async () => {
    for (const [name, content, reason] of refused) {
      const answer = await lin.upload(name, content);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(await detail(answer)).toContain(reason);
    }
  });

  it('is refused where it is too large for a wall', async () => {
    const answer = await lin.upload('a.png', new Uint8Array(2 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });

  const elsewhere = [
    '..%2f..%2fhall.yaml',
    '../hall.yaml',
    '..%2fmedia%2fpay-1.svg',
    '%2fetc%2fpasswd',
    'none.svg',
    'pay-1.svg%00',
  ];

  it('is not found outside the folder of pictures', async () => {
    for (const name of elsewhere) {
      expect([name, (await lin.ask('GET', `/draft/media/${name}`)).status]).toEqual([name, 404]);
      const raw = await getRaw(server.url, `/api/v1/halls/north/draft/media/${name}`);
      expect(raw.body).not.toMatch(/svg xmlns|timeZone|root:/);
    }
  });

  it('cannot be named outside media', async () => {
    for (const image of ['../hall.yaml', 'media/../hall.yaml', '/etc/passwd', 'media/x/../../y.png'])
      expect((await lin.edit(slide(image))).faults).toMatchObject([{ path: 'slides[0].image' }]);
  });
});

describe('an item sent to other halls', () => {
  it('arrives in their drafts with its pictures and terms, where the sender may', async () => {
    const guo = await server.manager('guo', { role: 'province', scope: 'province:示例省' });
    const uploaded = (await (await guo.upload('plan.svg', drawing('plan'))).json()) as { path: string };
    await guo.edit(() => ({
      campaigns: [campaign('a', 'province', { terms: ['t'], image: uploaded.path, screens: [] })],
      glossary: [{ id: 't', term: { zh: '副卡' }, plain: { zh: '另一个号码' } }],
    }));
    const body = { section: 'campaigns', id: 'a', halls: ['south', 'nowhere'], publish: false };
    expect(await (await guo.ask('POST', '/send', body)).json()).toEqual({
      halls: {
        south: { result: 'draft', faults: [] },
        nowhere: { result: 'refused', reason: 'There is no hall "nowhere" here.' },
      },
    });
    const draft = await guo.in('south').draft();
    expect(draft.content).toMatchObject({ glossary: [{ id: 't' }], campaigns: [{ id: 'a' }] });
    expect(config('south')?.campaigns).toEqual([]);

    expect(
      await (await guo.ask('POST', '/send', { ...body, halls: ['south'], publish: true })).json(),
    ).toMatchObject({ halls: { south: { result: 'published', number: 2 } } });
    expect(config('south')?.campaigns).toHaveLength(1);
    expect(await readFile(join(dirname(south.file), uploaded.path), 'utf8')).toBe(drawing('plan'));
    expect(await (await lin.ask('POST', '/send', { ...body, halls: ['south'] })).json()).toMatchObject({
      halls: { south: { result: 'refused' } },
    });
    expect((await guo.ask('POST', '/send', { ...body, id: 'none' })).status).toBe(404);
  });

  it('is told what it lacks there', async () => {
    const only = { id: 'only', letter: 'Z', name: { zh: '专', en: 'Only' }, standardMinutes: 3 };
    await chief.edit(({ services, guides }) => ({
      services: [...services, only],
      guides: guides.map((guide) => ({ ...guide, id: 'g', service: 'only' })),
    }));
    const body = { section: 'guides', id: 'g', halls: ['south'], publish: true };
    expect(await (await chief.ask('POST', '/send', body)).json()).toMatchObject({
      halls: { south: { result: 'refused', reason: expect.stringContaining('names the service "only"') } },
    });
  });
});

describe('a hall as an archive', () => {
  it('goes out and comes into another hall’s draft, with its pictures', async () => {
    await lin.edit(({ hall }) => ({ hall: { ...hall, address: '新路 1 号' } }));
    await lin.publish();
    const archive = new Uint8Array(await (await lin.ask('GET', '/export')).arrayBuffer());
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toEqual(['hall.yaml', 'media/pay-1.svg']);
    files['media/pay-1.svg'] = strToU8(drawing('other'));

    const to = chief.in('south');
    const answer = await send(zipSync(files));
    expect(answer.status).toBe(200);
    const draft = (await answer.json()) as DraftAnswer;
    expect(draft.faults).toEqual([]);
    expect(draft.content).toMatchObject({
      hall: { id: 'south', address: '新路 1 号', region: { city: '南市' } },
    });
    expect(JSON.stringify(draft.content)).toMatch(/media\/pay-1-[0-9a-f]{8}\.svg/);
    expect((await to.publish()).status).toBe(200);
  });

  it('is refused where it is none, or unpacks to too much, or leads elsewhere', async () => {
    expect((await send(strToU8('{ not: yaml'))).status).toBe(422);
    expect((await send(strToU8('just words'))).status).toBe(422);
    expect((await send(strToU8('PK nonsense'))).status).toBe(422);
    expect((await send(zipSync({ 'x.txt': strToU8('x') }))).status).toBe(422);
    // Says that it unpacks to 400 MB.
    const bomb = zipSync({ 'hall.yaml': strToU8('x') });
    const entry = Buffer.from(bomb).indexOf('PK\u0001\u0002');
    new DataView(bomb.buffer).setUint32(entry + 24, 400 * 1024 * 1024, true);
    expect(await detail(await send(bomb))).toMatch(/holds too much/);
  });

  async function send(body: Uint8Array<ArrayBuffer>): Promise<Response> {
    return chief.in('south').sendBytes('POST', '/import', body);
  }
});

it('gives editors the JSON Schema of hall files', async () => {
  const answer = await fetch(`${server.url}/schema/hall.json`);
  expect(answer.status).toBe(200);
  const schema = (await answer.json()) as { properties: Record<string, unknown>; required: string[] };
  expect(schema.required).toEqual(['hall', 'services', 'counters']);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(Object.keys(parse(hallYaml) as object)),
  );
});
