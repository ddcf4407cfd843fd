/** Which page the address asks for. Pure. */

/** Sections are checked by the page that edits them. */
export type Route =
  | { page: 'now' | 'screens' | 'publish' | 'users' | 'audit' | 'connect' | 'account' | 'preview' }
  | { page: 'edit'; section?: string; id?: string }
  | { page: 'setup'; token: string }
  | { page: 'pair'; code: string }
  /** Back from single sign-on, which did not come about. */
  | { page: 'sso'; failure: string };

const plain = ['screens', 'publish', 'users', 'audit', 'connect', 'account', 'preview'] as const;

/** The page that a hash such as `#/edit/notices/wifi` or `#setup=TOKEN` means; `now` where it means none. */
export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const [key, value] = text.split('=');
  if (key === 'setup' && value) return { page: 'setup', token: decoded(value) };
  if (key === 'pair' && value) return { page: 'pair', code: decoded(value) };
  if (key === 'sso' && value) return { page: 'sso', failure: decoded(value) };
  const [page, section, id] = text.split('/').filter(Boolean).map(decoded);
  if (page === 'edit') return { page, ...(section && { section }), ...(id && { id }) };
  return { page: plain.find((name) => name === page) ?? 'now' };
}

/** The hash of an editor's page. */
export const editHash = (section: string, id?: string): string =>
  ['#/edit', section, ...(id === undefined ? [] : [id])]
    .map((part, at) => (at ? encodeURIComponent(part) : part))
    .join('/');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
