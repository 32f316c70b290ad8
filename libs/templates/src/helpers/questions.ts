import { isTrue } from './blocks.js';
import { isMissing, questionHelper, type Helper } from './helper.js';

/** Equal as a marketer sees it: the number 5 and the text "5" are the same. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isPrintable(a) && isPrintable(b) && String(a) === String(b));
}

function isPrintable(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Negative, zero or positive; NaN where the two cannot be compared. Texts are compared as texts: ISO dates sort. */
function compare(a: unknown, b: unknown): number {
  if (isMissing(a) || isMissing(b)) return Number.NaN;
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  if (typeof a !== 'string' || typeof b !== 'string') return Number.NaN;
  return a < b ? -1 : Number(a > b);
}

function comparison(name: string, holds: (difference: number) => boolean): Helper {
  return questionHelper({
    name,
    args: [2, 2],
    signature: `{{#if (${name} a b)}} … {{/if}}`,
    run: ({ args: [a, b] }) => holds(compare(a, b)),
  });
}

function connective(name: string, holds: (args: readonly unknown[]) => boolean): Helper {
  return questionHelper({
    name,
    args: [2, 10],
    signature: `{{#if (${name} a b)}} … {{/if}}`,
    run: ({ args }) => holds(args),
  });
}

function contains(list: unknown, value: unknown): boolean {
  if (Array.isArray(list)) return list.some((element) => same(element, value));
  return typeof list === 'string' && isPrintable(value) && list.includes(String(value));
}

/** Own properties only, whatever the key says. */
function lookup(holder: unknown, key: unknown): unknown {
  if (holder === null || typeof holder !== 'object') return undefined;
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  return Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
}

export const questionHelpers: readonly Helper[] = [
  comparison('gt', (difference) => difference > 0),
  comparison('gte', (difference) => difference >= 0),
  comparison('lt', (difference) => difference < 0),
  comparison('lte', (difference) => difference <= 0),
  connective('and', (args) => args.every(isTrue)),
  connective('or', (args) => args.some(isTrue)),
  questionHelper({
    name: 'eq',
    args: [2, 2],
    signature: '{{#if (eq a b)}} … {{/if}}',
    run: ({ args: [a, b] }) => same(a, b),
  }),
  questionHelper({
    name: 'ne',
    args: [2, 2],
    signature: '{{#if (ne a b)}} … {{/if}}',
    run: ({ args: [a, b] }) => !same(a, b),
  }),
  questionHelper({
    name: 'not',
    args: [1, 1],
    signature: '{{#if (not a)}} … {{/if}}',
    run: ({ args: [a] }) => !isTrue(a),
  }),
  questionHelper({
    name: 'contains',
    args: [2, 2],
    signature: '{{#if (contains list value)}} … {{/if}}',
    run: ({ args: [list, value] }) => contains(list, value),
  }),
  questionHelper({
    name: 'lookup',
    args: [2, 2],
    signature: '{{lookup object key}}',
    run: ({ args: [holder, key] }) => lookup(holder, key) as object,
  }),
  questionHelper({
    name: 'default',
    args: [2, 5],
    signature: '{{default customer.first_name "friend"}}',
    run: ({ args }) => args.find((value) => !isMissing(value)) as string | undefined,
  }),
];
