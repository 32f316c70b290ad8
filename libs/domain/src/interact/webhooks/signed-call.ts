import { createHmac } from 'node:crypto';
import type { HttpRequest } from '../delivery/sms/http/http-exchange.js';

export interface SignedCall {
  url: string;
  /** Stays the same however often the call is repeated. */
  key: string;
  body: string;
  secret: string;
  at: Date;
}

/**
 * A POST the other side can trust: `X-Roundtrip-Signature: t=<seconds>,v1=<hex>`, the HMAC-SHA256 of `<seconds>.<body>`
 * by the host's secret, and an `Idempotency-Key` by which it knows a call it has had already.
 */
export function signedRequest({ url, key, body, secret, at }: SignedCall): HttpRequest {
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'idempotency-key': key,
    'x-roundtrip-signature': `t=${seconds},v1=${signature}`,
  };
  return { method: 'POST', url, headers, body };
}
