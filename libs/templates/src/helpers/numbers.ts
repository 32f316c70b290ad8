import { isChinese } from '../locale-chain.js';
import { Lru } from '../render/lru.js';
import { badValue, isMissing, valueHelper, type Helper, type HelperCall } from './helper.js';

/** Making a formatter costs some 20 µs, a hundred times its use; their kinds are few. */
const formatters = new Lru<string, Intl.NumberFormat>(100);

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return formatters.get(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function readNumber(helper: string, value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw badValue(helper, value);
  return number;
}

/** `decimals=2`: so many, no more and no fewer. */
function decimalsOf({ hash }: HelperCall, helper: string): Intl.NumberFormatOptions {
  const decimals = hash['decimals'];
  if (isMissing(decimals)) return {};
  if (typeof decimals !== 'number' || !(decimals >= 0 && decimals <= 20)) throw badValue(helper, decimals);
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

const number: Helper = valueHelper({
  name: 'number',
  args: [1, 1],
  signature: '{{number orders.count decimals=0}}',
  run(call) {
    const [value] = call.args;
    if (isMissing(value)) return '';
    return formatter(call.state.locale, decimalsOf(call, 'number')).format(readNumber('number', value));
  },
});

/** Integer minor units of a currency as people write it: cents for EUR, whole yen for JPY. */
const money: Helper = valueHelper({
  name: 'money',
  args: [2, 2],
  signature: '{{money orders.total_minor orders.currency}}',
  run(call) {
    const [minor, currency] = call.args;
    if (isMissing(minor) || isMissing(currency)) return '';
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) throw badValue('money', currency);
    const unit = { style: 'currency', currency } as const;
    const digits = formatter('en', unit).resolvedOptions().maximumFractionDigits ?? 2;
    const amount = readNumber('money', minor) / 10 ** digits;
    return formatter(call.state.locale, { ...unit, ...decimalsOf(call, 'money') }).format(amount);
  },
});

/** A percentage off, as shops write it: "15% off"; in Chinese what is left to pay, in tenths: "8.5折". */
const discount: Helper = valueHelper({
  name: 'discount',
  args: [1, 1],
  signature: '{{discount offer.percent_off}}',
  run({ args: [value], state }) {
    if (isMissing(value)) return '';
    const percent = readNumber('discount', value);
    if (percent <= 0 || percent >= 100) throw badValue('discount', value);
    return isChinese(state.locale) ? `${Number(((100 - percent) / 10).toFixed(2))}折` : `${percent}% off`;
  },
});

/** The word that goes with a number. Chinese has one form for all, which is the last. */
const plural: Helper = valueHelper({
  name: 'plural',
  args: [3, 3],
  signature: '{{orders.count}} {{plural orders.count "order" "orders"}}',
  run({ args: [count, one, other], state }) {
    if (isMissing(count)) return '';
    const rules = pluralRules.get(state.locale, () => new Intl.PluralRules(state.locale));
    return (rules.select(readNumber('plural', count)) === 'one' ? one : other) as string;
  },
});

const pluralRules = new Lru<string, Intl.PluralRules>(20);

export const numberHelpers: readonly Helper[] = [number, money, discount, plural];
