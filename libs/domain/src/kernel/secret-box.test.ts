import { describe, expect, it } from 'vitest';
import { SecretBox } from './secret-box.js';

const box = new SecretBox('a secret long enough for everybody here');

describe('a sealed secret', () => {
  it('is opened again, whatever its text', () => {
    for (const text of ['', 'pa55', '密钥 🔑', 'x'.repeat(5000)])
      expect(box.open('sms', box.seal('sms', text))).toBe(text);
  });

  it('shows neither its text nor that it is the same again', () => {
    const sealed = box.seal('sms', 'pa55word');
    expect(sealed).not.toContain('pa55word');
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('pa55word');
    expect(box.seal('sms', 'pa55word')).not.toBe(sealed);
  });

  it('is not opened for another purpose, under another secret, or after a change', () => {
    const sealed = box.seal('sms', 'pa55word');
    expect(box.open('smtp', sealed)).toBeNull();
    expect(new SecretBox('another secret, just as long as that').open('sms', sealed)).toBeNull();
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(box.open('sms', `v1.${bytes.toString('base64url')}`)).toBeNull();
  });

  it.each(['', 'v1', 'v1.', 'v1.AAAA', 'v2.AAAA', 'pa55word'])('is not %j', (text) => {
    expect(box.open('sms', text)).toBeNull();
  });
});
