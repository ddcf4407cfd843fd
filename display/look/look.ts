/** Answers a request for a picture of this screen. */
import { link } from '#protocol/messages.ts';
import { drawPage } from './draw.ts';

/** Draws the page and hands the picture in; where the browser cannot, why. Rejects if the server does not take it. */
export async function handIn(ticket: string): Promise<void> {
  const address = new URL(`../api/v1/looks/${encodeURIComponent(ticket)}`, location.href).href;
  const answer = await drawPage(link.maxLookBytes).then(
    (picture) => ({ body: picture, type: picture.type }),
    (error: unknown) => ({ body: JSON.stringify({ reason: wordsOf(error) }), type: 'application/json' }),
  );
  const { status, ok } = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': answer.type },
    body: answer.body,
  });
  if (!ok) throw new Error(`HTTP ${status}`);
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300);
