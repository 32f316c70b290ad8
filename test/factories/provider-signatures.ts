import { createHash, createHmac } from 'node:crypto';
import type { Heard } from './sms-provider-server.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Whether a request is signed as Alibaba Cloud's method V3 prescribes, recomputed from the wire alone: the query as it
 * stands, the headers the signature names, the body that came.
 */
export function isSignedByAcs3({ method, path, headers, body }: Heard, secret: string): boolean {
  const [, names = '', signature = ''] =
    /SignedHeaders=([\w;-]+),Signature=([0-9a-f]{64})$/.exec(headers['authorization'] ?? '') ?? [];
  const mustSign = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-version'];
  if (!mustSign.every((name) => names.split(';').includes(name))) return false;
  if (headers['x-acs-content-sha256'] !== sha256(body)) return false;
  const [resource = '/', query = ''] = path.split('?');
  const inOrder = query.split('&').toSorted().join('&');
  const signed = names.split(';').map((name) => `${name}:${headers[name]?.trim()}\n`);
  const canonical = `${method}\n${resource}\n${inOrder}\n${signed.join('')}\n${names}\n${sha256(body)}`;
  return hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex') === signature;
}

/** The same for Tencent Cloud's TC3-HMAC-SHA256. */
export function isSignedByTc3({ method, path, headers, body }: Heard, secret: string): boolean {
  const [, date = '', service = '', names = '', signature = ''] =
    /^TC3-HMAC-SHA256 Credential=\w+\/([\d-]+)\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers['authorization'] ?? '',
    ) ?? [];
  const timestamp = headers['x-tc-timestamp'] ?? '';
  if (new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) !== date) return false;
  const signed = names.split(';').map((name) => `${name}:${headers[name]?.toLowerCase()}\n`);
  const canonical = `${method}\n${path}\n\n${signed.join('')}\n${names}\n${sha256(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`;
  const key = hmac(hmac(hmac(`TC3${secret}`, date), service), 'tc3_request');
  return hmac(key, toSign).toString('hex') === signature;
}
