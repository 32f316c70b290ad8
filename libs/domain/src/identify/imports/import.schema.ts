import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { faultSchema } from '../fault.schema.js';
import { targetNames } from './mapping/targets.js';
import { importPlanSchema } from './plan.schema.js';
import { encodings } from './reading/encoding.js';
import { dateOrders } from './values/read-instant.js';

export const importStatuses = [
  'uploading',
  'uploaded',
  'checking',
  'checked',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importPhases = ['waiting', 'scanning', 'reading', 'matching', 'writing'] as const;
export type ImportPhase = (typeof importPhases)[number];

const count = z.int().nonnegative();
const outcomes = z.object({ created: count, updated: count, unchanged: count, rejected: count });

/** What a dry run would do, or an import did. Every line read is either accepted or rejected. */
export const importCountsSchema = z
  .object({
    lines: z.object({ read: count, accepted: count, rejected: count, refunds: count }),
    /** Rejected lines by reason. */
    rejected: z.record(z.string(), count),
    /** Only of a file of orders; `refunds` are those among all orders. */
    orders: outcomes.extend({ refunds: count }).nullable(),
    customers: outcomes,
    /** Of a file of anything but orders and customers. */
    facts: outcomes.nullable().default(null),
    /** Of a file of customers: persons tied to an organization, to another one, or in another role. */
    contacts: count.default(0),
    /** Of a file of customers: how many share an address with a customer of another number. They stay two. */
    sharing: count.default(0),
    /** The list that members were put on; none in a dry run that would make it. */
    list: z.object({ id: z.int(), name: z.string() }).nullable().default(null),
    /** Values left out because they cannot be what their column says, by field; their rows were accepted. */
    dropped: z.record(z.string(), count),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof importCountsSchema>;

const dateFormatSchema = z.object({
  order: z.enum(dateOrders),
  certainty: z.enum(['certain', 'ambiguous']),
  otherwise: z.enum(dateOrders).optional(),
  hint: z.enum(['am-pm', 'shorter-span', 'usual']).optional(),
  values: count,
  readable: count,
});

const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const detectedFileSchema = z
  .object({
    format: z.object({
      encoding: z.enum(encodings),
      delimiter: z.enum([',', ';', '\t', '|']),
      lineBreak: z.enum(['\n', '\r']),
      hasHeader: z.boolean(),
      columns: count,
    }),
    encodingEvidence: z.enum(['bom', 'content', 'ascii', 'stated']),
    columns: z.array(
      z.object({
        name: z.string(),
        shape: z.enum(['email', 'phone', 'date', 'number', 'text']).nullable(),
        dates: dateFormatSchema.nullable(),
      }),
    ),
    /** The first rows below the header. */
    sampleRows: z.array(z.array(z.string())),
    decimalMark: z.enum(['.', ',']),
    estimatedRows: count,
    /** All rows have been looked at: `estimatedRows` is exact, and what the dates prove they prove. */
    scanned: z.boolean().default(false),
    target: z.enum(targetNames),
    suggestions: z.array(z.object({ field: z.string(), column: z.string(), confidence: z.number() })),
    warnings: z.array(z.object({ code: z.string(), params })),
  })
  .meta({ id: 'DetectedFile' });
export type StoredDetection = z.infer<typeof detectedFileSchema>;

const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  params,
  errors: z.array(faultSchema),
});
export type ImportProblem = z.infer<typeof problemSchema>;

export const importSchema = z
  .object({
    id: z.int(),
    target: z.enum(targetNames),
    fileName: z.string(),
    fileBytes: count,
    status: z.enum(importStatuses),
    counts: importCountsSchema.nullable(),
    /** Why it failed. */
    problem: problemSchema.nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.coerce.date(),
    startedAt: z.coerce.date().nullable(),
    finishedAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.infer<typeof importSchema>;
export const importPageSchema = pageOf(importSchema).meta({ id: 'ImportPage' });

export const importDetailSchema = importSchema
  .extend({
    detected: detectedFileSchema,
    /** As it was last saved; before that the proposal. */
    plan: importPlanSchema,
    planSaved: z.boolean(),
    /** What a file can be imported as: its fields, and of each group in `needs` at least one has to be mapped. */
    targets: z.record(
      z.enum(targetNames),
      z.object({ fields: z.array(z.string()), needs: z.array(z.array(z.string())) }),
    ),
    /** An earlier import that brought in the very same bytes. */
    sameFileAs: z.object({ id: z.int(), fileName: z.string(), finishedAt: z.coerce.date() }).nullable(),
  })
  .meta({ id: 'ImportDetail' });
export type ImportDetail = z.infer<typeof importDetailSchema>;

/** One message of the stream of an import; the last one is `done` or `failed`. */
export const importProgressSchema = z
  .object({
    state: z.enum(['queued', 'running', 'done', 'failed']),
    status: z.enum(importStatuses),
    phase: z.enum(importPhases),
    /** Lines read so far, of how many. */
    done: count,
    total: count.nullable(),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const importsQuerySchema = pageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: z.enum(importStatuses).optional(),
});
export type ImportsQuery = z.infer<typeof importsQuerySchema>;

export const uploadQuerySchema = z.object({ fileName: z.string().trim().min(1).max(255) });

/** The first rows as the plan understands them. */
export const importPreviewSchema = z
  .object({
    rows: z.array(
      z.object({
        cells: z.array(z.string()),
        /** By field: text, an ISO 8601 instant, or minor units for `amountMinor`; absent where the row says nothing. */
        understood: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
        /** Fields whose value makes no sense and is left out. */
        dropped: z.array(z.string()),
        rejection: z.object({ code: z.string(), reason: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreviewSchema>;
