/** OWASP: secure headers, on pages and on the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

async function rules(path: string): Promise<Map<string, string>> {
  const answer = await fetch(`${server.url}${path}`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.slice(rule.indexOf(' ') + 1)]),
  );
}

describe('every answer', () => {
  it.each(['/manager/', '/wall/', '/preview/', '/api/v1/session', '/api/v1/nothing'])(
    'lets no script run that is not a file of this server: %s',
    async (path) => {
      const told = await rules(path);
      expect(told.get('default-src')).toBe("'none'");
      expect(told.get('script-src')).toBe("'self'");
      expect(told.get('base-uri')).toBe("'none'");
      expect(told.get('form-action')).toBe("'none'");
    },
  );

  it.each([
    '/manager/',
    '/wall/',
    '/api/v1/session',
    '/previews/',
    '/manager/preview/',
    '/media/north/preview',
  ])('stands in no frame: %s', async (path) => {
    expect((await rules(path)).get('frame-ancestors')).toBe("'none'");
    const answer = await fetch(`${server.url}${path}`);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('is taken for what it says it is, and tells no other site where it came from', async () => {
    const { headers } = await fetch(`${server.url}/api/v1/session`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

it('the preview stands in a page of this server, and in no other', async () => {
  for (const path of ['/preview/', '/preview/?hall=north'])
    expect((await rules(path)).get('frame-ancestors')).toBe("'self'");
  const answer = await fetch(`${server.url}/preview/`);
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});
