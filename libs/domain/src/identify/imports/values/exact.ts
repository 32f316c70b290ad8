/** A decimal as an integer count of `10^-decimals`: exact arithmetic on what people write. */
interface Scaled {
  units: bigint;
  decimals: number;
}

/** Decimals up to this length are exact as numbers once their point is taken out. */
const SHORT = 12;

/** Canonical decimal text (`-1234.5`) rounded half away from zero to at most that many decimals. */
export function roundDecimal(decimal: string, decimals: number): string {
  const point = decimal.indexOf('.');
  if (point === -1 || decimal.length - point - 1 <= decimals) return decimal;
  const scaled = scale(decimal);
  return toText(rescale(scaled, decimals));
}

/**
 * `quantity × price` in integer minor units of a currency with that many decimals, computed exactly and rounded
 * once, half away from zero: so the refund of a line is always the negative of the line. `null` beyond 2^53.
 */
export function amountMinor(quantity: string, price: string, currencyDecimals: number): number | null {
  // Whole numbers of minor units need no more than the numbers every machine has.
  const units = wholeUnits(price, currencyDecimals) * wholeUnits(quantity, 0);
  if (Number.isSafeInteger(units)) return units === 0 ? 0 : units;
  const [a, b] = [scale(quantity), scale(price)];
  const product = { units: a.units * b.units, decimals: a.decimals + b.decimals };
  return toSafeNumber(rescale(product, currencyDecimals).units);
}

/** The decimal as a whole number of units of `10^-decimals`, NaN when it is none or a large one. */
function wholeUnits(decimal: string, decimals: number): number {
  const point = decimal.indexOf('.');
  if (decimal.length > SHORT) return Number.NaN;
  if (point === -1) return Number(decimal) * 10 ** decimals;
  const missing = decimals - (decimal.length - point - 1);
  return missing < 0
    ? Number.NaN
    : Number(decimal.slice(0, point) + decimal.slice(point + 1)) * 10 ** missing;
}

function scale(decimal: string): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), decimals: fraction.length };
}

function rescale({ units, decimals }: Scaled, wanted: number): Scaled {
  if (wanted >= decimals) return { units: units * 10n ** BigInt(wanted - decimals), decimals: wanted };
  const divisor = 10n ** BigInt(decimals - wanted);
  const half = units < 0n ? -divisor / 2n : divisor / 2n;
  return { units: (units + half) / divisor, decimals: wanted };
}

function toText({ units, decimals }: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function toSafeNumber(units: bigint): number | null {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : null;
}
