import { toHalfWidth } from './cell-text.js';

export type DecimalMark = '.' | ',';

/** Longer cells are no numbers, whatever they hold. */
const MAX_CHARS = 100;

/** Most numbers are written so, and need none of what follows. */
const asMachinesWrite = /^-?\d+(?:\.\d+)?$/;

/** A number that is canonical already. */
const isCanonical = /^(?:0|-?[1-9]\d{0,14}|-?[1-9]\d{0,11}\.\d{0,7}[1-9]|-?0\.\d{0,7}[1-9])$/;

const currencySigns =
  /^(?:[$€£¥￥₩₹]|(?:CN|US|HK|NT|A)\$|CNY|RMB|USD|EUR|GBP|JPY|HKD)|(?:元|圆|CNY|RMB|USD|EUR|GBP|JPY|HKD|[$€£¥￥₩₹])$/i;

const plain: Record<DecimalMark, RegExp> = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.\d*)?$/,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})?(?:,\d*)?$/,
};

/**
 * A written number as canonical decimal text: `-1234.5`. Takes full-width digits, currency signs, thousands
 * separators (also blanks and apostrophes), and a minus before, after or as parentheses. `null` for anything
 * else: no exponents, no guessing.
 */
export function parseDecimal(cell: string, mark: DecimalMark): string | null {
  if (isCanonical.test(cell) && (mark === '.' || !cell.includes('.'))) return cell;
  const { digits, negative } = unsigned(cell);
  if (!/\d/.test(digits) || !plain[mark].test(digits)) return null;
  const [whole = '', fraction = ''] = digits.replaceAll(mark === '.' ? ',' : '.', '').split(mark);
  return canonical(negative, whole, fraction);
}

/**
 * Tells column by column, or file by file, whether `,` or `.` is the decimal mark. `1,234` could be either;
 * `12,5` and `1.234,56` could not. Constant memory: feed it every value.
 */
export class DecimalMarkEvidence {
  private readonly proofs: Record<DecimalMark, number> = { '.': 0, ',': 0 };

  add(cell: string): void {
    const { digits } = unsigned(cell);
    const readable = { '.': plain['.'].test(digits), ',': plain[','].test(digits) };
    if (readable['.'] !== readable[',']) this.proofs[readable['.'] ? '.' : ',']++;
  }

  /** The mark most values prove; the point where nothing does. */
  get mark(): DecimalMark {
    return this.proofs[','] > this.proofs['.'] ? ',' : '.';
  }
}

function unsigned(cell: string): { digits: string; negative: boolean } {
  if (cell.length > MAX_CHARS) return { digits: '', negative: false };
  if (asMachinesWrite.test(cell)) {
    const negative = cell.startsWith('-');
    return { digits: negative ? cell.slice(1) : cell, negative };
  }
  const text = toHalfWidth(cell)
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace(/[−–]/g, '-');
  const inParentheses = /^\((.*)\)$/.exec(text);
  const [, before, body = '', after] = /^([+-]?)(.*?)(-?)$/.exec(inParentheses?.[1] ?? text) ?? [];
  const [, inner, digits = ''] = /^([+-]?)(.*)$/.exec(body.replace(currencySigns, '')) ?? [];
  const minuses = [inParentheses ? '-' : '', before, inner, after].filter((sign) => sign === '-').length;
  return minuses > 1 ? { digits: '', negative: false } : { digits, negative: minuses === 1 };
}

function canonical(negative: boolean, whole: string, fraction: string): string {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  const number = decimals ? `${integer}.${decimals}` : integer;
  return negative && number !== '0' ? `-${number}` : number;
}
