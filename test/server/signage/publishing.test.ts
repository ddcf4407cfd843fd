/** Drafts and versions on a real server: several people, hand edits, restarts. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftAnswer, VersionAnswer, VersionSummary } from '#protocol/signage.ts';
import type { HallStatus } from '#protocol/status.ts';
import { refusalInChinese } from '../../../display/manager/api/problem-words.ts';
import { eventually } from '../../helpers/eventually.ts';
import {
  type Content,
  type Manager,
  type SignageServer,
  startSignage,
} from '../../helpers/signage-server.ts';
import { drawing, hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let hall: TempHall;
let server: SignageServer;
let manager: Manager;

beforeEach(async () => {
  hall = await tempHall();
  server = await startSignage([hall.file]);
  manager = await server.manager('lin', { role: 'hall', scope: 'hall:test-hall' });
});
afterEach(async () => {
  await server.stop();
  await hall.remove();
});

const shown = () => server.halls.get('test-hall')?.published();
const file = () => readFile(hall.file, 'utf8');
const address =
  (to: string) =>
  ({ hall: details }: Content) => ({ hall: { ...details, address: to } });
const englishName =
  (en: string) =>
  ({ hall: details }: Content) => ({ hall: { ...details, name: { ...details.name, en } } });
const versions = async () => (await manager.get<{ versions: VersionSummary[] }>('/versions')).versions;

describe('a draft', () => {
  it('is what is published until somebody changes it', async () => {
    const draft = await manager.draft();
    expect(draft).toMatchObject({ revision: 1, faults: [], changes: [], conflicts: [], failed: [] });
    expect(draft.published).toEqual({ number: 1, version: shown()?.version });
    expect((draft.content as Content).hall.address).toBe('测试路 1 号');
  });

  it('is saved with its faults, and tells them and its changes', async () => {
    const draft = await manager.edit(({ services }) => ({
      services: services.map((one) => ({ ...one, letter: 'AB' })),
    }));
    expect(draft.faults).toMatchObject([{ path: 'services[0].letter' }]);
    expect(draft.changes).toEqual([
      { path: ['services', { id: 'pay' }, 'letter'], before: 'A', after: 'AB' },
    ]);
    expect(draft.savedBy?.name).toBe('lin');
    expect((await manager.publish()).status).toBe(422);
    expect(shown()?.config.services[0]?.letter).toBe('A');
    await server.restart();
    const again = await server.manager('lin');
    expect((await again.draft()).faults).toHaveLength(1);
  });

  it('takes in what two people change of it at once', async () => {
    const wang = await server.manager('wang', { role: 'hall', scope: 'hall:test-hall' });
    const mine = await manager.draft();
    const theirs = structuredClone(mine.content) as Content;
    theirs.hall.name.en = 'Their Hall';
    await wang.ask('PUT', '/draft', { revision: mine.revision, content: theirs });
    const own = { ...(mine.content as Content), ...address('我的路 1 号')(mine.content as Content) };
    const saved = await manager.ask('PUT', '/draft', { revision: mine.revision, content: own });
    expect(saved.status).toBe(200);
    const answer = (await saved.json()) as DraftAnswer;
    expect(answer.merged).toEqual([
      { path: ['hall', 'name', 'en'], before: 'Test Hall', after: 'Their Hall' },
    ]);
    expect((answer.content as Content).hall).toMatchObject({
      address: '我的路 1 号',
      name: { en: 'Their Hall' },
    });
  });

  it('refuses what two people change differently, shows both, and loses nothing', async () => {
    const wang = await server.manager('wang', { role: 'hall', scope: 'hall:test-hall' });
    const { revision, content } = await manager.draft();
    await wang.edit(address('他们的路 1 号'));
    const own = { ...(content as Content), ...address('我的路 1 号')(content as Content) };
    const refused = await manager.ask('PUT', '/draft', { revision, content: own });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      conflicts: [{ path: ['hall', 'address'], mine: '我的路 1 号', theirs: '他们的路 1 号' }],
      draft: { content: { hall: { address: '他们的路 1 号' } } },
    });
    // Looked at and decided.
    expect((await manager.edit(address('我的路 1 号'))).faults).toEqual([]);
  });

  it('tells the audit log each change, what it was before, and whose it is', async () => {
    const wang = await server.manager('wang', { role: 'hall', scope: 'hall:test-hall' });
    await manager.edit(address('我的路 1 号'));
    await manager.edit(address('我的路 1 号'));
    await wang.edit(englishName('Their Hall'));
    const saves = server.audit.entries({ limit: 9 }).filter(({ action }) => action === 'draft.save');
    expect(saves).toMatchObject([
      {
        actor: { name: 'wang' },
        after: { changes: [{ path: ['hall', 'name', 'en'], before: 'Test Hall', after: 'Their Hall' }] },
      },
      {
        actor: { name: 'lin' },
        after: { changes: [{ path: ['hall', 'address'], before: '测试路 1 号', after: '我的路 1 号' }] },
      },
    ]);
  });

  it('can be thrown away, and brought back', async () => {
    const { revision } = await manager.edit(address('新路 1 号'));
    const discarded = (await (await manager.ask('DELETE', '/draft')).json()) as DraftAnswer;
    expect(discarded.changes).toEqual([]);
    await manager.ask('POST', '/draft/revert', { revision });
    expect((await manager.draft()).changes).toHaveLength(1);
  });

  it('refuses what is no hall file at all', async () => {
    let deep: unknown = 1;
    for (let at = 0; at < 500; at += 1) deep = [deep];
    const { revision } = await manager.draft();
    expect((await manager.ask('PUT', '/draft', { revision, content: deep })).status).toBe(422);
    expect((await manager.ask('PUT', '/draft', { revision, content: 'x'.repeat(3e6) })).status).toBe(413);
    expect((await manager.ask('PUT', '/draft', { revision: 99, content: {} })).status).toBe(404);
  });
});

describe('publishing', () => {
  it('shows the draft, writes the file with its comments, and counts a version', async () => {
    await manager.edit(address('新路 1 号'));
    const answer = await manager.publish();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ number: 2, version: shown()?.version });
    expect(shown()?.config.hall.address).toBe('新路 1 号');
    expect(await file()).toBe(hallYaml.replace('测试路 1 号', '新路 1 号'));
    expect(await manager.draft()).toMatchObject({ changes: [], published: { number: 2 } });
    expect(await versions()).toMatchObject([
      { number: 2, how: 'editor', by: { name: 'lin' } },
      { number: 1, how: 'file' },
    ]);
    const version = await manager.get<VersionAnswer>('/versions/2');
    expect(version.changes).toEqual([
      { path: ['hall', 'address'], before: '测试路 1 号', after: '新路 1 号' },
    ]);
    const [entry] = server.audit.entries({ limit: 1 });
    expect(entry).toMatchObject({ action: 'publish.editor', hall: 'test-hall', actor: { name: 'lin' } });
  });

  it('changes nothing more when the watcher sees the file', async () => {
    const hub = server.halls.get('test-hall')?.hub ?? expect.fail('no hall');
    const publish = vi.spyOn(hub, 'publishConfig');
    await manager.edit(address('新路 1 号'));
    await manager.publish();
    // The next edit by hand is seen only after the first.
    await hall.write((await file()).replace('新路 1 号', '手改路 1 号'));
    await eventually(() => expect(shown()?.config.hall.address).toBe('手改路 1 号'));
    expect(publish).toHaveBeenCalledTimes(2);
    expect((await versions()).map(({ how }) => how)).toEqual(['file', 'editor', 'file']);
  });

  it('takes in an edit by hand that comes in between, with its comments', async () => {
    await manager.edit(address('新路 1 号'));
    await hall.write(hallYaml.replace('Test Hall', 'By Hand').replace('# A hall', '# Our hall'));
    const answer = await manager.publish();
    // Either the watcher saw it before the draft was looked at, or publishing did.
    expect(answer.status).toBe(200);
    expect(shown()?.config.hall).toMatchObject({ address: '新路 1 号', name: { en: 'By Hand' } });
    expect(await file()).toContain('# Our hall');
  });

  it('tells what was edited by hand of what the draft changes too', async () => {
    await manager.edit(address('新路 1 号'));
    await hall.write(hallYaml.replace('测试路 1 号', '手改路 1 号'));
    await eventually(async () => {
      const { conflicts } = await manager.draft();
      expect(conflicts).toMatchObject([
        { path: ['hall', 'address'], mine: '新路 1 号', theirs: '手改路 1 号' },
      ]);
    });
    expect(shown()?.config.hall.address).toBe('手改路 1 号');
    expect((await manager.edit(address('都好路 1 号'))).conflicts).toEqual([]);
  });

  it('keeps a faulty edit by hand aside before it takes its place', async () => {
    await manager.edit(address('新路 1 号'));
    await hall.write(hallYaml.replace('letter: A', 'letter: AB'));
    expect((await manager.publish()).status).toBe(200);
    expect(await file()).toBe(hallYaml.replace('测试路 1 号', '新路 1 号'));
    const said = server.said.join('\n');
    const kept = /kept as (\S+)/.exec(said)?.[1] ?? '';
    expect(await readFile(kept, 'utf8')).toContain('letter: AB');
  });

  it('refuses what somebody else changed since it was looked at', async () => {
    const { revision } = await manager.edit(address('新路 1 号'));
    await manager.edit(address('新路 2 号'));
    const answer = await manager.ask('POST', '/publish', { revision });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ draft: { content: { hall: { address: '新路 2 号' } } } });
    expect(shown()?.config.hall.address).toBe('测试路 1 号');
  });

  it('leaves all as it was where the file cannot be written, and says so', async () => {
    await manager.edit(address('新路 1 号'));
    await mkdir(`${hall.file}.new`);
    const answer = await manager.publish();
    expect(answer.status).toBe(503);
    expect((await answer.json()) as { detail: string }).toMatchObject({
      detail: expect.stringContaining('cannot be written'),
    });
    expect(shown()?.config.hall.address).toBe('测试路 1 号');
    expect((await manager.draft()).changes).toHaveLength(1);
    expect(await versions()).toHaveLength(1);
  });

  describe('where versions cannot be kept', () => {
    /** Has the disk take no more versions, as when it is full. */
    function fill(table: 'versions' | 'scheduled'): void {
      const db = new DatabaseSync(join(server.data, 'signage.db'));
      db.exec(
        `CREATE TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
      );
      db.close();
    }
    const detail = async (answer: Response) => ((await answer.json()) as { detail: string }).detail;

    it('is refused before anything has changed, and succeeds once they can be', async () => {
      await manager.edit(address('新路 1 号'));
      const before = await file();
      fill('versions');
      const answer = await manager.publish();
      expect(answer.status).toBe(503);
      const told = await detail(answer);
      expect(told).toMatch(/^Nothing was published: .*disk is full/);
      expect(refusalInChinese(503, told)).toMatch(/^没有发布：.*草稿还在，屏幕没有变/);
      expect(await file()).toBe(before);
      expect(shown()?.config.hall.address).toBe('测试路 1 号');
      expect((await manager.draft()).changes).toHaveLength(1);
      expect(await versions()).toHaveLength(1);
      const db = new DatabaseSync(join(server.data, 'signage.db'));
      db.exec('DROP TRIGGER full');
      db.close();
      expect(await (await manager.publish()).json()).toMatchObject({ number: 2 });
      expect(shown()?.config.hall.address).toBe('新路 1 号');
    });

    it('is refused for later, too, and the draft keeps it', async () => {
      const { revision } = await manager.edit(address('新路 1 号'));
      fill('scheduled');
      const answer = await manager.ask('POST', '/publish', { revision, at: server.clock.now() + 3_600_000 });
      expect(answer.status).toBe(503);
      expect(refusalInChinese(503, await detail(answer))).toMatch(/^没有发布：/);
      expect((await manager.draft()).changes).toHaveLength(1);
    });

    it('is shown all the same where it is urgent, and whoever did it is told', async () => {
      fill('versions');
      const answer = await manager.ask('POST', '/takeover', { zh: '请从东门离开', minutes: 15 });
      expect(await answer.json()).toMatchObject({ number: 1, unkept: true });
      expect(shown()?.config.takeovers).toMatchObject([{ text: { zh: '请从东门离开' } }]);
      expect(await versions()).toHaveLength(1);
    });
  });

  it('refuses an edit by hand that the checks do not let pass, as it does a draft', async () => {
    await hall.write(`${hallYaml}campaigns:\n${campaignYaml('a', '39 元')}${campaignYaml('b', '59 元')}`);
    await eventually(() => expect(server.said.join('\n')).toMatch(/faults; its last good version stays/));
    expect(shown()?.config.campaigns).toEqual([]);
    const { config } = await manager.get<HallStatus>('/status');
    const chinese = expect.stringMatching(/[\u4e00-\u9fff]/);
    expect(config.faults[0]).toMatchObject({ zh: chinese, line: expect.any(Number) });
  });
});

describe('an edit by hand', () => {
  it('is told when it is faulty, once for each edit, and taken in when it is mended', async () => {
    const faulty = hallYaml.replace('letter: A', 'letter: AB');
    const told = () => server.said.filter((text) => text.includes('last good version stays'));
    await hall.write(faulty);
    await eventually(() => expect(told()).toHaveLength(1));
    expect(told()[0]).toMatch(/hall\.yaml:10: services\[0\]\.letter must be/);
    await hall.write(`${faulty}# Looked at again.\n`);
    await eventually(() => expect(told()).toHaveLength(2));
    expect(shown()?.config.services[0]?.letter).toBe('A');
    await hall.write(hallYaml.replace('letter: A', 'letter: B'));
    await eventually(() => expect(shown()?.config.services[0]?.letter).toBe('B'));
    expect(server.said.at(-1)).toBe(`${hall.file}: published version ${shown()?.version}`);
  });

  it.each([
    ['id', 'test-hall', 'other-hall'],
    ['timeZone', 'Asia/Shanghai', 'Asia/Tokyo'],
  ] as const)('may not change the %s of a hall while the server runs', async (field, before, after) => {
    await hall.write(hallYaml.replace(`${field}: ${before}`, `${field}: ${after}`));
    await eventually(() => expect(server.said.join('\n')).toContain(`hall.${field} was "${before}"`));
    expect(shown()?.config.hall[field]).toBe(before);
  });
});

const campaignYaml = (id: string, price: string) => `  - id: ${id}
    owner: ${id === 'a' ? 'province' : 'hall'}
    title: { zh: 活动 }
    offer: { zh: 一个月 ${price} }
    price: { zh: ${price} }
    products: [家庭套餐]
    ready: true
    from: '2026-01-01T00:00:00+08:00'
    until: '2027-01-01T00:00:00+08:00'
`;

describe('earlier versions', () => {
  it('come back with one request, with the pictures they had', async () => {
    await manager.edit((content) => ({ guides: [], ...address('新路 1 号')(content) }));
    await manager.publish();
    await hall.erase('pay-1.svg');
    const answer = await manager.ask('POST', '/versions/1/restore', {});
    expect(answer.status).toBe(200);
    expect(shown()?.config.guides).toHaveLength(1);
    expect(await file()).toBe(hallYaml);
    expect(await readFile(join(dirname(hall.file), 'media/pay-1.svg'), 'utf8')).toBe(drawing('first'));
    expect(await versions()).toMatchObject([{ number: 3, how: 'restore', note: '1' }, {}, {}]);
    expect((await manager.draft()).changes).toEqual([]);
  });

  it('come back without the screens that were added since being lost', async () => {
    const screen = { id: 'tv-9', name: '新屏' };
    await manager.edit((content) => ({ ...address('新路 1 号')(content), screens: [screen] }));
    await manager.publish();
    expect((await manager.ask('POST', '/versions/1/restore', {})).status).toBe(200);
    expect(shown()?.config.hall.address).toBe('测试路 1 号');
    expect(shown()?.config.screens).toMatchObject([screen]);
  });

  it('come back without the emergency message that was over since, and leave one that is on', async () => {
    const at = '/takeover';
    const start = async (zh: string) =>
      (await (await manager.ask('POST', at, { zh, minutes: 15 })).json()) as { id: string };
    const { id } = await start('设备检修');
    expect(shown()?.config.takeovers).toHaveLength(1);
    await manager.ask('DELETE', `${at}/${id}`);
    await manager.ask('POST', '/versions/2/restore', {});
    expect(shown()?.config.takeovers).toEqual([]);
    const hows = (await versions()).map(({ how }) => how);
    expect(hows).toEqual(['restore', 'takeover-end', 'takeover', 'file']);
    await start('请让出通道');
    await manager.ask('POST', '/versions/1/restore', {});
    expect(shown()?.config.takeovers).toMatchObject([{ text: { zh: '请让出通道' } }]);
  });

  it('come back with a picture that was drawn anew since', async () => {
    await hall.draw('pay-1.svg', drawing('second'));
    await eventually(async () => expect(await versions()).toHaveLength(2));
    await manager.ask('POST', '/versions/1/restore', {});
    expect(await readFile(join(dirname(hall.file), 'media/pay-1.svg'), 'utf8')).toBe(drawing('first'));
    expect((await manager.ask('POST', '/versions/99/restore', {})).status).toBe(404);
  });

  it('count an edit made while the server was off, and bring the draft up to it', async () => {
    await manager.edit(englishName('Draft Hall'));
    await writeFile(hall.file, hallYaml.replace('测试路 1 号', '夜里路 1 号'));
    await server.restart();
    manager = await server.manager('lin');
    expect(await versions()).toMatchObject([{ number: 2, how: 'file' }, { number: 1 }]);
    expect((await manager.draft()).content).toMatchObject({
      hall: { address: '夜里路 1 号', name: { en: 'Draft Hall' } },
    });
  });

  it('are shown again when the server starts with a faulty file', async () => {
    await manager.edit(address('新路 1 号'));
    await manager.publish();
    await writeFile(hall.file, hallYaml.replace('letter: A', 'letter: AB'));
    await server.restart();
    expect(shown()?.config.hall.address).toBe('新路 1 号');
    expect(shown()?.media.size).toBe(1);
  });
});

describe('what is to be published at a time', () => {
  const hourMs = 3_600_000;
  let at: number;
  const later = async (ms: number) => {
    const { revision } = await manager.edit(address('晚上路 1 号'));
    at = server.clock.now() + ms;
    return manager.ask('POST', '/publish', { revision, at, note: '晚上换' });
  };

  it('is published then, with what was published meanwhile', async () => {
    expect((await later(hourMs)).status).toBe(202);
    expect((await manager.draft()).changes).toEqual([]);
    await manager.edit(englishName('Meanwhile'));
    await manager.publish();
    expect(await manager.get('/scheduled')).toMatchObject({
      scheduled: [{ at, note: '晚上换', changes: [{ path: ['hall', 'address'] }] }],
    });
    server.clock.jumpTo(at);
    // Whenever something is scheduled, the clock is looked at anew.
    const { revision } = await manager.edit(englishName('Next week'));
    await manager.ask('POST', '/publish', { revision, at: at + 7 * 24 * hourMs });
    await eventually(() => expect(shown()?.config.hall.address).toBe('晚上路 1 号'));
    expect(shown()?.config.hall.name.en).toBe('Meanwhile');
    expect(await manager.get('/scheduled')).toMatchObject({ scheduled: [{ at: at + 7 * 24 * hourMs }] });
    expect((await versions())[0]).toMatchObject({ how: 'schedule', by: { name: 'lin' }, note: '晚上换' });
  });

  it('is refused for a time that is past, and the draft keeps it', async () => {
    const refused = await later(-hourMs);
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ detail: 'The time to publish at is past; nothing was published.' }),
    ]);
    expect((await manager.draft()).changes).toHaveLength(1);
  });

  it('outlives a restart', async () => {
    await later(hourMs);
    await server.restart();
    expect(shown()?.config.hall.address).toBe('测试路 1 号');
    await server.restart({ at: at + 1 });
    await eventually(() => expect(shown()?.config.hall.address).toBe('晚上路 1 号'));
  });

  it('is told where it could not be, and is in the draft again', async () => {
    await later(hourMs);
    await manager.edit(address('别的路 1 号'));
    await manager.publish();
    await server.restart({ at: at + 1 });
    manager = await server.manager('lin');
    await eventually(async () => expect((await manager.draft()).failed).toHaveLength(1));
    const { failed } = await manager.draft();
    expect(failed[0]?.failure).toMatch(/changed by something else/);
    expect(shown()?.config.hall.address).toBe('别的路 1 号');
    expect((await manager.ask('DELETE', `/scheduled/${failed[0]?.id}`)).status).toBe(204);
    expect((await manager.draft()).failed).toEqual([]);
  });

  it('can be taken back into the draft', async () => {
    const { scheduled } = (await (await later(hourMs)).json()) as { scheduled: { id: string } };
    expect((await manager.ask('DELETE', `/scheduled/${scheduled.id}`)).status).toBe(204);
    expect((await manager.draft()).changes).toMatchObject([{ after: '晚上路 1 号' }]);
  });
});
