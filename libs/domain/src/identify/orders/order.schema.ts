import { z } from 'zod';
import { pageOf } from '../../kernel/page.js';

export const orderKinds = ['sale', 'refund'] as const;
export type OrderKind = (typeof orderKinds)[number];

export const orderStatuses = ['paid', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderItemSchema = z
  .object({
    line: z.int(),
    sku: z.string(),
    name: z.string().nullable(),
    /** Negative in a refund. */
    quantity: z.number(),
    /** In units of the order's currency. */
    unitPrice: z.number(),
    amountMinor: z.int(),
    /** In units of the order's currency, where the order said it. */
    unitCost: z.number().nullable(),
  })
  .meta({ id: 'OrderItem' });
export type OrderItemView = z.infer<typeof orderItemSchema>;

export const orderSchema = z
  .object({
    id: z.int(),
    externalId: z.string(),
    kind: z.enum(orderKinds),
    status: z.enum(orderStatuses),
    orderedAt: z.coerce.date(),
    currency: z.string(),
    /** Minor units of the order's currency; negative in a refund. */
    totalMinor: z.int(),
    /** Minor units of the workspace's currency. */
    baseMinor: z.int(),
    /** What its goods cost, in minor units of the workspace's currency; null where that is not known of each item. */
    costMinor: z.int().nullable(),
    couponCode: z.string().nullable(),
    /** The contact person who placed it for the organization. */
    buyer: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
    /** Whose account it counts for, in the list of a person who placed it for their organization. */
    account: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
    items: z.array(orderItemSchema),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderSchema>;
export const orderPageSchema = pageOf(orderSchema).meta({ id: 'OrderPage' });
