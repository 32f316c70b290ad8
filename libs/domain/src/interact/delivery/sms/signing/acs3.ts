import { canonicalQuery, hmacSha256, sha256Hex } from './hashes.js';

export interface Acs3Call {
  host: string;
  action: string;
  version: string;
  parameters: Readonly<Record<string, string>>;
  accessKeyId: string;
  secret: string;
  /** Within 15 minutes of the provider's clock. */
  at: Date;
  /** Never the same twice. */
  nonce: string;
}

/**
 * Headers of a POST without a body to an Alibaba Cloud API of RPC style, signed by its method V3 (ACS3-HMAC-SHA256): the
 * parameters stand in the query, in the order of their names.
 */
export function acs3Headers(call: Acs3Call): Record<string, string> {
  const { host, action, version, accessKeyId, secret, nonce } = call;
  const bodyHash = sha256Hex('');
  const signed: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': bodyHash,
    'x-acs-date': call.at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(signed).toSorted();
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const canonical = ['POST', '/', canonicalQuery(call.parameters), lines, names.join(';'), bodyHash].join(
    '\n',
  );
  const signature = hmacSha256(secret, `ACS3-HMAC-SHA256\n${sha256Hex(canonical)}`).toString('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...signed, authorization };
}
