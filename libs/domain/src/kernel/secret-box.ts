import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Keeps what a provider gave us (passwords, signing keys) unreadable in the database and its backups: AES-256-GCM under
 * a key derived from ROUNDTRIP_SECRET. What was sealed for one purpose cannot be opened for another.
 */
export class SecretBox {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, 'roundtrip', 'secret-box', 32));
  }

  /** `v1.` and base64url of nonce, tag and cipher text; the same text never looks the same twice. */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(purpose));
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`;
  }

  /** The text; `null` where it was sealed for another purpose, under another ROUNDTRIP_SECRET, or was changed since. */
  open(purpose: string, sealed: string): string | null {
    const [version, payload = ''] = sealed.split('.');
    const bytes = Buffer.from(payload, 'base64url');
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    try {
      return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
    } catch {
      // The tag does not fit; GCM says so by throwing.
      return null;
    }
  }
}
