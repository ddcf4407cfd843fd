/** Bytes on real connections to the real server: requests and frames, spoilt. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { protocolVersion } from '#protocol/version.ts';
import type { Random } from '../../../server/feeds/simulator/random.ts';
import { type HallboardProcess, startHallboard } from '../../helpers/hallboard-process.ts';
import { clientFrame, upgradeRequest } from '../../helpers/raw-screen.ts';
import { eventSamples } from './http.ts';
import { mutatedBytes, mutatedJson, mutatedText } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const hello = JSON.stringify({ type: 'hello', protocol: protocolVersion, screen: 'fuzz', build: 'b' });
/** A connection that the server neither answers nor ends is left after this. */
const patienceMs = 300;

export const socketsTarget: OpenTarget = async () => {
  const server = await startHallboard({ args: ['--no-simulator'] });
  const port = Number(new URL(server.origin).port);
  return {
    atOnce: 32,
    async one(random) {
      const bytes = random() < 0.5 ? spoiltPost(random, server) : spoiltLink(random, server);
      await send(port, bytes, random() < 0.3 ? Math.floor(random() * bytes.length) : undefined);
    },
    async end() {
      const findings = [];
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        const answer = await fetch(server.origin + path).catch(() => undefined);
        if (answer?.status !== 200) findings.push(`${path} answered ${answer?.status} after it all`);
      }
      const code = await server.stop();
      if (code !== 0) findings.push(`the server ended with ${code}`);
      findings.push(...new Set(server.said().match(/"level":[56]0.*|^\s+at .*/gm)));
      return findings;
    },
  };
};

function spoiltPost(random: Random, { hall, key }: HallboardProcess): Uint8Array {
  const body = Buffer.from(mutatedJson(random, eventSamples).slice(0, 100_000));
  const head = [
    `POST /api/v1/halls/${hall}/events HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${key}`,
    'Content-Type: application/json',
    random() < 0.1 ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`,
    '\r\n',
  ].join('\r\n');
  const spoilt = random() < 0.5 ? mutatedText(random, head) : head;
  return random() < 0.3 ? mutatedBytes(random, spoilt + body) : Buffer.concat([Buffer.from(spoilt), body]);
}

function spoiltLink(random: Random, { hall }: HallboardProcess): Uint8Array {
  const request = upgradeRequest(`/api/v1/halls/${hall}/link`);
  const head = random() < 0.2 ? mutatedText(random, request) : request;
  const text = mutatedJson(random, [hello]).slice(0, 60_000);
  const frames = Buffer.concat([
    clientFrame(hello),
    clientFrame(text),
    clientFrame('{"type":"ack","seq":1}'),
  ]);
  for (let flips = Math.floor(random() * 4); flips > 0; flips--)
    frames[Math.floor(random() * frames.length)] = random() * 256;
  return Buffer.concat([Buffer.from(head), frames]);
}

/** Sends, in two parts if `cutAt` is given, and waits for the end, but not long. */
async function send(port: number, bytes: Uint8Array, cutAt: number | undefined): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}); // resets are fair answers
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  socket.resume();
  if (cutAt === undefined) socket.write(bytes);
  else {
    socket.write(bytes.subarray(0, cutAt));
    await new Promise(setImmediate);
    socket.write(bytes.subarray(cutAt));
  }
  const answered = new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
  const patience = new AbortController();
  await Promise.race([answered, sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  socket.destroy();
}
