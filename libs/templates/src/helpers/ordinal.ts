const RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** 1 → "1st", 12 → "12th", 22 → "22nd". */
export function ordinal(value: number): string {
  return `${value}${SUFFIX[RULES.select(value)] ?? 'th'}`;
}
