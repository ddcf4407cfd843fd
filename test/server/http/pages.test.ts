import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';
import { getRaw } from '../../helpers/raw-http.ts';

const wall = `<!doctype html><title>wall</title>${'<p>text</p>'.repeat(200)}`;

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
  const put = async (path: string, text: string) => {
    const file = join(server.pagesDir, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  };
  await put('wall/index.html', wall);
  await put('wall/sw.js', 'self');
  await put('preview/index.html', 'preview');
  await put('assets/wall-0a1b2c3d.js', 'script');
  await put('.built-from', 'secret');
  await put('../secret.txt', 'secret');
  await put('../pages-too/secret.txt', 'secret');
});
afterAll(() => server.stop());

const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init });

describe('the pages', () => {
  it.each([
    ['/', 302, '/wall/?hall=north'],
    ['/?screen=door', 302, '/wall/?screen=door&hall=north'],
    ['/tv', 302, '/wall/?pair'],
    ['/wall?hall=south', 301, '/wall/?hall=south'],
    ['/manager', 301, '/manager/'],
    ['/api', 301, '/api/'],
    ['/preview', 301, '/preview/'],
  ])('lead from %s on', async (path, status, location) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('location')).toBe(location);
  });

  it('are asked for anew each time, and answered shortly when nothing changed', async () => {
    const answer = await get('/wall/?hall=south');
    expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toBe(wall);
    const etag = answer.headers.get('etag') ?? '';
    const again = await get('/wall/?hall=south', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('keep what has its hash in its name', async () => {
    const answer = await get('/assets/wall-0a1b2c3d.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it('let the service worker control them, and look for its successor', async () => {
    const answer = await get('/wall/sw.js');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('service-worker-allowed')).toBe('/');
  });

  it('are compressed where the browser can', async () => {
    expect((await get('/wall/?hall=north')).headers.get('content-encoding')).toBe('gzip');
    const plain = await get('/wall/?hall=north', { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('may run their own scripts only, and talk to this server only', async () => {
    const answer = await get('/wall/?hall=north');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    expect(rules.get('default-src')).toBe("default-src 'none'");
    expect(rules.get('script-src')).toBe("script-src 'self'");
    const { host } = new URL(server.url);
    expect(rules.get('connect-src')).toBe(`connect-src 'self' ws://${host} wss://${host}`);
    expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are in no frame, but for the preview, which one of this server’s own may have', async () => {
    const framing = async (path: string) => {
      const { headers } = await get(path);
      const ancestors = /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0];
      return [headers.get('x-frame-options'), ancestors];
    };
    expect(await framing('/wall/?hall=north')).toEqual(['DENY', "frame-ancestors 'none'"]);
    expect(await framing('/preview/')).toEqual(['SAMEORIGIN', "frame-ancestors 'self'"]);
  });

  it('answer HEAD without a body', async () => {
    const answer = await get('/wall/?hall=north', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it('tell people in a page what is not there', async () => {
    const answer = await get('/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answer.text()).toContain('没有这个页面');
  });

  it('can only be read', async () => {
    const answer = await get('/wall/?hall=north', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/wall/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/../pages-too/secret.txt',
    '/%2e%2e%2fpages-too%2fsecret.txt',
    '/.built-from',
    '/wall/../.built-from',
    '/%2ebuilt-from',
  ])('give nothing away at %s', async (path) => {
    const answer = await getRaw(server.url, path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toContain('secret');
  });
});

it('says so where a request is addressed to no host', async () => {
  const answer = await getRaw(server.url, '/healthz', { Host: 'a<b' });
  expect(answer.status).toBe(400);
  expect(server.logged).toEqual([]);
});
