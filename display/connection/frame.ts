/** Reads one server frame. */
import { safeParse } from 'valibot';
import { link, type ServerMessage, serverMessages } from '#protocol/messages.ts';

/** `unknown`: a message of a newer server, to be ignored. `malformed`: not a message of this protocol. */
export type Frame =
  | { kind: 'message'; message: ServerMessage }
  | { kind: 'unknown' }
  | { kind: 'malformed'; reason: string };

/** Parses what a WebSocket message event carried. Never throws. */
export function readFrame(data: unknown): Frame {
  if (typeof data !== 'string') return malformed('not a text frame');
  if (data.length > link.maxServerFrameBytes) return malformed('frame too large');
  let input: unknown;
  try {
    input = JSON.parse(data);
  } catch {
    return malformed('not JSON');
  }
  const type = typeOf(input);
  if (type === undefined) return malformed('no type');
  const schema = serverMessages.get(type);
  if (!schema) return { kind: 'unknown' };
  const parsed = safeParse(schema, input);
  if (parsed.success) return { kind: 'message', message: parsed.output };
  return malformed(`${type}: ${parsed.issues[0].message}`);
}

const malformed = (reason: string): Frame => ({ kind: 'malformed', reason });

function typeOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('type' in input)) return undefined;
  return typeof input.type === 'string' ? input.type : undefined;
}
