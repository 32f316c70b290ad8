import { BlockList, isIP } from 'node:net';

/** Networks nobody outside can own: this machine, private ones, link-local, shared, documentation, multicast, reserved. */
const CLOSED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** What of the global range leads elsewhere: Teredo and others, documentation, 6to4, which holds an address of IPv4. */
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const GLOBAL_V6 = '2000::/3';

/** @throws RangeError where one is no network, such as `10.0.0.0/8` or `fd00::/8`; an address alone is one of itself */
export function networks(written: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of written) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const prefix = bits === undefined ? most : Number(bits);
    const sound = family !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits)) && prefix <= most;
    if (!sound) throw new RangeError(`${each} is not a network`);
    list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

const closedV4 = networks(CLOSED_V4);
const closedV6 = networks(CLOSED_V6);
const globalV6 = networks([GLOBAL_V6]);

/** `::ffff:127.0.0.1` and `::ffff:7f00:1` are 127.0.0.1; null for what holds no address of IPv4. */
function mappedV4(address: string): string | null {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(canonical(address)) ?? [];
  if (high === undefined || low === undefined) return null;
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
}

/** The one way an address of IPv6 is written; without a zone. */
const canonical = (address: string): string =>
  new URL(`http://[${address.split('%')[0] ?? ''}]`).hostname.slice(1, -1);

/** Whether an address is one of the open internet's, or of a network that is allowed all the same. */
export function isAllowed(address: string, allowed: BlockList): boolean {
  const family = isIP(address);
  if (family === 4) return allowed.check(address, 'ipv4') || !closedV4.check(address, 'ipv4');
  if (family !== 6) return false;
  const plain = canonical(address);
  const mapped = mappedV4(plain);
  if (mapped !== null) return isAllowed(mapped, allowed);
  if (allowed.check(plain, 'ipv6')) return true;
  return globalV6.check(plain, 'ipv6') && !closedV6.check(plain, 'ipv6');
}
