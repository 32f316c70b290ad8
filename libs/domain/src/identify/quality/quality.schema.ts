import { z } from 'zod';
import { measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { qualityIssues } from './quality-issue.js';

const issueSchema = z.enum(qualityIssues);

/** What a look at all records came to: means of 0–100, and how many customers have each issue. */
const outcomeSchema = z.object({
  completeness: z.number(),
  reachability: z.number(),
  issues: z.partialRecord(issueSchema, z.int()),
});
export type QualityOutcome = z.infer<typeof outcomeSchema>;

export const qualityRunSchema = z
  .object({ ...measureRunFields, outcome: outcomeSchema.nullable() })
  .meta({ id: 'QualityRun' });
export type QualityRun = z.infer<typeof qualityRunSchema>;

/** How good one customer's record is. */
export const customerQualitySchema = z
  .object({
    /** 0–100: how much of what matters is known. */
    completeness: z.int(),
    /** 0–100: whether messages may and can reach them. */
    reachability: z.int(),
    issues: z.array(issueSchema),
    /** When it last came out differently. */
    checkedAt: z.coerce.date(),
  })
  .meta({ id: 'CustomerQuality' });
export type CustomerQuality = z.infer<typeof customerQualitySchema>;

/** How good the records are, as of the last look at all of them. */
export const qualityOverviewSchema = z
  .object({
    /** `null` before the first look. */
    asOf: z.coerce.date().nullable(),
    /** The newest look, where it is not the one of these figures: still going on, or failed. */
    newest: qualityRunSchema.nullable(),
    customers: z.int(),
    completeness: z.number(),
    reachability: z.number(),
    issues: z.array(z.object({ issue: issueSchema, customers: z.int() })),
    /** Pairs that wait for a decision. */
    duplicates: z.int(),
    staleDays: z.int(),
  })
  .meta({ id: 'QualityOverview' });
export type QualityOverview = z.infer<typeof qualityOverviewSchema>;

export const qualityCustomersQuerySchema = pageQuery.extend({ issue: issueSchema });
export type QualityCustomersQuery = z.infer<typeof qualityCustomersQuerySchema>;

export const qualityCustomerSchema = customerQualitySchema
  .omit({ checkedAt: true })
  .extend({
    id: z.int(),
    name: z.string().nullable(),
    externalId: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    lastOrderAt: z.coerce.date().nullable(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'QualityCustomer' });
export type QualityCustomer = z.infer<typeof qualityCustomerSchema>;
export const qualityCustomerPageSchema = pageOf(qualityCustomerSchema).meta({ id: 'QualityCustomerPage' });

/** Some of the customers with an issue; all of them where none are named. */
const scope = { issue: issueSchema, ids: z.array(z.int().positive()).min(1).max(200).nullable() };

export const tagIssueSchema = z
  .strictObject({ ...scope, tag: z.string().trim().min(1).max(60) })
  .meta({ id: 'TagIssue' });
export type TagIssue = z.infer<typeof tagIssueSchema>;

/** Takes addresses that mail came back from off the records; they stay blocked. */
export const clearInvalidSchema = z
  .strictObject({ ...scope, issue: z.enum(['invalid-email', 'invalid-phone']) })
  .meta({ id: 'ClearInvalid' });
export type ClearInvalid = z.infer<typeof clearInvalidSchema>;

export const bulkOutcomeSchema = z.object({ customers: z.int() }).meta({ id: 'BulkOutcome' });
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>;
