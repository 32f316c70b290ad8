import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { learningSettingsSchema } from '../responses/learning-settings.js';
import {
  digitRatesSchema,
  intervalSchema,
  kindCountSchema,
  kindSchema,
  metricSchema,
  responseRateSchema,
} from '../responses/response-rate.schema.js';

const count = z.int().nonnegative();
const instant = z.coerce.date();

/** Money in minor units of the workspace's currency. `rate` is null where the margin of an order is not known. */
export const breakEvenSchema = z
  .object({
    /** Of talking to one person. */
    costMinor: z.number(),
    /** Of one order; null: too few orders to say. */
    marginMinor: z.number().nullable(),
    /** The part of the people who have to order for the messages to pay. */
    rate: z.number().nullable(),
  })
  .meta({ id: 'BreakEven' });
export type BreakEven = z.infer<typeof breakEvenSchema>;

/** `isSure`: nine times of ten the truth is on this side of the break-even rate. */
export const adviceSchema = z.object({ send: z.boolean(), isSure: z.boolean() }).meta({ id: 'SendAdvice' });
export type Advice = z.infer<typeof adviceSchema>;

/** `545`, `A5A` with ten scores; null: not scored. */
const cell = z.string().nullable();

/** What is believed of a cell's next rate: nine times of ten it lies within the interval. */
const believedCell = z.object({
  cell,
  people: count,
  responses: count,
  rate: z.number().nullable(),
  interval: intervalSchema.nullable(),
  advice: adviceSchema.nullable(),
});

/** People whose predicted rates are alike, with the rate that came. */
const calibrationStep = z
  .object({
    people: count,
    predicted: z.number(),
    actual: z.number(),
    interval: intervalSchema,
  })
  .meta({ id: 'CalibrationStep' });
export type CalibrationStep = z.infer<typeof calibrationStep>;

export const responsesQuerySchema = z.object({
  metric: metricSchema.default('ordered'),
  kind: kindSchema.default('any'),
});
export type ResponsesQuery = z.infer<typeof responsesQuerySchema>;

const common = {
  metric: metricSchema,
  responseDays: count,
  currency: z.string(),
  /** Kinds of messages seen, those sent most first; for a choice. */
  kinds: z.array(kindCountSchema),
  total: responseRateSchema,
  digits: digitRatesSchema,
  breakEven: breakEvenSchema,
  calibration: z.array(calibrationStep),
};

/** What all campaigns' messages of a kind brought, and what is believed of the next. */
export const responseOverviewSchema = z
  .object({
    ...common,
    kind: kindSchema,
    settings: learningSettingsSchema,
    campaigns: count,
    countedAt: instant.nullable(),
    cells: z.array(believedCell),
  })
  .meta({ id: 'ResponseOverview' });
export type ResponseOverview = z.infer<typeof responseOverviewSchema>;

/** A cell's responses against what was believed before the launch; null where nothing was. */
const foretoldCell = z.object({
  cell,
  people: count,
  responses: count,
  marginMinor: z.int(),
  costMinor: z.number(),
  /** The rate believed, and between which numbers of responses it would lie nine times of ten. */
  predicted: z.object({ rate: z.number(), low: count, high: count }).nullable(),
  isWithin: z.boolean().nullable(),
  advice: adviceSchema.nullable(),
});

const earned = z.object({ people: count, costMinor: z.number(), marginMinor: z.int() });

/** What a campaign's messages of a kind brought, cell by cell, against what was foretold at its launch. */
export const campaignResultsSchema = z
  .object({
    ...common,
    campaignId: z.int().positive(),
    /** Null: it has sent nothing whose time to respond is over. */
    kind: kindSchema.nullable(),
    countedAt: instant.nullable(),
    isFinal: z.boolean(),
    /** People whose time to respond is still running. */
    waiting: count,
    cells: z.array(foretoldCell),
    /** Null: nothing was foretold. */
    foretold: z.object({ responses: z.number(), cells: count, within: count }).nullable(),
    /** Null where the break-even rate is not known or nothing was foretold. */
    earned: z.object({ asSent: earned, asAdvised: earned }).nullable(),
  })
  .meta({ id: 'CampaignResults' });
export type CampaignResults = z.infer<typeof campaignResultsSchema>;
export type ForetoldCell = CampaignResults['cells'][number];

export const campaignResultsQuerySchema = z.object({
  metric: metricSchema.default('ordered'),
  kind: kindSchema.optional(),
});
export type CampaignResultsQuery = z.infer<typeof campaignResultsQuerySchema>;

export const resultsListQuerySchema = pageQuery.extend({ metric: metricSchema.default('ordered') });
export type ResultsListQuery = z.infer<typeof resultsListQuerySchema>;

/** A launched campaign in the list of results. */
export const campaignResultSchema = z
  .object({
    id: z.int().positive(),
    name: z.string(),
    launchedAt: instant,
    isFinal: z.boolean(),
    waiting: count,
    total: responseRateSchema,
    /** How many responses were foretold of those people; null: none were. */
    foretold: z.number().nullable(),
    marginMinor: z.int(),
  })
  .meta({ id: 'CampaignResult' });
export type CampaignResult = z.infer<typeof campaignResultSchema>;
export const campaignResultPageSchema = pageOf(campaignResultSchema).meta({ id: 'CampaignResultPage' });
