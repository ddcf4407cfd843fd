/** Reads what a screen sent. */
import { parse } from '#config/schema.ts';
import { ClientMessage, closeCodes } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';

/** A message, or why the link ends because of it. */
export type Reading = { ok: true; message: ClientMessage } | { ok: false; code: number; reason: string };

export function readClientMessage(text: string): Reading {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, code: closeCodes.badMessage, reason: 'a message is JSON' };
  }
  // Before all else: a hello of another version may have any other fields.
  if (isHelloOfAnotherVersion(input)) {
    return {
      ok: false,
      code: closeCodes.protocolMismatch,
      reason: `this server speaks protocol ${protocolVersion}`,
    };
  }
  const parsed = parse(ClientMessage, input);
  if (parsed.ok) return { ok: true, message: parsed.value };
  const reason = parsed.faults.map((fault) => `${fault.path || 'message'}: ${fault.reason}`).join('; ');
  return { ok: false, code: closeCodes.badMessage, reason };
}

function isHelloOfAnotherVersion(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const { type, protocol } = input as { type?: unknown; protocol?: unknown };
  return type === 'hello' && typeof protocol === 'number' && protocol !== protocolVersion;
}
