import { hmacSha256, sha256Hex } from './hashes.js';

export interface Tc3Call {
  host: string;
  /** The product, such as `sms`. */
  service: string;
  payload: string;
  secretId: string;
  secret: string;
  at: Date;
}

export const TC3_CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED = 'content-type;host';

/** The Authorization header of a POST to a Tencent Cloud API (TC3-HMAC-SHA256). */
export function tc3Authorization({ host, service, payload, secretId, secret, at }: Tc3Call): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const date = at.toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const headers = `content-type:${TC3_CONTENT_TYPE}\nhost:${host}\n`;
  const canonical = ['POST', '/', '', headers, SIGNED, sha256Hex(payload)].join('\n');
  const toSign = ['TC3-HMAC-SHA256', seconds, scope, sha256Hex(canonical)].join('\n');
  const ofDate = hmacSha256(`TC3${secret}`, date);
  const key = hmacSha256(hmacSha256(ofDate, service), 'tc3_request');
  const signature = hmacSha256(key, toSign).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`;
}
