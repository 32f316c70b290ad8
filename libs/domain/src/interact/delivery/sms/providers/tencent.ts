import type { DeliveryOutcome } from '../../channel.js';
import { approvedUse } from '../approved-template.js';
import { asObject, asObjects, asText, jsonObject } from '../http/json-answer.js';
import { briefly, later, outcomeOfStatus } from '../http/http-outcome.js';
import { TC3_CONTENT_TYPE, tc3Authorization } from '../signing/tc3.js';
import type { ProviderReport, SmsProvider } from '../sms-provider.js';
import { internationalNumber, templateNotApproved } from './provider-facts.js';

const LATER = /^(LimitExceeded|RequestLimitExceeded|ResourceUnavailable)/;
const ABOUT_US = /^(AuthFailure|UnauthorizedOperation|FailedOperation\.InsufficientBalance)/;
const ABOUT_THE_NUMBER = /^(FailedOperation\.PhoneNumberInBlacklist|InvalidParameterValue\.IncorrectPhone)/;
const THEIR_FAILURE = /^InternalError/;

/** Tencent Cloud SMS (API 2021-01-11). Receipts name a message by the SerialNo it was given. */
export const tencent: SmsProvider<'tencent'> = {
  request(sms, { settings, secret }) {
    const use = approvedUse(sms.text, settings.templates);
    if (!use) return templateNotApproved;
    const body = JSON.stringify({
      PhoneNumberSet: [sms.to],
      SmsSdkAppId: settings.appId,
      SignName: settings.signName,
      TemplateId: use.code,
      TemplateParamSet: use.variables.map(({ value }) => value),
      SessionContext: String(sms.id),
    });
    const { host, origin } = new URL(settings.endpoint);
    const { secretId, region } = settings;
    const headers = {
      host,
      'content-type': TC3_CONTENT_TYPE,
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-region': region,
      'x-tc-timestamp': String(Math.floor(sms.at.getTime() / 1000)),
      authorization: tc3Authorization({ host, service: 'sms', payload: body, secretId, secret, at: sms.at }),
    };
    return { method: 'POST', url: `${origin}/`, headers, body };
  },

  outcome(answer, now) {
    const response = briefly(answer);
    const { SendStatusSet, Error: error } = asObject(jsonObject(answer.body)['Response']);
    const [status = {}] = asObjects(SendStatusSet);
    const code = asText(status['Code']) || asText(asObject(error)['Code']);
    if (code === 'Ok') return { kind: 'accepted', reference: asText(status['SerialNo']) || null, response };
    return (
      outcomeOfCode(code, response) ??
      outcomeOfStatus(answer, now) ?? { kind: 'uncertain', reason: 'server-failed', response }
    );
  },

  report({ body }): ProviderReport {
    const report: ProviderReport = { receipts: [], replies: [] };
    for (const item of asObjects(body)) {
      const from = internationalNumber(asText(item['mobile']), asText(item['nationcode']));
      if (item['report_status'] !== undefined)
        report.receipts.push({
          messageId: null,
          reference: asText(item['sid']) || null,
          kind: item['report_status'] === 'SUCCESS' ? 'delivered' : 'undelivered',
          detail: asText(item['errmsg']),
        });
      else if (item['text'] !== undefined)
        report.replies.push({
          from,
          text: asText(item['text']),
          externalId: `tencent:${from}:${asText(item['time'])}:${asText(item['text'])}`.slice(0, 200),
          confirmed: false,
        });
    }
    return report;
  },

  acknowledgement: { type: 'application/json', body: '{"result":0,"errmsg":"OK"}' },
};

function outcomeOfCode(code: string, response: string): DeliveryOutcome | null {
  if (code === '') return null;
  if (LATER.test(code)) return later(response);
  if (ABOUT_US.test(code)) return { kind: 'retry', reason: 'server-refused-us', response };
  if (ABOUT_THE_NUMBER.test(code)) return { kind: 'rejected', reason: 'address-refused', response };
  if (THEIR_FAILURE.test(code)) return { kind: 'uncertain', reason: 'server-failed', response };
  return { kind: 'rejected', reason: 'message-refused', response };
}
