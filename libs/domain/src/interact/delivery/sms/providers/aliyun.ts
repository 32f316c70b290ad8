import { randomUUID } from 'node:crypto';
import type { DeliveryOutcome } from '../../channel.js';
import { approvedUse } from '../approved-template.js';
import { asObjects, asText, jsonObject } from '../http/json-answer.js';
import { briefly, later, outcomeOfStatus } from '../http/http-outcome.js';
import { acs3Headers } from '../signing/acs3.js';
import { canonicalQuery } from '../signing/hashes.js';
import type { ProviderReport, SmsProvider } from '../sms-provider.js';
import { internationalNumber, templateNotApproved } from './provider-facts.js';

const LATER = /^(Throttling|isv\.BUSINESS_LIMIT_CONTROL|isp\.SYSTEM_ERROR|ServiceUnavailable)/;
const ABOUT_US =
  /^(InvalidAccessKeyId|SignatureDoesNotMatch|Forbidden|isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|ACCOUNT_|PRODUCT_UN))/;
const ABOUT_THE_NUMBER = /^isv\.(MOBILE_NUMBER_ILLEGAL|MOBILE_COUNT|BLACK_KEY)/;

/** Alibaba Cloud SMS (API 2017-05-25). It hands our own id back in receipts. */
export const aliyun: SmsProvider<'aliyun'> = {
  request(sms, { settings, secret }) {
    const use = approvedUse(sms.text, settings.templates);
    if (!use) return templateNotApproved;
    const parameters = {
      PhoneNumbers: sms.to.startsWith('+86') ? sms.to.slice(3) : sms.to.slice(1),
      SignName: settings.signName,
      TemplateCode: use.code,
      TemplateParam: JSON.stringify(
        Object.fromEntries(use.variables.map(({ name, value }) => [name, value])),
      ),
      OutId: String(sms.id),
    };
    const { host, origin } = new URL(settings.endpoint);
    const headers = acs3Headers({
      ...{ host, action: 'SendSms', version: '2017-05-25', parameters },
      ...{ accessKeyId: settings.accessKeyId, secret, at: sms.at, nonce: randomUUID() },
    });
    return { method: 'POST', url: `${origin}/?${canonicalQuery(parameters)}`, headers, body: '' };
  },

  outcome(answer, now) {
    const { Code, BizId } = jsonObject(answer.body);
    const code = asText(Code);
    const response = briefly(answer);
    if (code === 'OK') return { kind: 'accepted', reference: asText(BizId) || null, response };
    return outcomeOfCode(code, response) ?? outcomeOfStatus(answer, now) ?? unexplained(response);
  },

  report({ body }): ProviderReport {
    const report: ProviderReport = { receipts: [], replies: [] };
    for (const item of asObjects(body)) {
      const phone = asText(item['phone_number']);
      if (typeof item['success'] === 'boolean')
        report.receipts.push({
          messageId: Number(asText(item['out_id'])) || null,
          reference: asText(item['biz_id']) || null,
          kind: item['success'] ? 'delivered' : 'undelivered',
          detail: asText(item['err_code']),
        });
      else if (phone !== '')
        report.replies.push({
          from: internationalNumber(phone),
          text: asText(item['content']),
          externalId: `aliyun:${asText(item['sequence_id'])}`,
          confirmed: false,
        });
    }
    return report;
  },

  acknowledgement: { type: 'application/json', body: '{"code":0,"msg":"OK"}' },
};

function outcomeOfCode(code: string, response: string): DeliveryOutcome | null {
  if (LATER.test(code)) return later(response);
  if (ABOUT_US.test(code)) return { kind: 'retry', reason: 'server-refused-us', response };
  if (ABOUT_THE_NUMBER.test(code)) return { kind: 'rejected', reason: 'address-refused', response };
  return /^isv\./.test(code) ? { kind: 'rejected', reason: 'message-refused', response } : null;
}

/** It answered with success and without its code: nobody knows what it did. */
const unexplained = (response: string): DeliveryOutcome => ({
  kind: 'uncertain',
  reason: 'server-failed',
  response,
});
