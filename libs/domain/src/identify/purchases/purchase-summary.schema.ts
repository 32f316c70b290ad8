import { z } from 'zod';

/** What a customer's orders amount to. Cancelled ones count nowhere, refunds lower the revenue only. */
export const purchaseSummarySchema = z
  .object({
    ordersCount: z.int(),
    refundsCount: z.int(),
    /** Minor units of the workspace's currency. */
    revenueMinor: z.int(),
    firstOrderAt: z.coerce.date().nullable(),
    lastOrderAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'PurchaseSummary' });
export type PurchaseSummary = z.infer<typeof purchaseSummarySchema>;
