import { isSupportedCountry } from 'libphonenumber-js/max';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { currencyCodeSchema } from '../currencies/currency-rate.schema.js';
import type { CountryCode } from '../customers/phone.js';
import { targetNames } from './mapping/targets.js';
import { encodings } from './reading/encoding.js';
import { dateOrders } from './values/read-instant.js';

export const delimiterSchema = z.enum([',', ';', '\t', '|']);

/** How the bytes of a file become a table; what is left out is detected. */
export const statedFormatSchema = z
  .strictObject({
    encoding: z.enum(encodings).optional(),
    delimiter: delimiterSchema.optional(),
    hasHeader: z.boolean().optional(),
    target: z.enum(targetNames).optional(),
  })
  .meta({ id: 'ImportStatedFormat' });

const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

// Checked here and known by its type from here on; to the outside it is a text.
const countrySchema = z.string().refine(isCountry, {
  error: 'There is no such country.',
  params: { code: 'country-unknown' },
}) as unknown as z.ZodType<CountryCode, string>;

/** The list a file of members fills: one there is, or a new one of this name. */
export const listChoiceSchema = z.union([
  z.strictObject({ id: z.int().positive() }),
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
]);
export type ListChoice = z.output<typeof listChoiceSchema>;

/** Everything a person decides about an import: what the file is, what its columns mean, how its values are written. */
export const importPlanSchema = z
  .strictObject({
    target: z.enum(targetNames),
    /** The column, by its name, each field is read from. */
    mapping: z.record(z.string().max(100), z.string().max(500)),
    format: z.strictObject({
      encoding: z.enum(encodings),
      delimiter: delimiterSchema,
      hasHeader: z.boolean(),
    }),
    dateOrder: z.enum(dateOrders),
    decimalMark: z.enum(['.', ',']),
    /** Of dates and times without an offset. */
    timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), {
      error: 'There is no such time zone.',
      params: { code: 'time-zone-unknown' },
    }),
    /** Of all prices in the file. */
    currency: currencyCodeSchema,
    /** ISO 3166: of phone numbers without a country code. */
    defaultCountry: countrySchema,
    /** Only of a file of members. */
    list: listChoiceSchema.nullable().default(null),
  })
  .meta({ id: 'ImportPlan' });
export type ImportPlan = z.output<typeof importPlanSchema>;
