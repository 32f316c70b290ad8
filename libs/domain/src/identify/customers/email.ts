import { domainToASCII } from 'node:url';

const localPart = /^[^\s@"(),:;<>[\\\]\p{C}]{1,64}$/u;
const domainName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * An e-mail address as it is stored and matched: half-width, lower case, no blanks, an international domain in
 * its ASCII form. `null` for what no mail can be sent to.
 *
 * Case of the part before the `@` is dropped although it may matter by the letter of RFC 5321: no provider in
 * use tells addresses apart by it, and people type it as they please.
 */
export function normalizeEmail(value: string): string | null {
  const text = value
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .replaceAll('。', '.')
    .toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1));
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return null;
  return domainName.test(domain) && !/\.\d+$/.test(domain) ? `${local}@${domain}` : null;
}
