/** `npm start -- --set-up-link`: a fresh way in for an administrator, while the server runs or not. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { theServer } from './accounts/audit.ts';
import { openAccounts } from './accounts/open-accounts.ts';
import { setUpLink } from './banner.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';

/**
 * Makes a one-time link in the data folder's accounts and returns what to tell of it. Throws a `Refusal` where there are
 * no accounts.
 */
export function freshSetUpLink(
  { data, port, tls, publicUrl }: Pick<Options, 'data' | 'port' | 'tls' | 'publicUrl'>,
  now: () => number,
): string {
  const file = join(resolve(data), 'accounts.db');
  if (!existsSync(file))
    throw new Refusal(`There are no accounts in ${resolve(data)}. Give --data as the server was given it.`);
  const { audit, freshToken, close } = opened(file, now);
  const token = freshToken();
  audit.record({ actor: theServer, action: 'link.make', note: 'asked for on the command line' });
  close();
  const origin = publicUrl ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
  return [
    '',
    'This link works once, within a day, while the server runs:',
    '',
    `  ${setUpLink(origin, token)}`,
    '',
    'With the name of an account that is there, it gives it a new password and makes it an administrator;',
    'with another name, it makes a new administrator. Earlier links of this kind no longer work.',
    '',
  ].join('\n');
}

function opened(file: string, now: () => number) {
  try {
    return openAccounts({ file, now });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
