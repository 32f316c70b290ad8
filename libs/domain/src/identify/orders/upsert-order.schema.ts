import { z } from 'zod';
import { currencyCodeSchema } from '../currencies/currency-rate.schema.js';
import { customerRefSchema } from '../customers/customer-ref.schema.js';
import { skuSchema } from '../products/product.schema.js';
import { orderKinds, orderStatuses } from './order.schema.js';

/** A decimal as a number or as text, kept as text so that no binary fraction touches an amount. */
const decimal = (wholeDigits: number, decimals: number) =>
  z
    .union([z.number(), z.string()])
    .transform(String)
    .pipe(z.string().regex(new RegExp(`^-?\\d{1,${wholeDigits}}(\\.\\d{1,${decimals}})?$`)));

export const upsertOrderItemSchema = z
  .strictObject({
    sku: skuSchema,
    name: z.string().trim().min(1).max(300).optional(),
    /** How many, up to three decimals; in a refund what was given back, with or without a minus. */
    quantity: decimal(9, 3).refine((value) => Number(value) !== 0, {
      error: 'The quantity is zero.',
      params: { code: 'quantity-zero' },
    }),
    /** In units of the order's currency, up to four decimals. */
    unitPrice: decimal(10, 4).refine((value) => !value.startsWith('-'), {
      error: 'The price is negative.',
      params: { code: 'negative-price' },
    }),
    /** What the line came to after discounts; quantity × price where it is left out. */
    amountMinor: z.int().optional(),
    /** What one of them cost the shop, as the price is given; else what the product costs when the order is written. */
    unitCost: decimal(10, 4)
      .refine((value) => !value.startsWith('-'), {
        error: 'The cost is negative.',
        params: { code: 'negative-cost' },
      })
      .optional(),
  })
  .meta({ id: 'UpsertOrderItem' });
export type UpsertOrderItem = z.output<typeof upsertOrderItemSchema>;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** An order as a shop sends it, with all its items: what was sent for it before is replaced. */
export const upsertOrderSchema = z
  .strictObject({
    externalId: z.string().trim().min(1).max(200),
    customer: customerRefSchema,
    kind: z.enum(orderKinds).default('sale'),
    status: z.enum(orderStatuses).default('paid'),
    orderedAt: instant,
    /** The workspace's currency where it is left out. */
    currency: currencyCodeSchema.optional(),
    couponCode: z.string().trim().min(1).max(60).optional(),
    /** When the shop last changed the order: what is older than what is known here is not written. */
    revisedAt: instant.optional(),
    items: z.array(upsertOrderItemSchema).min(1).max(500),
  })
  .meta({ id: 'UpsertOrder' });
export type UpsertOrder = z.output<typeof upsertOrderSchema>;
export type UpsertOrderInput = z.input<typeof upsertOrderSchema>;
