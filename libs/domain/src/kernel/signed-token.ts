import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 16;

/**
 * Signs small payloads for links that leave the house. A token is `base64url(payload ‖ mac)` with a 128-bit
 * HMAC-SHA-256 keyed per purpose, so a token made for one purpose is worthless for another.
 */
export class TokenSigner {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly secret: string) {}

  sign(purpose: string, payload: string): string {
    const bytes = Buffer.from(payload, 'utf8');
    return Buffer.concat([bytes, this.mac(purpose, bytes)]).toString('base64url');
  }

  /** The payload of a genuine token of this purpose, else `null`. */
  open(purpose: string, token: string): string | null {
    if (!/^[\w-]{22,400}$/.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= MAC_BYTES) return null;
    const payload = bytes.subarray(0, -MAC_BYTES);
    const genuine = timingSafeEqual(bytes.subarray(-MAC_BYTES), this.mac(purpose, payload));
    return genuine ? payload.toString('utf8') : null;
  }

  /** What a value that need not be known again is compared by: the same for the same value, telling nothing of it. */
  fingerprint(purpose: string, value: string): string {
    return this.mac(purpose, Buffer.from(value, 'utf8')).subarray(0, 9).toString('base64url');
  }

  private mac(purpose: string, payload: Buffer): Buffer {
    return createHmac('sha256', this.keyOf(purpose)).update(payload).digest().subarray(0, MAC_BYTES);
  }

  private keyOf(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.secret, 'roundtrip', purpose, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
