/** Hosts that only machines nearby can reach: no customer's phone can, and no server should be sent there by a link. */

/** Whether an address (IPv4 or IPv6, in any notation that `URL` leaves) or a host's name is one of a private network. */
export function isPrivateHost(host: string): boolean {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (bare.includes(':')) return isPrivateIpv6(bare);
  const parts = ipv4Parts(bare);
  if (parts) return isPrivateIpv4(parts);
  // 0x7f.1 and 2130706433 are addresses as well, in notations that nobody uses who means well.
  return (
    /(^|\.)(0x[0-9a-f]*|\d+)$/.test(bare) ||
    !bare.includes('.') ||
    /\.(local|localhost|internal|lan|home|intranet|home\.arpa)$/.test(bare)
  );
}

function ipv4Parts(host: string): number[] | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return undefined;
  return host.split('.').map(Number);
}

/** The blocks of RFC 6890 that are not for everybody. */
function isPrivateIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99);
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** Everything but global unicast (2000::/3), and what in it leads on to an IPv4 address. */
function isPrivateIpv6(host: string): boolean {
  const first = Number.parseInt(host.split(':')[0] || '0', 16);
  if (first < 0x2000 || first > 0x3fff) return true;
  // 6to4, Teredo and documentation.
  return first === 0x2002 || /^2001:(0{0,4}:|0?db8:)/.test(host);
}
