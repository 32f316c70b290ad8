import type { Language } from '../../../i18n/resources';

interface Choice {
  value: string;
  label: string;
}

export const zones: Choice[] = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

/** Every currency, so that a missing rate is said and not a mystery. */
export function currencies(language: Language, chosen: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const codes = new Set([chosen, ...Intl.supportedValuesOf('currency')]);
  return [...codes].map((value) => ({ value, label: `${value} ${names.of(value) ?? ''}` }));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of unions, tests and unknown places: no phone number is from there. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Every country by its name; the browser knows which two letters are one. */
export function countries(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes
    .filter((code) => !NO_COUNTRIES.has(code) && names.of(code) !== undefined)
    .map((value) => ({ value, label: `${names.of(value)} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
