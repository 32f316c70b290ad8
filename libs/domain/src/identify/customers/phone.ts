import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type { CountryCode };

/** A Chinese mobile number with or without its country code: most of them need no library. */
const chineseMobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;

/**
 * A phone number in E.164 (`+8613812345678`): half-width, without blanks and punctuation. A number without a
 * country code is one of the default country. `null` for what no country assigns: the full metadata are needed for
 * that, the small ones know lengths only.
 */
export function normalizePhone(value: string, defaultCountry: CountryCode): string | null {
  const text = value
    .normalize('NFKC')
    .replace(/[\u200b-\u200e\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/^'/, '')
    .replace(/^(\+?\d+)\.0$/, '$1')
    .trim();
  const mobile = defaultCountry === 'CN' || /^(?:\+|00)86/.test(text) ? chineseMobile.exec(bare(text)) : null;
  if (mobile) return `+86${mobile[1]}`;
  const parsed = parsePhoneNumberFromString(text.replace(/^00(?=[1-9])/, '+'), defaultCountry);
  return parsed?.isValid() ? parsed.number : null;
}

const bare = (text: string): string => text.replace(/[\s().-]/g, '');
