/** The messages' shapes are what is agreed with every screen out there: they change with a version only. */
import { createHash } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import {
  ClientMessage,
  closeCodes,
  fatalCloseCodes,
  ServerMessage,
  serverMessages,
} from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';

/**
 * By protocol version: the digest of all messages' JSON Schemas. When a shape has changed, raise `protocolVersion` and
 * add a line; a line that has once been released is never edited.
 */
const shapes: Record<number, string> = {
  1: 'fbb695790097d2df',
  2: '05ccb2c13809bcc4',
  3: '8ce9a49293755025',
  4: '83dc7359ee7fb371',
};

it('[L34] changes no message without another protocol version', () => {
  const schemas = [ClientMessage, ServerMessage].map((schema) =>
    toJsonSchema(schema, { errorMode: 'throw' }),
  );
  const digest = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  expect(digest).toBe(shapes[protocolVersion]);
});

it('knows the type of every message a server sends', () => {
  expect([...serverMessages.keys()].sort()).toEqual([
    'command',
    'config',
    'patch',
    'resumed',
    'snapshot',
    'time',
  ]);
});

it('gives every reason to close a code of its own', () => {
  const codes = Object.values(closeCodes);
  expect(new Set(codes).size).toBe(codes.length);
});

it('[L30] has a screen come back soon after whatever will pass by itself', () => {
  expect([...fatalCloseCodes].sort()).toEqual([
    closeCodes.unpaired,
    closeCodes.unknownHall,
    closeCodes.protocolMismatch,
  ]);
});
