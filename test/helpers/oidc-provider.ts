/** A real OpenID Connect provider on a port of the system's choosing, which signs its one user in without asking. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  client: string;
  secret: string;
  /** Whoever signs in next: subject and claims. */
  user: { sub: string; preferred_username?: string; email?: string; email_verified?: boolean };
  /** Set: the user says no. */
  refuses: boolean;
  stop(): Promise<void>;
}

const client = 'hallboard';
const secret = 'a-secret-of-the-client-0123456789';

/** `redirects`: the addresses that the provider sends browsers back to. */
export async function startProvider(redirects: readonly string[]): Promise<TestProvider> {
  let handle: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => handle?.(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = {
    ...{ issuer, client, secret },
    user: { sub: '4711', preferred_username: 'li.ming' },
    refuses: false,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [...redirects] }],
    cookies: { keys: ['signs the cookies of the test'] },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => test.user }),
    async loadExistingGrant(ctx) {
      const { client: asking, session } = ctx.oidc;
      const grant = new provider.Grant({
        ...(asking && { clientId: asking.clientId }),
        ...(session?.accountId && { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    const result = test.refuses
      ? { error: 'access_denied', error_description: 'the user said no' }
      : { login: { accountId: test.user.sub } };
    void provider.interactionFinished(request, response, result);
  };
  return test;
}
