/** HTTP requests as no well-behaved client sends them. */
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Asks for a path exactly as written: `fetch` would tidy it up. */
export async function getRaw(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, resolve).on('error', reject).end();
  });
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}

/** Sends a body of no announced length, chunk after chunk until the server answers. */
export async function postEndlessly(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string; sentBytes: number }> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let sentBytes = 0;
  let answered = false;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const post = request(url, { method: 'POST', headers });
    post.on('response', (response) => {
      answered = true;
      resolve(response);
    });
    // The server closes an unfinished request's connection after its answer.
    post.on('error', (error) => answered || reject(error));
    const send = () => {
      if (answered) return;
      sentBytes += chunk.length;
      if (post.write(chunk)) setImmediate(send);
      else post.once('drain', send);
    };
    send();
  });
  const body = await text(answer);
  answer.destroy();
  return { status: answer.statusCode ?? 0, body, sentBytes };
}
