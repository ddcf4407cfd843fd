/** The page's build: told to the server, and compared with what the server serves. */

/** What `meta` says of a page that no build made: the development server's. */
export const unbuilt = 'unbuilt';

const meta = /<meta name="hallboard-build" content="([^"]+)"/;

/** Build id of a wall page, from its HTML; undefined if it is another page, such as a network's login. */
export const buildOf = (html: string): string | undefined => meta.exec(html)?.[1];

/** Build id of this page. */
export function ownBuild(): string {
  const element = document.querySelector<HTMLMetaElement>('meta[name=hallboard-build]');
  return element?.content || unbuilt;
}
