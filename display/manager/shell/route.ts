/** Which page the address asks for. Pure. */

/** Sections are checked by the page that edits them. */
export type Route =
  | { page: 'now' | 'screens' | 'publish' | 'users' | 'audit' | 'connect' | 'account' }
  | { page: 'edit'; section?: string; id?: string }
  /** With the item that is to be seen. */
  | { page: 'preview'; section?: string; id?: string }
  | { page: 'setup'; token: string }
  | { page: 'pair'; code: string }
  /** Back from single sign-on, which did not come about. */
  | { page: 'sso'; failure: string };

const plain = ['screens', 'publish', 'users', 'audit', 'connect', 'account'] as const;

/** The page that a hash such as `#/edit/notices/wifi` or `#setup=TOKEN` means; `now` where it means none. */
export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const [key, value] = text.split('=');
  if (key === 'setup' && value) return { page: 'setup', token: decoded(value) };
  if (key === 'pair' && value) return { page: 'pair', code: decoded(value) };
  if (key === 'sso' && value) return { page: 'sso', failure: decoded(value) };
  const [page, section, id] = text.split('/').filter(Boolean).map(decoded);
  if (page === 'edit' || page === 'preview') return { page, ...(section && { section }), ...(id && { id }) };
  return { page: plain.find((name) => name === page) ?? 'now' };
}

/** The hash of an editor's page. */
export const editHash = (section: string, id?: string): string =>
  hashOf('#/edit', section, ...(id === undefined ? [] : [id]));

/** The hash of the preview of an item. */
export const previewHash = (section: string, id: string): string => hashOf('#/preview', section, id);

const hashOf = (page: string, ...parts: string[]): string =>
  [page, ...parts.map(encodeURIComponent)].join('/');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
