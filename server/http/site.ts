/** How the server is reached from outside, and who reaches it. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

export interface Site {
  /** Whether browsers reach it by HTTPS: cookies are sent by nothing else then. */
  secure: boolean;
  /** Its address as browsers have it, `https://hall.example`; undefined where that is the one they ask for. */
  origin: string | undefined;
  /** Its address from other machines; undefined where they cannot reach it, or nobody knows. */
  elsewhere(): string | undefined;
}

/**
 * The address a request comes from, for slowing down those who guess; an IPv6 network counts as one. A proxy on the
 * same machine is believed when it names its client.
 */
export function addressOf(c: Context): string {
  const { address = '' } = getConnInfo(c).remote;
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim().slice(0, 50);
  return network(forwarded && isLoopback(address) ? forwarded : address);
}

const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

/** IPv4 addresses as they are; of IPv6 the /64 that one household or office has. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  return head.split(':').slice(0, 4).join(':');
}
