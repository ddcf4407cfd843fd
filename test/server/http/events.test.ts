import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hallNow } from '../../helpers/fake-hall.ts';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await startHttp();
});
afterEach(() => server.stop());

const structured = { 'Content-Type': 'application/cloudevents+json' };
const batched = { 'Content-Type': 'application/cloudevents-batch+json' };
const called = (id: string, more: object = {}) => ({
  specversion: '1.0',
  id,
  source: 'urn:machine:7',
  type: 'ticket.called',
  data: { ticket: 'A015', counter: 'c1' },
  ...more,
});
const detailOf = async (answer: Response) => ((await answer.json()) as { detail: string }).detail;

describe('a post of events', () => {
  it('takes one event in structured mode', async () => {
    const answer = await server.post(called('1', { time: '2026-12-01T09:59:58.5+08:00' }), structured);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      results: [{ id: '1', status: 'accepted' }],
      accepted: 1,
      duplicate: 0,
      rejected: 0,
    });
    expect(server.north.taken).toEqual([
      {
        id: '1',
        source: 'urn:machine:7',
        at: hallNow - 1500,
        type: 'ticket.called',
        data: { ticket: 'A015', counter: 'c1' },
      },
    ]);
  });

  it('takes a batch in its order', async () => {
    const answer = await server.post([called('1'), called('2'), called('3')], batched);
    expect(await answer.json()).toMatchObject({ accepted: 3 });
    expect(server.north.taken.map((event) => event.id)).toEqual(['1', '2', '3']);
  });

  it('takes an empty batch', async () => {
    const answer = await server.post([], batched);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ results: [], accepted: 0, duplicate: 0, rejected: 0 });
  });

  it('takes binary mode, decoding its headers', async () => {
    const answer = await server.post(
      { ticket: 'A015' },
      {
        'ce-specversion': '1.0',
        'ce-id': '%E5%8F%AB%E5%8F%B7%2F1',
        'ce-source': 'urn:machine:7',
        'ce-type': 'ticket.served',
        'ce-time': '"2026-12-01T02:00:00Z"',
        'ce-traceparent': 'dropped',
      },
    );
    expect(await answer.json()).toMatchObject({ results: [{ id: '叫号/1', status: 'accepted' }] });
    expect(server.north.taken).toEqual([
      { id: '叫号/1', source: 'urn:machine:7', at: hallNow, type: 'ticket.served', data: { ticket: 'A015' } },
    ]);
  });

  it('takes a binary event without body where its data has no fields', async () => {
    const headers = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': 'm', 'ce-type': 'day.closed' };
    expect((await server.post('', headers)).status).toBe(200);
    expect(server.north.taken).toMatchObject([{ type: 'day.closed', data: {} }]);
  });

  it('takes plain JSON, one event or several, from the feed that the key names', async () => {
    await server.post({ id: '1', type: 'ticket.served', data: { ticket: 'A015' } });
    await server.post([{ id: '2', type: 'day.closed' }], {
      'Content-Type': 'application/json; charset=UTF-8',
    });
    expect(server.north.taken).toEqual([
      { id: '1', source: 'queue-machine', at: hallNow, type: 'ticket.served', data: { ticket: 'A015' } },
      { id: '2', source: 'queue-machine', at: hallNow, type: 'day.closed', data: {} },
    ]);
  });

  it('keeps nothing of subject and extensions', async () => {
    await server.post(called('1', { subject: '张三', phone: '13800138000' }), structured);
    expect(Object.keys(server.north.taken[0] ?? {}).sort()).toEqual(['at', 'data', 'id', 'source', 'type']);
  });

  it('says that an event sent again is a duplicate', async () => {
    await server.post(called('1'), structured);
    const again = await server.post(called('1'), structured);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ results: [{ id: '1', status: 'duplicate' }], duplicate: 1 });
  });

  it('rejects single events of a batch and takes the others', async () => {
    const batch = [
      called('1'),
      called('2', { data: { ticket: '15' } }),
      'nonsense',
      called('1'),
      called('3'),
    ];
    const answer = await server.post(batch, batched);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      results: [
        { id: '1', status: 'accepted' },
        { id: '2', status: 'rejected', reason: expect.stringMatching(/^data\.ticket must be /) },
        { id: '', status: 'rejected', reason: 'an event must be a JSON object' },
        { id: '1', status: 'duplicate' },
        { id: '3', status: 'accepted' },
      ],
      accepted: 2,
      duplicate: 1,
      rejected: 2,
    });
    expect(server.north.taken.map((event) => event.id)).toEqual(['1', '3']);
  });

  it('answers 400 with every reason when it takes nothing of a batch', async () => {
    const answer = await server.post([called('1', { type: 'ticket.eaten' }), called('', {})], batched);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      status: 400,
      results: [
        { id: '1', reason: expect.stringMatching(/^type must be one of ticket\.issued, /) },
        { id: '', reason: 'id must not be empty' },
      ],
    });
  });

  it.each([
    ['a field of its data', { data: { ticket: 'a015' } }, /^data\.ticket must be one or two capital letters/],
    ['a missing field', { data: {} }, /^data\.ticket is missing/],
    ['an unknown field', { data: { ticket: 'A015', name: '张三' } }, /^data\.name is not a known field/],
    [
      'an element of a list',
      { type: 'counter.opened', data: { counter: 'c1', services: ['pay', '?'] } },
      /^data\.services\[1\] must be/,
    ],
    ['data that is no object', { data: 7 }, /^data\b/],
    ['no id', { id: undefined }, /^id is missing/],
    ['a control character', { id: 'a\u0000' }, /^id must not hold control characters/],
    ['a wrong version', { specversion: '0.3' }, /^specversion must be "1\.0"/],
    ['a source with spaces', { source: 'my machine' }, /^source must be a URI reference/],
    ['a time without offset', { time: '2026-12-01T09:00:00' }, /^time must be a time such as/],
    [
      'a time that does not exist',
      { time: '2026-13-01T09:00:00Z' },
      /^time must be a date and time that exist/,
    ],
    ['data of another kind', { datacontenttype: 'text/xml' }, /^datacontenttype must be application\/json/],
    ['an unknown type', { type: 'toString' }, /^type must be one of/],
  ])('names the faulty field: %s', async (_, fault, reason) => {
    const answer = await server.post(called('1', fault), structured);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await detailOf(answer)).toMatch(reason);
    expect(server.north.taken).toEqual([]);
  });

  it.each([
    ['a body that is not JSON', '{"id": ', structured, /not JSON/],
    ['an empty body', '', structured, /not JSON/],
    ['an array in structured mode', '[]', structured, /application\/cloudevents-batch\+json/],
    ['no array in batched mode', '{}', batched, /must be an array/],
    [
      'a header that is not UTF-8',
      '{}',
      { 'ce-id': '%C0%A0', 'ce-type': 'day.closed' },
      /ce-id must be percent-encoded/,
    ],
  ])('refuses %s', async (_, body, headers, reason) => {
    const answer = await server.post(body, headers as Record<string, string>);
    expect(answer.status).toBe(400);
    expect(await detailOf(answer)).toMatch(reason);
  });

  it('refuses a body that is not UTF-8', async () => {
    const body = Buffer.from([0x22, 0xff, 0x22]);
    const answer = await fetch(`${server.url}/api/v1/halls/north/events`, {
      method: 'POST',
      headers: { ...structured, Authorization: 'Bearer hbk_north-0123456789abcdef' },
      body,
    });
    expect(await detailOf(answer)).toBe('the body is not JSON: it is not UTF-8.');
  });

  it.each(['text/plain', 'application/cloudevents+avro', 'application/json; charset=gbk', 'application/xml'])(
    'answers 415 to %s and says what it takes',
    async (type) => {
      const answer = await server.post('{}', { 'Content-Type': type });
      expect(answer.status).toBe(415);
      expect(answer.headers.get('accept-post')).toContain('application/cloudevents+json');
      expect(await detailOf(answer)).toContain('application/cloudevents-batch+json');
    },
  );

  it('logs how many events were rejected, and nothing of what they held', async () => {
    await server.post(called('1', { data: { ticket: '张三', phone: '13800138000' } }), structured);
    const logged = server.logged.join('');
    expect(logged).toContain('"rejected":1');
    expect(logged).not.toMatch(/张三|13800138000/);
  });
});
