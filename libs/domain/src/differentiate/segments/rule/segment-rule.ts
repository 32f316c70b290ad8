import { z } from 'zod';
import { orderStatuses } from '../../../identify/orders/order.schema.js';
import type { Fault } from '../../../kernel/errors.js';
import { propertyConditionSchema } from './property-condition.js';

export const MAX_DEPTH = 8;
export const MAX_CONDITIONS = 200;

/** Text the database can hold: no NUL, no half of a character. */
export const storableText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value), {
      error: 'There are characters in it that are no text.',
      params: { code: 'not-text' },
    });
const name = (longest: number) => storableText(longest).min(1);
const values = z.union([storableText(500), z.number(), z.boolean()]);

/**
 * One question about a customer. Which fields, operators and values go together is the field catalogue's to say;
 * here is only their shape.
 */
export const segmentConditionSchema = z
  .strictObject({
    field: name(100),
    operator: name(40),
    value: z.union([values, z.array(values).max(500)]).optional(),
    /** Only what happened in the last so many days. */
    within: z.int().min(1).max(3650).optional(),
    /** Only orders with this product, or with one of this category. */
    sku: name(200).optional(),
    category: name(200).optional(),
    /** Only orders of this status; paid ones where it is not said. */
    status: z.enum(orderStatuses).optional(),
    /** Only messages of this campaign. */
    campaign: z.int().positive().optional(),
    /** Only answers to this survey, and to this question of it. */
    survey: z.int().positive().optional(),
    question: name(200).optional(),
    /** Only coupons of this offer. */
    offer: z.int().positive().optional(),
    /** Only events of this name, with properties like these. */
    event: name(200).optional(),
    where: z.array(propertyConditionSchema).min(1).max(10).optional(),
    /** What seeds a random share: the same name gives the same customers. */
    seed: name(100).optional(),
  })
  .meta({ id: 'SegmentCondition' });
export type SegmentCondition = z.infer<typeof segmentConditionSchema>;

export type SegmentRule =
  { all: SegmentRule[] } | { any: SegmentRule[] } | { not: SegmentRule } | SegmentCondition;

const nodeSchema: z.ZodType<SegmentRule, SegmentRule> = z
  .union([
    z.strictObject({
      get all(): z.ZodArray<typeof nodeSchema> {
        return z.array(nodeSchema);
      },
    }),
    z.strictObject({
      get any(): z.ZodArray<typeof nodeSchema> {
        return z.array(nodeSchema);
      },
    }),
    z.strictObject({
      get not(): typeof nodeSchema {
        return nodeSchema;
      },
    }),
    segmentConditionSchema,
  ])
  .meta({ id: 'SegmentRule' });

/** A rule within its limits. They are looked at before the rule itself, so that no nesting is too deep for the parser. */
export const segmentRuleSchema = z.preprocess((input, context) => {
  const fault = limitFault(input);
  if (!fault) return input;
  context.addIssue({ code: 'custom', message: fault.message, params: fault, input });
  return z.NEVER;
}, nodeSchema);

function limitFault(input: unknown): Pick<Fault, 'code' | 'params' | 'message'> | null {
  const waiting = [{ node: input, depth: 0 }];
  let conditions = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH)
      return {
        code: 'rule-too-deep',
        params: { maximum: MAX_DEPTH },
        message: `Groups are nested more than ${MAX_DEPTH} deep.`,
      };
    const inner = innerNodes(next.node);
    if (inner) waiting.push(...inner.map((node) => ({ node, depth: next.depth + 1 })));
    else conditions += 1;
    if (conditions > MAX_CONDITIONS)
      return {
        code: 'rule-too-long',
        params: { maximum: MAX_CONDITIONS },
        message: `There are more than ${MAX_CONDITIONS} conditions.`,
      };
  }
  return null;
}

function innerNodes(node: unknown): unknown[] | null {
  if (typeof node !== 'object' || node === null) return null;
  const { all, any, not } = node as Record<string, unknown>;
  const list = all ?? any;
  if (Array.isArray(list)) return list;
  return not === undefined ? null : [not];
}

/** Every condition of a rule with its path, in reading order. */
export function conditionsOf(
  rule: SegmentRule,
  path: Fault['path'] = [],
): { condition: SegmentCondition; path: Fault['path'] }[] {
  if ('all' in rule) return rule.all.flatMap((inner, at) => conditionsOf(inner, [...path, 'all', at]));
  if ('any' in rule) return rule.any.flatMap((inner, at) => conditionsOf(inner, [...path, 'any', at]));
  if ('not' in rule) return conditionsOf(rule.not, [...path, 'not']);
  return [{ condition: rule, path }];
}
