import { afterEach, describe, expect, it } from 'vitest';
import { LogUnavailable } from '../../../server/log/log.ts';
import { type HttpServer, northKey, southKey, startHttp } from '../../helpers/http-server.ts';
import { postEndlessly } from '../../helpers/raw-http.ts';

let server: HttpServer;
afterEach(() => server.stop());

const events = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${from + at}`,
    type: 'ticket.served',
    data: { ticket: 'A1' },
  }));

describe('the size of a post', () => {
  it('may be 1,000 events, not more', async () => {
    server = await startHttp();
    expect((await server.post(events(1000))).status).toBe(200);
    const answer = await server.post(events(1001, 1000));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      status: 413,
      detail: expect.stringContaining('1000 events'),
    });
    expect(server.north.taken).toHaveLength(1000);
  });

  it('is refused by the announced length before the body is read', async () => {
    server = await startHttp();
    const answer = await server.post('x'.repeat(1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('1048576 bytes') });
  });

  it('is counted while it comes in when no length was announced', async () => {
    server = await startHttp();
    const answer = await postEndlessly(`${server.url}/api/v1/halls/north/events`, {
      Authorization: `Bearer ${northKey}`,
      'Content-Type': 'application/json',
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 413 });
    expect((await server.post(events(1))).status).toBe(200);
  });

  it('that breaks off is no fault of the server', async () => {
    server = await startHttp();
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const body = new ReadableStream({ start: (controller) => controller.error(gone) });
    const answer = await server.app.request('/api/v1/halls/north/events', {
      method: 'POST',
      headers: { 'X-API-Key': northKey, 'Content-Type': 'application/json' },
      body,
      ...({ duplex: 'half' } as object),
    });
    expect(answer.status).toBe(400);
    expect(server.logged).toEqual([]);
  });

  it('needs no announced length', async () => {
    server = await startHttp();
    const body = new Blob([JSON.stringify(events(2))]).stream();
    const answer = await fetch(`${server.url}/api/v1/halls/north/events`, {
      method: 'POST',
      headers: { 'X-API-Key': northKey, 'Content-Type': 'application/json' },
      body,
      // Undici wants it said; the DOM's types do not know it.
      ...({ duplex: 'half' } as object),
    });
    expect(await answer.json()).toMatchObject({ accepted: 2 });
  });
});

describe('the rate of events', () => {
  it('is limited per feed, saying when to try again', async () => {
    server = await startHttp({ rateLimit: { burst: 10, perSecond: 2 } });
    expect((await server.post(events(10))).status).toBe(200);
    const refused = await server.post(events(5, 10));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await refused.json()).toMatchObject({ status: 429 });
    expect(server.north.taken).toHaveLength(10);

    server.passMs(2500);
    expect((await server.post(events(5, 10))).status).toBe(200);
  });

  it('of one hall leaves that of another alone', async () => {
    server = await startHttp({ rateLimit: { burst: 10, perSecond: 2 } });
    await server.post(events(10));
    const answer = await fetch(`${server.url}/api/v1/halls/south/events`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${southKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(events(10)),
    });
    expect(answer.status).toBe(200);
  });

  it('counts posts that hold no event', async () => {
    server = await startHttp({ rateLimit: { burst: 1, perSecond: 1 } });
    expect((await server.post('nonsense')).status).toBe(400);
    expect((await server.post('nonsense')).status).toBe(429);
  });
});

describe('a log that takes nothing', () => {
  it('answers 503 with when to try again, and nothing of the fault', async () => {
    server = await startHttp();
    server.north.logFault = new Error('ENOSPC: no space left on device, write /var/lib/secret');
    const answer = await server.post(events(1));
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).not.toMatch(/ENOSPC|secret|\.ts/);
    expect(server.logged.join('')).toContain('ENOSPC');

    server.logged.length = 0;
    server.north.logFault = new LogUnavailable('database or disk is full');
    expect((await server.post(events(1))).status).toBe(503);
    // Whoever watches the log tells of it once, instead of each request.
    expect(server.logged).toEqual([]);

    server.north.logFault = undefined;
    expect((await server.post(events(1))).status).toBe(200);
  });
});
