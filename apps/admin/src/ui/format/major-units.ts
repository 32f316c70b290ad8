const format = (currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

/** How many digits a currency has behind the point: 2 for CNY, 0 for JPY. */
export const digitsOf = (currency: string): number =>
  format(currency).resolvedOptions().maximumFractionDigits ?? 2;

export const currencySign = (currency: string): string =>
  format(currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

export const toMajor = (minor: number, currency: string): number => minor / 10 ** digitsOf(currency);

/** Rounded, so that 19.99 becomes 1999 whatever its binary form. */
export const toMinor = (major: number, currency: string): number =>
  Math.round(major * 10 ** digitsOf(currency));
