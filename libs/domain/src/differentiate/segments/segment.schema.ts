import { z } from 'zod';
import { faultSchema } from '../../identify/fault.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { segmentRuleSchema, storableText } from './rule/segment-rule.js';

export const saveSegmentSchema = z
  .strictObject({
    name: storableText(120).trim().min(1),
    description: storableText(1000).trim().default(''),
    rule: segmentRuleSchema,
  })
  .meta({ id: 'SaveSegment' });
export type SaveSegment = z.infer<typeof saveSegmentSchema>;

export const segmentSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    description: z.string(),
    /** Counts the rules it has had. */
    version: z.int(),
    memberCount: z.int(),
    /** When everybody was last looked at; `null` until that has happened once. */
    refreshedAt: z.coerce.date().nullable(),
    /** Campaigns that are scheduled, running or paused for it. */
    activeCampaigns: z.int(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'Segment' });
export type SegmentView = z.infer<typeof segmentSchema>;

export const segmentDetailSchema = segmentSchema
  .extend({
    rule: segmentRuleSchema,
    /** What is wrong with the rule by now: it is not refreshed until that is mended. */
    faults: z.array(faultSchema),
    campaigns: z.array(z.object({ id: z.int(), name: z.string(), status: z.string() })),
    /** Segments whose rules ask for members of this one. */
    usedBy: z.array(z.object({ id: z.int(), name: z.string() })),
  })
  .meta({ id: 'SegmentDetail' });
export type SegmentDetail = z.infer<typeof segmentDetailSchema>;

export const segmentMemberSchema = z
  .object({
    customerId: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    /** RFM cell, `null` where not scored. */
    cell: z.int().nullable(),
    enteredAt: z.coerce.date(),
  })
  .meta({ id: 'SegmentMember' });
export type SegmentMember = z.infer<typeof segmentMemberSchema>;

export const segmentMemberPageSchema = pageOf(segmentMemberSchema).meta({ id: 'SegmentMemberPage' });
export const segmentMembersQuerySchema = pageQuery;

export const transitionKinds = ['entered', 'left'] as const;
export const segmentTransitionSchema = z
  .object({
    id: z.int(),
    segmentId: z.int(),
    segment: z.string(),
    customerId: z.int(),
    kind: z.enum(transitionKinds),
    cause: z.string(),
    at: z.coerce.date(),
  })
  .meta({ id: 'SegmentTransition' });
export type SegmentTransition = z.infer<typeof segmentTransitionSchema>;

/** Where a customer belongs, and how they came and went, latest first. */
export const customerSegmentsSchema = z
  .object({
    segments: z.array(z.object({ segmentId: z.int(), segment: z.string(), enteredAt: z.coerce.date() })),
    transitions: z.array(segmentTransitionSchema),
  })
  .meta({ id: 'CustomerSegments' });
export type CustomerSegments = z.infer<typeof customerSegmentsSchema>;
