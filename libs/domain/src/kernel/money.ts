/** How many decimals a currency has: 2 for CNY, 0 for JPY. */
export function currencyDecimals(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Integer minor units as text in a locale: `formatMoney(7050, 'CNY', 'zh-CN')` is `¥70.50`. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    minor / 10 ** currencyDecimals(currency),
  );
}
