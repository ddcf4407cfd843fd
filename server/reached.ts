/** The addresses a server that listens is reached by. Pure. */

export interface Listening {
  /** `http` or `https`. */
  scheme: string;
  /** The host listened on: `::`, `0.0.0.0`, `127.0.0.1`, a name. */
  host: string;
  port: number;
  /** This machine's addresses in the local network. */
  addresses: readonly string[];
}

const everywhere = new Set(['::', '0.0.0.0']);

/** On the machine itself. */
export const hereOrigin = (listening: Listening): string =>
  originAt(listening, everywhere.has(listening.host) ? 'localhost' : listening.host);

/** From elsewhere in its network; none where it listens on one address only. */
export const networkOrigins = (listening: Listening): string[] =>
  everywhere.has(listening.host) ? listening.addresses.map((address) => originAt(listening, address)) : [];

const originAt = ({ scheme, port }: Listening, address: string): string =>
  `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}`;
