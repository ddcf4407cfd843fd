/** What screens send, read by the server's end of the link. */
import { protocolVersion } from '#protocol/version.ts';
import { Session } from '../../../server/live/session.ts';
import { mutatedJson, mutatedText } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const hello = JSON.stringify({
  type: 'hello',
  protocol: protocolVersion,
  screen: 'tv-1',
  build: 'b1',
  have: { epoch: 'e', seq: 3, config: 'c' },
});
const samples = [
  hello,
  JSON.stringify({ type: 'ack', seq: 12 }),
  JSON.stringify({
    ...{ type: 'health', config: 'c', coldStart: true, width: 1920, height: 1080 },
    ...{ sound: 'on', painting: true, fresh: 'live', upSeconds: 7 },
    errors: ['one', 'two'],
  }),
];

/** Each session gets a hello that is sound half of the time, then a message that is not. */
export const sessionTarget: OpenTarget = () => {
  let now = 0;
  const frame = Buffer.from('frame');
  const host = { now: () => now, admits: () => true, answer: () => [frame], ended() {}, forget() {} };
  return {
    one(random) {
      now += 1000;
      let codes = 0;
      const wire = {
        ...{ address: undefined, browser: undefined, pendingBytes: 0, send() {}, sendOne() {} },
        close(code: number, reason: string) {
          codes += 1;
          if (code < 1000 || code > 4999) throw new Error(`closed with ${code}`);
          if (Buffer.byteLength(reason) > 123)
            throw new Error(`a close reason of ${reason.length}: ${reason}`);
        },
      };
      const session = new Session(host, wire, 0);
      if (random() < 0.5) session.message(hello);
      const text = random() < 0.8 ? mutatedJson(random, samples) : mutatedText(random, hello);
      session.message(text);
      session.send(frame);
      JSON.stringify(session.status());
      session.gone();
      if (codes > 2) throw new Error('closed again and again');
    },
  };
};
