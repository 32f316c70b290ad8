import { z } from 'zod';
import { faultSchema } from '../../identify/fault.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { segmentRuleSchema, storableText } from './rule/segment-rule.js';

const naming = {
  name: storableText(120).trim().min(1),
  description: storableText(1000).trim().default(''),
};

export const nameSegmentSchema = z.strictObject(naming).meta({ id: 'NameSegment' });
export type NameSegment = z.infer<typeof nameSegmentSchema>;

export const saveSegmentSchema = z
  .strictObject({ ...naming, rule: segmentRuleSchema })
  .meta({ id: 'SaveSegment' });
export type SaveSegment = z.infer<typeof saveSegmentSchema>;

/** Whether a rule says who belongs to it, or people do. */
export const segmentKinds = ['rule', 'static'] as const;

export const segmentSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    description: z.string(),
    kind: z.enum(segmentKinds),
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
    /** `null` for one that is kept by hand. */
    rule: segmentRuleSchema.nullable(),
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
    cell: z.string().nullable(),
    enteredAt: z.coerce.date(),
  })
  .meta({ id: 'SegmentMember' });
export type SegmentMember = z.infer<typeof segmentMemberSchema>;

export const segmentMemberPageSchema = pageOf(segmentMemberSchema).meta({ id: 'SegmentMemberPage' });
export const segmentMembersQuerySchema = pageQuery;

/** A rule the segment has had. */
export const segmentVersionSchema = z
  .object({
    version: z.int(),
    rule: segmentRuleSchema,
    savedBy: z.string().nullable(),
    savedAt: z.coerce.date(),
  })
  .meta({ id: 'SegmentVersion' });
export type SegmentVersion = z.infer<typeof segmentVersionSchema>;

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

/** Somebody who came into a segment, or left it. */
export const segmentMovementSchema = z
  .object({
    id: z.int(),
    customerId: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    kind: z.enum(transitionKinds),
    cause: z.string(),
    at: z.coerce.date(),
  })
  .meta({ id: 'SegmentMovement' });
export type SegmentMovement = z.infer<typeof segmentMovementSchema>;

export const segmentMovementPageSchema = pageOf(segmentMovementSchema).meta({ id: 'SegmentMovementPage' });

/** Where a customer belongs, and how they came and went, latest first. */
export const customerSegmentsSchema = z
  .object({
    segments: z.array(z.object({ segmentId: z.int(), segment: z.string(), enteredAt: z.coerce.date() })),
    transitions: z.array(segmentTransitionSchema),
  })
  .meta({ id: 'CustomerSegments' });
export type CustomerSegments = z.infer<typeof customerSegmentsSchema>;
