/** Single sign-on's port: another server makes sure who somebody is (OpenID Connect). */

/** What must be remembered of a browser while its user is away at the provider. */
export interface SsoStart {
  /** Where to send the browser. */
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}

export interface SingleSignOn {
  /** Begins: `redirect` is where the provider sends the browser back to. Rejects when the provider cannot be reached. */
  start(redirect: URL): Promise<SsoStart>;
  /** Ends: the name by which the provider knows the user. Rejects when the answer cannot be believed. */
  finish(answer: URL, started: Omit<SsoStart, 'url'>): Promise<string>;
}
