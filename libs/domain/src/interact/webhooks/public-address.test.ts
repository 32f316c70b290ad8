import { describe, expect, it } from 'vitest';
import { isAllowed, networks } from './public-address.js';

const nothing = networks([]);

describe('an address a webhook may be sent to', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    '%s is one of the open internet',
    (address) => {
      expect(isAllowed(address, nothing)).toBe(true);
    },
  );

  it.each([
    ...['127.0.0.1', '127.8.9.10', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
    ],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['localhost', '', '2130706433'],
  ])('%s is not', (address) => {
    expect(isAllowed(address, nothing)).toBe(false);
  });

  it('may be one of a private network that is allowed', () => {
    const allowed = networks(['10.20.0.0/16', 'fd00::/8', '127.0.0.1']);
    expect(
      ['10.20.3.4', '::ffff:10.20.3.4', 'fd12::1', '127.0.0.1'].map((at) => isAllowed(at, allowed)),
    ).toEqual([...[true, true, true, true]]);
    expect(['10.21.0.1', '127.0.0.2', '::1'].map((at) => isAllowed(at, allowed))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(['10.0.0.0/33', 'localhost', '10.0.0', 'fd00::/129', '10.0.0.0/x'])(
    '%s is no network',
    (written) => {
      expect(() => networks([written])).toThrow(RangeError);
    },
  );
});
