/** One page's draft before a server that others save to, and that is sometimes not there. */
import { afterEach, expect, it, vi } from 'vitest';
import { Draft } from '../../../../display/manager/draft/draft.ts';
import { FakeServer } from '../../../helpers/fake-server.ts';
import { handTimers } from '../../../helpers/hand-timers.ts';
import { sampleConfig, sampleNow, sampleView } from '../../../helpers/sample-state.ts';
import { smallHall } from '../../../helpers/small-hall.ts';

const wifi = (zh: string) => ({ id: 'wifi', text: { zh } });
const content = (zh = '等候区有免费 Wi-Fi') => ({ ...structuredClone(smallHall), notices: [wifi(zh)] });
const words = ['notices', 0, 'text', 'zh'] as const;
const saves = (server: FakeServer) => server.asked.filter((asked) => asked.startsWith('PUT')).length;

afterEach(() => vi.unstubAllGlobals());

/** `trouble` is asked before each answer: a status that comes in place of it, or `lost`, after it was given. */
async function opened() {
  const { version, hall } = sampleConfig;
  const server = new FakeServer({
    ...{ content: content(), config: sampleConfig, view: sampleView },
    waits: { at: sampleNow, learned: 0, services: {}, tickets: {} },
    status: {
      ...{ id: 'sample', name: hall.name, config: { version, since: 0, faults: [] } },
      ...{ clock: { now: sampleNow, rate: 1, kind: 'real' }, now: sampleNow, feeds: {}, anomalies: 0 },
      ...{ screens: [], paired: [] },
    },
  });
  const line: { trouble: number | 'silent' | 'lost' | undefined } = { trouble: undefined };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { trouble } = line;
    if (trouble === 'silent') throw new TypeError('Failed to fetch');
    if (typeof trouble === 'number') return new Response('{}', { status: trouble });
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const answer = server.answer(init.method ?? 'GET', address, body);
    if (trouble === 'lost') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
  const timers = handTimers();
  const draft = new Draft('sample', timers);
  await draft.load();
  return { server, line, timers, draft };
}

it('reads again what somebody else saved, and tells the place', async () => {
  const { server, draft } = await opened();
  server.saveFromElsewhere(content('同事改的'));
  await draft.reread();
  expect(draft.content).toEqual(content('同事改的'));
  expect(draft.others.map(({ path }) => path)).toEqual([['notices', { id: 'wifi' }, 'text', 'zh']]);
  draft.forgetOthers();
  expect(draft.others).toEqual([]);
});

it('disturbs nobody where nothing was saved', async () => {
  const { draft } = await opened();
  const { content: before } = draft;
  let changes = 0;
  draft.onChange(() => {
    changes += 1;
  });
  await draft.reread();
  expect(draft.content).toBe(before);
  expect(changes).toBe(0);
});

it('leaves alone what is being edited', async () => {
  const { server, draft } = await opened();
  server.saveFromElsewhere({ ...content(), brand: { theme: 'light' } });
  const looking = draft.reread();
  draft.edit(words, '我改的');
  await looking;
  expect(draft.content).toEqual(content('我改的'));
});

it('is not taken back by an answer that a save overtook', async () => {
  const { draft } = await opened();
  const network = fetch;
  const old = await network('/api/v1/halls/sample/draft', {});
  let answer = (_: Response) => {};
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      }),
  );
  const looking = draft.load();
  vi.stubGlobal('fetch', network);
  draft.edit(words, '我改的');
  await draft.save();
  answer(old);
  await looking;
  expect(draft.content).toEqual(content('我改的'));
});

it('tells what a save brought of others, and not its own', async () => {
  const { server, draft } = await opened();
  server.saveFromElsewhere({ ...content(), brand: { theme: 'light' } });
  draft.edit(words, '我改的');
  await draft.save();
  expect(draft.content).toEqual({ ...content('我改的'), brand: { theme: 'light' } });
  expect(draft.others.map(({ path }) => path)).toEqual([['brand', 'theme']]);
});

it('undoes nothing that somebody else wrote', async () => {
  const { server, draft } = await opened();
  draft.edit(words, '我改的');
  await draft.save();
  server.saveFromElsewhere(content('同事改的'));
  await draft.reread();
  draft.undo();
  expect(draft.content).toEqual(content('同事改的'));
  expect([draft.canUndo, draft.saving]).toEqual([false, 'saved']);
});

it.each(['silent', 503] as const)('saves by itself when the server is back (%s)', async (trouble) => {
  const { server, line, timers, draft } = await opened();
  const told = new Set<string>();
  line.trouble = trouble;
  draft.edit(words, '我改的');
  await draft.save();
  draft.onChange(() => told.add(draft.saving));
  timers.pass(2000);
  await vi.waitFor(() => expect([...told]).toEqual(['failed']));
  line.trouble = undefined;
  timers.pass(3999);
  expect(saves(server)).toBe(0);
  timers.pass(1);
  await vi.waitFor(() => expect(draft.saving).toBe('saved'));
  expect(server.draft).toEqual(content('我改的'));
  expect([...told]).toEqual(['failed', 'saved']);
});

it('goes on telling that nothing is saved while somebody types on', async () => {
  const { line, timers, draft } = await opened();
  line.trouble = 'silent';
  draft.edit(words, '我');
  await draft.save();
  line.trouble = undefined;
  draft.edit(words, '我改的');
  expect(draft.saving).toBe('failed');
  timers.pass(900);
  await vi.waitFor(() => expect(draft.saving).toBe('saved'));
});

it('does not send again what the server refused', async () => {
  const { server, line, timers, draft } = await opened();
  line.trouble = 403;
  draft.edit(words, '我改的');
  await draft.save();
  line.trouble = undefined;
  timers.pass(60_000);
  expect([draft.saving, saves(server)]).toEqual(['failed', 0]);
});

it('is at odds with nobody over a save whose answer was lost', async () => {
  const { server, line, timers, draft } = await opened();
  line.trouble = 'lost';
  draft.edit(words, '我');
  await draft.save();
  line.trouble = undefined;
  draft.edit(words, '我改的');
  timers.pass(900);
  await vi.waitFor(() => {
    timers.pass(0);
    expect(draft.saving).toBe('saved');
  });
  expect(server.draft).toEqual(content('我改的'));
});
