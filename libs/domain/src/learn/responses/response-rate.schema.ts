import { z } from 'zod';
import { METRICS } from './beliefs.js';

const count = z.int().nonnegative();
export const intervalSchema = z.object({ low: z.number(), high: z.number() });

export const metricSchema = z.enum(METRICS).meta({ id: 'ResponseMetric' });

const KIND = /^(any|(email|sms):(promotion|care|transactional):(offer|none|any))$/;
/** `<channel>:<purpose>:<offer, none or any>`, or `any`. */
export const kindSchema = z.string().regex(KIND);

/** The rate is null where it cannot be told: too few people, or too few responses altogether. The interval holds the truth 95 times of 100. */
export const responseRateSchema = z
  .object({
    people: count,
    responses: count,
    rate: z.number().nullable(),
    interval: intervalSchema.nullable(),
  })
  .meta({ id: 'ResponseRate' });
export type ResponseRate = z.infer<typeof responseRateSchema>;

const scoreRates = z.array(responseRateSchema.extend({ score: z.int() }));
export const digitRatesSchema = z
  .object({ recency: scoreRates, frequency: scoreRates, monetary: scoreRates })
  .meta({ id: 'DigitRates' });
export type DigitRates = z.infer<typeof digitRatesSchema>;

export const kindCountSchema = z.object({ kind: z.string(), people: count }).meta({ id: 'KindCount' });
export type KindCount = z.infer<typeof kindCountSchema>;
