import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { closing, createWebServer, listen } from '../../../server/http/listen.ts';

const answering = () => createServer((_, response) => response.end('here'));

describe('opening the port', () => {
  it('resolves with the port the system chose when asked for any', async () => {
    const server = answering();
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    expect(port).toBe((server.address() as AddressInfo).port);
    await closing(server, 1000)();
  });

  it('says which port to try when the one asked for is taken', async () => {
    const first = answering();
    const port = await listen(first, { host: '127.0.0.1', port: 0, tls: undefined });
    await expect(listen(answering(), { host: '127.0.0.1', port, tls: undefined })).rejects.toThrow(
      `npm start -- --port ${port + 1}`,
    );
    await closing(first, 1000)();
  });

  it('says a lower one to try when the last of all is taken', async () => {
    const first = answering();
    const door = { host: '127.0.0.1', port: 65_535, tls: undefined };
    await listen(first, door);
    await expect(listen(answering(), door)).rejects.toThrow(/npm start -- --port 65534$/);
    await closing(first, 1000)();
  });

  it("says that an address is not this machine's", async () => {
    await expect(listen(answering(), { host: '192.0.2.1', port: 0, tls: undefined })).rejects.toThrow(
      /no address "192\.0\.2\.1"/,
    );
  });

  it('names the file when a certificate cannot be read or used', async () => {
    const handler = () => {};
    await expect(createWebServer(handler, { cert: '/none.pem', key: '/none.key' })).rejects.toThrow(
      /--tls-cert: \/none\.pem/,
    );
    const notPem = import.meta.filename;
    await expect(createWebServer(handler, { cert: notPem, key: notPem })).rejects.toThrow(
      /cannot be used for TLS/,
    );
  });
});

describe('a connection', () => {
  it('that asks on and on without an answer is ended', async () => {
    let asked = 0;
    const server = await createWebServer(() => void asked++, undefined);
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // a reset is how it ends
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(50));
    await once(socket, 'close');
    expect(asked).toBe(4);
    await closing(server, 1)();
  });

  it('that is ended so costs no search for where its errors come from, and all others keep theirs', async () => {
    const depth = Error.stackTraceLimit;
    const errors: Error[] = [];
    const server = await createWebServer(
      (asked) => asked.on('error', (error) => errors.push(error)),
      undefined,
    );
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // a reset is how it ends
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(50));
    await once(socket, 'close');
    await closing(server, 1)();
    expect(errors.map(({ stack }) => stack)).toEqual(Array(4).fill('Error: aborted'));
    expect(Error.stackTraceLimit).toBe(depth);
  });

  it('may ask as often as it likes when it takes the answers', async () => {
    const server = await createWebServer((_, response) => response.end('here'), undefined);
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = 0; n < 20; n++) {
      const [response] = await once(request({ port, host: '127.0.0.1', agent }).end(), 'response');
      expect((await response.toArray()).join('')).toBe('here');
    }
    agent.destroy();
    await closing(server, 1000)();
  });
});

describe('closing', () => {
  it('lets a request under way finish', async () => {
    let finish = () => {};
    const server = createServer((_, response) => {
      finish = () => response.end('done');
    });
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const answer = once(request({ port, host: '127.0.0.1' }).end(), 'response');
    await once(server, 'request');
    const closed = closing(server, 60_000)();
    finish();
    const [response] = await answer;
    expect((await response.toArray()).join('')).toBe('done');
    await closed;
  });

  it('cuts what is still there after its grace', async () => {
    const server = createServer(() => {});
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const failed = once(request({ port, host: '127.0.0.1' }).end(), 'error');
    await once(server, 'request');
    await closing(server, 1)();
    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
  });

  it('cuts what was upgraded and never ended, too', async () => {
    const server = createServer();
    const upgraded = once(server, 'upgrade');
    const stop = closing(server, 1);
    const port = await listen(server, { host: '127.0.0.1', port: 0, tls: undefined });
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const failed = once(request({ port, host: '127.0.0.1', headers }).end(), 'error');
    await upgraded;
    await stop();
    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
  });
});
