import type { ErrorParams } from '../../../kernel/errors.js';
import type { Mapping } from '../mapping/suggest-mapping.js';
import type { RejectionCode } from '../rows/row-rejection.js';
import type { RejectionLocale } from './rejection.schema.js';

/** Rows that make sense by themselves and not together with the others, or with what is known. */
export const orderRejectionCodes = [
  'order-lines-disagree',
  'currency-unknown',
  'amount-too-large',
  'customer-ambiguous',
  'customer-conflict',
  'consent-in-future',
] as const;

export type LineRejectionCode = RejectionCode | (typeof orderRejectionCodes)[number];

interface Text {
  /** For a count: "13,766 × no customer". */
  title: string;
  /** For one row; `{name}` is a parameter. */
  sentence: string;
}
type Texts = Record<LineRejectionCode, Text>;

const same = (sentence: string, title = sentence.replace(/[.。]$/, '')): Text => ({ title, sentence });

const en: Texts = {
  'row-cut-off': { title: 'Row cut off', sentence: 'The file ends in the middle of this row.' },
  'row-column-count': {
    title: 'Wrong number of columns',
    sentence: 'The row has {actual} columns instead of {expected}.',
  },
  'quote-not-closed': { title: 'Quote not closed', sentence: 'A quote opens here and is never closed.' },
  'invalid-character': {
    title: 'Damaged characters',
    sentence: 'The row contains a zero character; the file is damaged here.',
  },
  'no-order-number': { title: 'No order number', sentence: 'The row has no order number.' },
  'no-customer': { title: 'No customer', sentence: 'The row names no customer.' },
  'no-product': { title: 'No product', sentence: 'The row names no product.' },
  'no-identity': {
    title: 'Nobody to recognise',
    sentence: 'The row has no customer number, e-mail address or phone that could be used.',
  },
  'damaged-number': {
    title: 'Number rounded by a spreadsheet',
    sentence: 'A spreadsheet has rounded {value}; its digits are lost.',
  },
  'value-too-long': {
    title: 'Value too long',
    sentence: 'The value of “{field}” is longer than {limit} characters.',
  },
  'invalid-number': { title: 'Not a number', sentence: '“{value}” is not a number (column “{field}”).' },
  'number-too-large': { title: 'Number too large', sentence: '“{value}” is too large (column “{field}”).' },
  'quantity-zero': same('The quantity is zero.', 'Quantity is zero'),
  'negative-price': { title: 'Negative price', sentence: 'The price {value} is negative.' },
  'missing-value': { title: 'Value missing', sentence: 'The row says nothing in “{field}”.' },
  'invalid-choice': {
    title: 'Unknown word',
    sentence: '“{value}” is none of the words known for “{field}”.',
  },
  'invalid-value': { title: 'Impossible value', sentence: '“{value}” is not possible for “{field}”.' },
  'customer-not-found': {
    title: 'Unknown customer',
    sentence: 'Nobody has this customer number, e-mail address or phone.',
  },
  'no-date': { title: 'No date', sentence: 'The row has no date.' },
  'invalid-date': { title: 'Not a date', sentence: '“{value}” is not a date in the order chosen ({order}).' },
  'order-lines-disagree': {
    title: 'Lines of one order contradict each other',
    sentence: 'Other lines with this order number belong to another customer.',
  },
  'currency-unknown': {
    title: 'Currency without a rate',
    sentence: 'There is no exchange rate for the currency.',
  },
  'amount-too-large': { title: 'Amount too large', sentence: 'The order’s amount is too large to keep.' },
  'customer-ambiguous': {
    title: 'Several customers match',
    sentence: 'Several customers have this e-mail address or phone; a customer number would tell them apart.',
  },
  'customer-conflict': {
    title: 'Names two customers',
    sentence: 'The keys of this row belong to two customers. Merge them first, or correct the row.',
  },
  'consent-in-future': {
    title: 'Time in the future',
    sentence: 'The time of this consent lies in the future. Correct the time, or how the file writes dates.',
  },
};

const zh: Texts = {
  'row-cut-off': { title: '行被截断', sentence: '文件在这一行中间就结束了。' },
  'row-column-count': { title: '列数不对', sentence: '这一行有 {actual} 列，应为 {expected} 列。' },
  'quote-not-closed': { title: '引号未闭合', sentence: '这一行有引号打开后没有闭合。' },
  'invalid-character': { title: '字符损坏', sentence: '这一行含有空字符，文件在此处已损坏。' },
  'no-order-number': { title: '没有订单号', sentence: '这一行没有订单号。' },
  'no-customer': { title: '没有客户', sentence: '这一行没有说明是哪位客户。' },
  'no-product': { title: '没有商品', sentence: '这一行没有说明是什么商品。' },
  'no-identity': { title: '无法识别客户', sentence: '这一行没有可用的客户编号、邮箱或手机号。' },
  'damaged-number': {
    title: '编号被表格软件四舍五入',
    sentence: '{value} 已被表格软件四舍五入，原来的数字已丢失。',
  },
  'value-too-long': { title: '内容过长', sentence: '“{field}”的内容超过 {limit} 个字符。' },
  'invalid-number': { title: '不是数字', sentence: '“{value}”不是数字（“{field}”列）。' },
  'number-too-large': { title: '数字过大', sentence: '“{value}”过大（“{field}”列）。' },
  'quantity-zero': same('数量为零。'),
  'negative-price': { title: '价格为负', sentence: '价格 {value} 为负数。' },
  'missing-value': { title: '缺少内容', sentence: '这一行没有填写“{field}”。' },
  'invalid-choice': { title: '无法识别的选项', sentence: '“{value}”不是“{field}”可用的选项。' },
  'invalid-value': { title: '内容无效', sentence: '“{value}”不能作为“{field}”的值。' },
  'customer-not-found': { title: '客户不存在', sentence: '没有客户使用这个客户编号、邮箱或手机号。' },
  'no-date': { title: '没有日期', sentence: '这一行没有日期。' },
  'invalid-date': { title: '日期无效', sentence: '按所选的日期顺序（{order}），“{value}”不是日期。' },
  'order-lines-disagree': {
    title: '同一订单的各行互相矛盾',
    sentence: '同一订单号的其他行属于另一位客户。',
  },
  'currency-unknown': { title: '币种没有汇率', sentence: '该币种没有设置汇率。' },
  'amount-too-large': { title: '金额过大', sentence: '订单金额过大，无法保存。' },
  'customer-ambiguous': {
    title: '匹配到多位客户',
    sentence: '有多位客户使用这个邮箱或手机号；补充客户编号即可区分。',
  },
  'customer-conflict': {
    title: '指向两位客户',
    sentence: '这一行的识别键分属两位客户。请先合并这两位客户，或更正这一行。',
  },
  'consent-in-future': {
    title: '时间在未来',
    sentence: '这条许可的时间在未来。请更正时间，或更正文件的日期写法。',
  },
};

const texts: Record<RejectionLocale, Texts> = { en, 'zh-CN': zh };

function textOf(code: string, locale: RejectionLocale): Text {
  const known: Record<string, Text> = texts[locale];
  return known[code] ?? { title: code, sentence: code };
}

export const rejectionTitle = (code: string, locale: RejectionLocale): string => textOf(code, locale).title;

const dateOrders: Record<RejectionLocale, Partial<Record<string, string>>> = {
  en: { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' },
  'zh-CN': { ymd: '年-月-日', dmy: '日-月-年', mdy: '月-日-年' },
};

/**
 * Why a row is left out, in the reader's words. A field is named by the column of the file it is read from, since that
 * is where the reader mends it.
 */
export function rejectionReason(
  code: string,
  params: ErrorParams,
  locale: RejectionLocale,
  mapping: Mapping = {},
): string {
  const field = String(params['field'] ?? '');
  const order = String(params['order'] ?? '');
  const said: ErrorParams = {
    ...params,
    field: mapping[field] ?? field,
    order: dateOrders[locale][order] ?? order,
  };
  return textOf(code, locale).sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(said[name] ?? ''));
}
