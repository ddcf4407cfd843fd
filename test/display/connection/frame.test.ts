import fc from 'fast-check';
import { expect, it } from 'vitest';
import { link } from '#protocol/messages.ts';
import { readFrame } from '../../../display/connection/frame.ts';

it('reads a message', () => {
  const message = { type: 'config', version: 'c2' };
  expect(readFrame(JSON.stringify(message))).toEqual({ kind: 'message', message });
});

it('[L36] passes over fields it does not know', () => {
  const frame = readFrame('{"type":"config","version":"c2","since":5}');
  expect(frame).toEqual({ kind: 'message', message: { type: 'config', version: 'c2' } });
});

it('[L36] leaves messages of types it does not know alone', () => {
  expect(readFrame('{"type":"applause"}')).toEqual({ kind: 'unknown' });
});

it.each([
  ['what is not JSON', '{"type":'],
  ['what is not an object', '"time"'],
  ['an object without type', '{}'],
  ['a message with a field of the wrong kind', '{"type":"config","version":7}'],
  ['a binary frame', new Blob([])],
  ['a frame larger than the protocol allows', `{"type":"${'x'.repeat(link.maxServerFrameBytes)}"}`],
])('says what is wrong with %s', (_, data) => {
  expect(readFrame(data)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/.+/) });
});

it('never throws, whatever it is sent', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((it) => JSON.stringify(it)),
      ),
      (data) => {
        expect(['message', 'unknown', 'malformed']).toContain(readFrame(data).kind);
      },
    ),
  );
});
