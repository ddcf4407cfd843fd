/** Parts of a kept file, as players of films ask for them: Chromium begins no film anew that it cannot have in parts. */

const fromHere = /^bytes=(\d+)-(\d*)$/;

/** The part of `kept` that a `Range` header asks for; all of it where it asks for none. */
export async function partOf(kept: Response, range: string | null): Promise<Response> {
  const [, from, to] = fromHere.exec(range ?? '') ?? [];
  if (from === undefined) return kept;
  // Of a file on the disk: nothing but the part is read.
  const file = await kept.blob();
  const first = Number(from);
  const last = Math.min(to ? Number(to) : Infinity, file.size - 1);
  const headers = new Headers(kept.headers);
  if (first > last) {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${first}-${last}/${file.size}`);
  headers.set('Content-Length', String(last + 1 - first));
  return new Response(file.slice(first, last + 1), { status: 206, headers });
}
