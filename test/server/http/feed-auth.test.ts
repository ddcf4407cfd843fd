import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, northKey, southKey, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

const post = (headers: Record<string, string>, hall = 'north') =>
  fetch(`${server.url}/api/v1/halls/${hall}/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/cloudevents-batch+json', ...headers },
    body: '[]',
  });

describe('the key of a feed', () => {
  it.each([
    ['as a bearer token', { Authorization: `Bearer ${northKey}` }],
    ['whatever the case of the scheme', { Authorization: `bearer ${northKey}` }],
    ['in X-API-Key', { 'X-API-Key': northKey }],
  ])('opens its hall %s', async (_, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it('is asked for where there is none', async () => {
    const answer = await post({});
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="hallboard"');
    expect(await answer.json()).toMatchObject({ status: 401, detail: expect.stringContaining('X-API-Key') });
  });

  it.each([
    ['unknown', { Authorization: 'Bearer hbk_unknown-0123456789' }],
    ['cut short', { Authorization: `Bearer ${northKey.slice(0, -1)}` }],
    ['unknown, in X-API-Key', { 'X-API-Key': 'constructor' }],
  ])('is refused when %s', async (_, headers) => {
    const answer = await post(headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('data/feed-keys.json') });
  });

  it('does not open another hall', async () => {
    const answer = await post({ Authorization: `Bearer ${southKey}` });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('"north"') });
  });

  it('does not matter for a hall that is not there', async () => {
    const answer = await post({ Authorization: `Bearer ${northKey}` }, 'nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});
