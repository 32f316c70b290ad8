import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenSigner } from './signed-token.js';

const signer = new TokenSigner('a secret of at least thirty-two bytes');

describe('TokenSigner', () => {
  it('opens what it signed, for the purpose it was signed for only', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (payload) => {
        const wellFormed = Buffer.from(payload, 'utf8').toString('utf8');
        const token = signer.sign('click', payload);
        expect(signer.open('click', token)).toBe(wellFormed);
        expect(signer.open('survey', token)).toBeNull();
      }),
    );
  });

  it('refuses a token in which any one character was changed', () => {
    const token = signer.sign('click', '41.2');
    for (let at = 0; at < token.length - 1; at++) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(signer.open('click', token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  it('refuses what is not a token at all', () => {
    for (const nonsense of ['', 'x', '../../etc', 'é'.repeat(30), 'A'.repeat(5000)])
      expect(signer.open('click', nonsense)).toBeNull();
  });
});
