import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { periodKindSchema } from './forecast-settings.js';

export const overrideMeasures = ['purchases', 'margin', 'expense'] as const;
export const overrideMeasureSchema = z.enum(overrideMeasures);
export type OverrideMeasure = z.infer<typeof overrideMeasureSchema>;

/** Money in minor units of the workspace's currency. */
const MOST_MINOR = 1e12;
const money = z.int().min(0).max(MOST_MINOR);
/** A share of the purchase: 1 costs nothing, −1 costs twice what it brings. */
const margin = z.number().min(-1).max(1);

const whom = {
  /** Either these customers, or the members of a segment. */
  customerIds: z.array(z.int().positive()).min(1).max(1000).optional(),
  segmentId: z.int().positive().optional(),
  /** First day of one of the periods ahead. */
  period: z.iso.date(),
  note: z.string().trim().max(500).default(''),
};

export const overrideForecastSchema = z
  .discriminatedUnion('measure', [
    z.strictObject({ ...whom, measure: z.literal('purchases'), value: money }),
    z.strictObject({ ...whom, measure: z.literal('margin'), value: margin }),
    z.strictObject({ ...whom, measure: z.literal('expense'), value: money }),
  ])
  .refine(({ customerIds, segmentId }) => (customerIds === undefined) !== (segmentId === undefined), {
    error: 'either customers or a segment',
    path: ['customerIds'],
    params: { code: 'customers-or-segment' },
  })
  .meta({ id: 'OverrideForecast' });
export type OverrideForecast = z.output<typeof overrideForecastSchema>;

export const overriddenSchema = z
  .object({
    customers: z.int(),
    /** Customers asked for who have no forecast, and so nothing to override. */
    withoutForecast: z.int(),
  })
  .meta({ id: 'OverriddenForecasts' });
export type Overridden = z.infer<typeof overriddenSchema>;

/** A value set by hand: who, when, what, and, where it no longer stands, who took it back or replaced it, and when. */
export const forecastOverrideSchema = z
  .object({
    id: z.int(),
    customerId: z.int(),
    customerName: z.string().nullable(),
    periodKind: periodKindSchema,
    period: z.iso.date(),
    measure: overrideMeasureSchema,
    value: z.number(),
    note: z.string(),
    createdBy: z.string().nullable(),
    createdAt: z.coerce.date(),
    removedBy: z.string().nullable(),
    removedAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'ForecastOverride' });
export type ForecastOverride = z.infer<typeof forecastOverrideSchema>;

export const forecastOverridePageSchema = pageOf(forecastOverrideSchema).meta({ id: 'ForecastOverridePage' });

export const forecastOverridesQuerySchema = pageQuery.extend({
  customerId: z.coerce.number().int().positive().optional(),
});
export type ForecastOverridesQuery = z.infer<typeof forecastOverridesQuerySchema>;
