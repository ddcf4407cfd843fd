/** OWASP: logging. What people type, and what stands for them, is in no log, no answer and no audit entry. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goodPassword, type HttpServer, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await startHttp();
});
afterEach(() => server.stop());

it('no secret gets into the log, the audit log or an answer', async () => {
  const token = server.setUpToken() ?? '';
  const wrong = 'a wrong pass phrase';
  const next = 'rain on 9 roofs';
  const chief = await server.administrator();
  const answers: Response[] = [];
  const post = (path: string, body: string) =>
    fetch(`${server.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url },
      body,
    });
  answers.push(await post('/session', JSON.stringify({ name: 'chief', password: wrong })));
  // A password typed where the name goes.
  answers.push(await post('/session', JSON.stringify({ name: wrong, password: 'chief' })));
  answers.push(await post('/session', `{"name":"chief","password":"${goodPassword}"`));
  answers.push(await post('/session', JSON.stringify({ name: 'chief', password: [goodPassword] })));
  answers.push(await post('/setup', JSON.stringify({ token, password: goodPassword })));
  answers.push(await chief.ask('PUT', '/password', { current: wrong, next }));
  const grants = [{ role: 'hall', scope: 'hall:north' }];
  answers.push(
    await chief.ask('POST', '/users', { name: 'li', displayName: '李明', grants, password: goodPassword }),
  );
  const li = await server.signIn('li');
  answers.push(await chief.ask('PATCH', `/users/${li.id}`, { password: next }));
  answers.push(await chief.ask('GET', '/users'));
  const { token: link } = await (await chief.ask('POST', `/users/${li.id}/link`)).json();
  answers.push(await chief.ask('GET', '/audit'));

  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const kept = JSON.stringify(server.audit.entries({ limit: 200 }));
  const all = [...texts, ...server.logged, kept].join('\n');
  expect(kept).toContain('user.create');
  for (const secret of [goodPassword, wrong, next, token, link, chief.cookie.split('=')[1] ?? '', 'scrypt$'])
    expect(all, secret).not.toContain(secret);
});

it('a fault of the server while somebody signs in tells nothing of it', async () => {
  await server.administrator();
  server.audit.record = () => {
    throw new Error('the disk is full');
  };
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url },
    body: JSON.stringify({ name: 'chief', password: goodPassword }),
  });
  expect(answer.status).toBe(500);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(server.logged.join('')).toContain('the disk is full');
  expect(server.logged.join('') + (await answer.text())).not.toContain(goodPassword);
});
