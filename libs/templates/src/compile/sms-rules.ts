import { isChinese } from '../locale-chain.js';
import { problem, type TemplateProblem } from '../problem.js';
import type { MessagePurpose } from '../source.js';

const SIGNATURE = /^\s*【[^【】]{1,60}】/;

/** As Chinese operators know it: 拒收请回复R, 退订回T, 回TD退订, 回复R拒收 … at the end. */
const CHINESE_NOTICE = /((拒收|退订)请?回?复?[:：]?(TD|T|R|N)|回复?(TD|T|R|N)(拒收|退订))[。.!！)）】]*$/;
const ENGLISH_NOTICE = /\b(STOP|UNSUBSCRIBE|OPT[ -]?OUT)\b[^\n]{0,40}$/;

/** The duties of an SMS as written. Without locale. */
export function checkSms(text: string, locale: string, purpose: MessagePurpose): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const severity = purpose === 'promotion' ? 'error' : 'warning';
  if (isChinese(locale) && !SIGNATURE.test(text)) {
    problems.push(problem('sms-signature-missing', { part: 'text', severity }));
  }
  if (purpose === 'promotion' && !hasNotice(text, locale)) problems.push(noticeMissing(locale));
  return problems;
}

function hasNotice(text: string, locale: string): boolean {
  // Full-width letters count, and spaces between the words do not.
  const plain = text.normalize('NFKC').toUpperCase().trim();
  return isChinese(locale)
    ? CHINESE_NOTICE.test(plain.replace(/\s+/g, '').slice(-40))
    : ENGLISH_NOTICE.test(plain.slice(-80));
}

/** In China operators enforce it; elsewhere it is what the law or good manners ask for. */
function noticeMissing(locale: string): TemplateProblem {
  return isChinese(locale)
    ? problem('sms-opt-out-missing', { part: 'text', params: { example: '拒收请回复R' } })
    : problem('sms-opt-out-missing', {
        part: 'text',
        severity: 'warning',
        params: { example: 'Reply STOP to opt out' },
      });
}
