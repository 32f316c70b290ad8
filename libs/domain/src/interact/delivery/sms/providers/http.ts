import { hmacSha256 } from '../signing/hashes.js';
import { asObject, asObjects, asText, jsonObject } from '../http/json-answer.js';
import { briefly, outcomeOfStatus } from '../http/http-outcome.js';
import type { ProviderReport, SmsProvider } from '../sms-provider.js';
import { internationalNumber } from './provider-facts.js';

/**
 * Any gateway behind a small HTTP service of one's own: JSON, signed by HMAC-SHA256 over instant and body. The header
 * Idempotency-Key stays the same for a message, so that a service can tell a second try from a second message.
 */
export const http: SmsProvider<'http'> = {
  request(sms, { settings: { url }, secret }) {
    const { id, to, text, receiptUrl } = sms;
    const body = JSON.stringify({ id, to, text, receiptUrl });
    const seconds = Math.floor(sms.at.getTime() / 1000);
    const signature = hmacSha256(secret, `${seconds}.${body}`).toString('hex');
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': `roundtrip-${id}`,
      'x-roundtrip-signature': `t=${seconds},v1=${signature}`,
    };
    return { method: 'POST', url, headers, body };
  },

  outcome(answer, now) {
    const refused = outcomeOfStatus(answer, now);
    const reference = asText(jsonObject(answer.body)['id']) || null;
    return refused ?? { kind: 'accepted', reference, response: briefly(answer) };
  },

  report({ body }): ProviderReport {
    const { receipts, replies } = asObject(body);
    return {
      receipts: asObjects(receipts ?? []).flatMap(({ id, reference, status, detail }) =>
        status === 'delivered' || status === 'undelivered'
          ? [
              {
                messageId: Number(asText(id)) || null,
                reference: asText(reference) || null,
                kind: status,
                detail: asText(detail),
              },
            ]
          : [],
      ),
      replies: asObjects(replies ?? []).flatMap(({ id, from, text }) =>
        asText(id) !== '' && asText(from) !== ''
          ? [
              {
                from: internationalNumber(asText(from)),
                text: asText(text),
                externalId: `http:${asText(id)}`,
                confirmed: false,
              },
            ]
          : [],
      ),
    };
  },

  acknowledgement: { type: 'application/json', body: '{"received":true}' },
};
