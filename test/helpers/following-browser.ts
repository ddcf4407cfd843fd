/** As much of a browser as a chain of redirects needs: cookies for each origin, and one step after the other. */

export interface FollowingBrowser {
  /** Cookies by origin, by name. */
  readonly cookies: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Opens an address without following where it leads. */
  open(url: string): Promise<Response>;
  /** Opens an address and goes wherever it leads, until `until` or until it leads nowhere. Gives the last address and answer. */
  follow(
    url: string,
    until?: (url: string) => boolean,
  ): Promise<{ url: string; answer: Response | undefined }>;
}

/** More steps than any sign-in has. */
const mostSteps = 20;

export function followingBrowser(): FollowingBrowser {
  const cookies = new Map<string, Map<string, string>>();
  const browser: FollowingBrowser = {
    cookies,
    async open(url) {
      const { origin } = new URL(url);
      const jar = cookies.get(origin) ?? new Map<string, string>();
      cookies.set(origin, jar);
      const Cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { Cookie } });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/max-age=0/i.test(cookie) || value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    },
    async follow(url, until = () => false) {
      let at = url;
      for (let step = 0; step < mostSteps; step += 1) {
        if (until(at)) return { url: at, answer: undefined };
        const answer = await browser.open(at);
        const location = answer.headers.get('location');
        if (location === null) return { url: at, answer };
        await answer.body?.cancel();
        at = new URL(location, at).href;
      }
      throw new Error(`went in circles, last to ${at}`);
    },
  };
  return browser;
}
