import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';
import { getRaw } from '../../helpers/raw-http.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
  await writeFile(join(server.pagesDir, '../secret.txt'), 'secret');
});
afterAll(() => server.stop());

describe('a picture of a hall', () => {
  it('is served to stay, and may run nothing', async () => {
    const answer = await fetch(`${server.url}/media/north/pay-1.0a1b2c3d.svg`);
    expect(await answer.text()).toBe('<svg/>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    '/media/north/other.svg',
    '/media/nowhere/pay-1.0a1b2c3d.svg',
    '/media/north/',
    '/media',
    '/media/north/..%2f..%2fsecret.txt',
    '/media/north/../../secret.txt',
    '/media/..%2f../secret.txt',
    '/media/north/pay-1.0a1b2c3d.svg%00',
  ])('is not found at %s', async (path) => {
    const answer = await getRaw(server.url, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });
});
