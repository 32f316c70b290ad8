import { z } from 'zod';

export const currencyCodeSchema = z.string().regex(/^[A-Z]{3}$/);

/** One unit of this currency in units of the workspace's currency. */
export const currencyRateSchema = z
  .object({ currency: currencyCodeSchema, rate: z.number().positive().max(1e9), updatedAt: z.coerce.date() })
  .meta({ id: 'CurrencyRate' });
export type CurrencyRate = z.infer<typeof currencyRateSchema>;

export const writeCurrencyRatesSchema = z
  .array(z.strictObject({ currency: currencyCodeSchema, rate: z.number().positive().max(1e9) }))
  .max(200)
  .meta({ id: 'WriteCurrencyRates' });
export type WriteCurrencyRates = z.output<typeof writeCurrencyRatesSchema>;
