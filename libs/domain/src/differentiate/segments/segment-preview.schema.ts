import { z } from 'zod';
import { faultSchema } from '../../identify/fault.schema.js';
import { segmentRuleSchema } from './rule/segment-rule.js';

export const countSegmentSchema = z.strictObject({ rule: segmentRuleSchema }).meta({ id: 'CountSegment' });
export type CountSegment = z.infer<typeof countSegmentSchema>;

/** What somebody who writes a rule waits for. */
export const segmentSizeSchema = z
  .object({
    customers: z.int(),
    /** Conditions that no customer can meet together. */
    warnings: z.array(faultSchema),
  })
  .meta({ id: 'SegmentSize' });
export type SegmentSize = z.infer<typeof segmentSizeSchema>;

export const segmentCountSchema = z
  .object({
    customers: z.int(),
    /** Of all customers, 0 to 1. */
    share: z.number(),
    total: z.int(),
    reachable: z.object({ email: z.int(), sms: z.int() }),
    /** Conditions that no customer can meet together. */
    warnings: z.array(faultSchema),
    /** Ten of them. */
    samples: z.array(
      z.object({
        customerId: z.int(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        cell: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SegmentCount' });
export type SegmentCount = z.infer<typeof segmentCountSchema>;

const customerId = z.int().positive();
export const explainSegmentSchema = z
  .union([
    z.strictObject({ customerId, rule: segmentRuleSchema }),
    z.strictObject({ customerId, segmentId: z.int().positive() }),
  ])
  .meta({ id: 'ExplainSegment' });
export type ExplainSegment = z.infer<typeof explainSegmentSchema>;

const seen = z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown()), z.null()]);

/** One node of the rule: whether it holds for the customer, and for a condition, the value it saw. */
export const explainedNodeSchema = z
  .object({
    /** Path into the rule, such as `['all', 0, 'not']`; empty for the whole. */
    path: z.array(z.union([z.string(), z.int()])),
    kind: z.enum(['all', 'any', 'not', 'condition']),
    holds: z.boolean(),
    seen: seen.optional(),
  })
  .meta({ id: 'ExplainedNode' });
export type ExplainedNode = z.infer<typeof explainedNodeSchema>;

export const segmentExplanationSchema = z
  .object({
    inside: z.boolean(),
    /** In reading order, groups before what they hold. */
    nodes: z.array(explainedNodeSchema),
  })
  .meta({ id: 'SegmentExplanation' });
export type SegmentExplanation = z.infer<typeof segmentExplanationSchema>;
