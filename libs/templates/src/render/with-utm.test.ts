import { describe, expect, it } from 'vitest';
import { withUtm } from './with-utm.js';

describe('UTM parameters', () => {
  it('are added after the shop’s own, before the fragment', () => {
    expect(withUtm('https://shop.example/a?x=1#top', { source: 'roundtrip', campaign: '双11 & more' })).toBe(
      'https://shop.example/a?x=1&utm_source=roundtrip&utm_campaign=%E5%8F%8C11%20%26%20more#top',
    );
    expect(withUtm('https://shop.example', { medium: 'email' })).toBe(
      'https://shop.example/?utm_medium=email',
    );
  });

  it('leave what the marketer wrote', () => {
    expect(withUtm('https://shop.example/?utm_source=mine&q=a%20b+c', { source: 'x', medium: 'sms' })).toBe(
      'https://shop.example/?utm_source=mine&q=a%20b+c&utm_medium=sms',
    );
  });

  it('change nothing where there are none', () => {
    expect(withUtm('https://shop.example/?q=a%20b', { source: '' })).toBe('https://shop.example/?q=a%20b');
  });
});
