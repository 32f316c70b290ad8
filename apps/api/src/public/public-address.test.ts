import { describe, expect, it } from 'vitest';
import { publicAddress } from './public-address.js';

describe('who asks', () => {
  it('is told by a public address, of IPv6 by the network of the household', () => {
    expect(publicAddress('203.0.113.9')).toBe('203.0.113.9');
    expect(publicAddress('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(publicAddress('2001:db8:0:42:1:2:3:4')).toBe('2001:db8:0:42');
    expect(publicAddress('2001:DB8::7')).toBe('2001:db8:0:0');
    expect(publicAddress('2001:db8:1::')).toBe('2001:db8:1:0');
  });

  it.each([
    '127.0.0.1',
    '::ffff:10.0.0.3',
    '172.31.0.1',
    '100.64.0.9',
    '::1',
    'fe80::1',
    'fd00::1',
    'nonsense',
    undefined,
  ])('is not told by %s', (address) => {
    expect(publicAddress(address)).toBeNull();
  });
});
