import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { openIdSignOn } from '../../../server/accounts/openid.ts';

it('asks a provider that could not be reached again at the next sign-in, and one that could only once', async () => {
  const answers = [503, 200];
  let asked = 0;
  const provider = createServer((_, response) => {
    asked += 1;
    response.writeHead(answers.shift() ?? 500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize` }));
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const signOn = openIdSignOn({ issuer, client: 'hallboard', secret: 'secret', claim: 'sub' });
  const back = new URL('http://hall.example/api/v1/sso/callback');

  await expect(signOn.start(back)).rejects.toThrow();
  expect((await signOn.start(back)).url.href).toMatch(`${issuer}/authorize?`);
  expect((await signOn.start(back)).url.href).toMatch(`${issuer}/authorize?`);
  expect(asked).toBe(2);
  provider.closeAllConnections();
  provider.close();
});
