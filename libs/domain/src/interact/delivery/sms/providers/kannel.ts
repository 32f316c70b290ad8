import { smsSegments } from '@roundtrip/templates';
import { asText } from '../http/json-answer.js';
import { briefly, outcomeOfStatus } from '../http/http-outcome.js';
import type { ProviderReport, SmsProvider } from '../sms-provider.js';

/** Report delivery (1), failure of delivery (2) and refusal by the operator (16). */
const RECEIPTS_WANTED = 1 | 2 | 16;
const UCS2 = '2';

/**
 * Kannel, an open gateway of one's own: its smsbox sends what a GET of `sendsms` says, calls the `dlr-url` given with each
 * message, and posts what phones send to the `post-url` of its sms-service.
 */
export const kannel: SmsProvider<'kannel'> = {
  request(sms, { settings: { url, username, from, smsc }, secret }) {
    const address = new URL(url);
    const receipts = `${sms.receiptUrl}&status=%d&reply=%A`;
    const parameters = {
      ...{ username, password: secret, from, to: sms.to, text: sms.text, charset: 'UTF-8' },
      ...(smsSegments(sms.text).encoding === 'ucs-2' ? { coding: UCS2 } : {}),
      ...(smsc === '' ? {} : { smsc }),
      ...{ 'dlr-mask': String(RECEIPTS_WANTED), 'dlr-url': receipts },
    };
    address.search = new URLSearchParams(parameters).toString();
    return { method: 'GET', url: address.href, headers: {}, body: '' };
  },

  outcome(answer, now) {
    const response = briefly(answer);
    const [code] = /^\d+/.exec(answer.body.trim()) ?? [];
    if (answer.status === 202 && (code === '0' || code === '3'))
      return { kind: 'accepted', reference: null, response };
    return outcomeOfStatus(answer, now) ?? { kind: 'uncertain', reason: 'server-failed', response };
  },

  report({ method, query, headers, body }): ProviderReport {
    if (method === 'GET') return { receipts: receiptOf(query), replies: [] };
    const from = asText(headers['x-kannel-from']);
    const externalId = `kannel:${asText(headers['x-kannel-id']) || asText(headers['x-kannel-time'])}:${from}`;
    const reply = { from: `+${from.replace(/^(\+|00)/, '')}`, text: asText(body).trim(), externalId };
    return { receipts: [], replies: from === '' ? [] : [{ ...reply, confirmed: false }] };
  },

  // Whatever it is answered, smsbox sends to the phone.
  acknowledgement: { type: 'text/plain', body: '' },
};

function receiptOf({ message, status, reply }: Record<string, unknown>): ProviderReport['receipts'] {
  const kind =
    status === '1' ? ('delivered' as const) : status === '2' || status === '16' ? 'undelivered' : null;
  const messageId = Number(asText(message)) || null;
  return kind === null ? [] : [{ messageId, reference: null, kind, detail: asText(reply) }];
}
