import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses that stand for no one in particular: those of this machine, of private networks, of carriers' translators. */
const SHARED = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  SHARED.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  SHARED.addSubnet(network, bits, 'ipv6');

/** Who asks, as far as an address tells; `null` where a proxy or a private network stands before them. */
export function publicAddress(ip: string | undefined): string | null {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  if (isIPv4(address)) return SHARED.check(address, 'ipv4') ? null : address;
  // A household or an office has a /64 of its own.
  if (isIPv6(address)) return SHARED.check(address, 'ipv6') ? null : prefix64(address);
  return null;
}

/** The first 64 bits, written out. */
function prefix64(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(tail ?? '').split(':').filter(Boolean)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
