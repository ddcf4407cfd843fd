/** Single sign-on by OpenID Connect: the code flow with PKCE, state and nonce. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SingleSignOn } from './single-sign-on.ts';

export interface OpenIdSettings {
  /** The provider's address, as its discovery document names it. */
  issuer: string;
  /** This server, as the provider knows it. */
  client: string;
  secret: string;
  /** The claim that holds the name by which administrators know a user: `preferred_username`, `email`, `sub`. */
  claim: string;
}

/** How long the provider may take for an answer, in seconds. */
const patienceS = 10;

/** Nothing is asked of the provider until somebody signs in, so that a start does not depend on it. */
export function openIdSignOn({ issuer, client, secret, claim }: OpenIdSettings): SingleSignOn {
  const address = new URL(issuer);
  let known: Promise<Configuration> | undefined;

  function configuration(): Promise<Configuration> {
    known ??= discovery(address, client, undefined, ClientSecretBasic(secret), {
      timeout: patienceS,
      // On this very machine nobody listens in.
      ...(isLocal(address) && { execute: [allowInsecureRequests] }),
    }).catch((error: unknown) => {
      // Asked again by the next who signs in.
      known = undefined;
      throw error;
    });
    return known;
  }

  return {
    async start(redirect) {
      const config = await configuration();
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope: claim === 'email' ? 'openid email' : 'openid profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, state, nonce, verifier };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const told = tokens.claims();
      if (!told) throw new Error('the provider gave no ID token');
      // Providers tell more than who it is either in the token or when asked.
      const claims = claim in told ? told : await fetchUserInfo(config, tokens.access_token, told.sub);
      if (claim === 'email' && claims.email_verified !== true)
        throw new Error('the provider has not verified the email address');
      const name = claims[claim];
      if (typeof name !== 'string' || name === '') throw new Error(`the provider gave no ${claim}`);
      return name;
    },
  };
}

const isLocal = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
