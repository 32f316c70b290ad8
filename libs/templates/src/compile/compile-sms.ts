import type { CompiledLink, CompiledSms } from '../compiled.js';
import { INTERNAL } from '../helpers/internal.js';
import { problem, type TemplateProblem } from '../problem.js';
import type { MessagePurpose, SmsContent } from '../source.js';
import { readPart, type CompiledLocale } from './read-part.js';
import { Shield, VALUE_TOKEN } from './shield.js';
import { checkSms } from './sms-rules.js';

/** Compiles one language of an SMS; without a result where an error keeps it from being rendered. */
export function compileSms(
  content: SmsContent,
  locale: string,
  purpose: MessagePurpose,
): CompiledLocale<CompiledSms> {
  const { guarded, isSound, variables, problems } = readPart('text', content.text);
  const duties: TemplateProblem[] =
    content.text.trim() === ''
      ? [problem('text-missing', { part: 'text' })]
      : checkSms(content.text, locale, purpose);
  const read = { variables, problems: [...problems, ...duties] };
  return guarded === undefined || !isSound ? read : { ...read, compiled: linkAddresses(guarded) };
}

/**
 * A web address in running text: Chinese has no space after it, so it ends where ASCII ends. A value belongs to it, a
 * block does not.
 */
const ADDRESS = new RegExp(`https?://(?:[\\w\\-.~:/?#[\\]@!$&'()*+,;=%]|${VALUE_TOKEN})+`, 'gi');
const TRAILING_PUNCTUATION = /[.,;:!?'")\]]+$/;

function linkAddresses(guarded: string): CompiledSms {
  const shield = new Shield();
  const links: CompiledLink[] = [];
  const text = shield.cover(guarded).replace(ADDRESS, (found) => {
    const trailing = TRAILING_PUNCTUATION.exec(found)?.[0] ?? '';
    const address = found.slice(0, found.length - trailing.length);
    const href = shield.written(address);
    const source = `{{#${INTERNAL.link} ${links.length}}}${address}{{/${INTERNAL.link}}}`;
    links.push({ href, label: href });
    return shield.token({ kind: 'value', source }) + trailing;
  });
  return { text: shield.uncover(text, 'text'), links };
}
