import { asObject, asText, jsonObject } from '../http/json-answer.js';
import { briefly, outcomeOfStatus } from '../http/http-outcome.js';
import { isTwilioSignature } from '../signing/twilio-signature.js';
import type { ProviderReport, SmsProvider } from '../sms-provider.js';

const FORM = 'application/x-www-form-urlencoded';
/** Twilio's error codes that speak of the number, not of the message. */
const ABOUT_THE_NUMBER = new Set([21211, 21217, 21408, 21610, 21612, 21614]);
const FINAL: Readonly<Record<string, 'delivered' | 'undelivered'>> = {
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'undelivered',
};

/** Twilio's Programmable Messaging. Receipts come to the address given with each message, and are signed. */
export const twilio: SmsProvider<'twilio'> = {
  request(sms, { settings: { accountSid, from, endpoint }, secret }) {
    const body = new URLSearchParams({
      To: sms.to,
      [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
      Body: sms.text,
      StatusCallback: sms.receiptUrl,
    }).toString();
    const credentials = Buffer.from(`${accountSid}:${secret}`).toString('base64');
    const path = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
    return {
      method: 'POST',
      url: new URL(path, endpoint).href,
      headers: { 'content-type': FORM, authorization: `Basic ${credentials}` },
      body,
    };
  },

  outcome(answer, now) {
    const { sid, code } = jsonObject(answer.body);
    const response = briefly(answer);
    if (answer.status < 300 && asText(sid) !== '')
      return { kind: 'accepted', reference: asText(sid), response };
    if (ABOUT_THE_NUMBER.has(Number(code))) return { kind: 'rejected', reason: 'address-refused', response };
    return outcomeOfStatus(answer, now) ?? { kind: 'uncertain', reason: 'server-failed', response };
  },

  report({ url, query, headers, body }, { secret }) {
    const fields = Object.fromEntries(
      Object.entries(asObject(body)).map(([name, value]) => [name, asText(value)]),
    );
    if (!isTwilioSignature(headers['x-twilio-signature'], url, fields, secret)) return null;
    const report: ProviderReport = { receipts: [], replies: [] };
    const kind = FINAL[fields['MessageStatus'] ?? ''];
    if (kind)
      report.receipts.push({
        messageId: Number(asText(query['message'])) || null,
        reference: fields['MessageSid'] ?? null,
        kind,
        detail: fields['ErrorCode'] ?? '',
      });
    else if (fields['Body'] !== undefined && fields['From'])
      report.replies.push({
        from: fields['From'],
        text: fields['Body'],
        externalId: `twilio:${fields['MessageSid'] ?? ''}`,
        confirmed: (fields['OptOutType'] ?? '') !== '',
      });
    return report;
  },

  acknowledgement: { type: 'text/xml', body: '<Response/>' },
};
