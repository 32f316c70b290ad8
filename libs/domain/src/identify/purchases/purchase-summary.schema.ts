import { z } from 'zod';

/** What a customer's orders amount to. Cancelled ones count nowhere, refunds lower the revenue only. */
export const purchaseSummarySchema = z
  .object({
    ordersCount: z.int(),
    refundsCount: z.int(),
    /** Minor units of the workspace's currency. */
    revenueMinor: z.int(),
    /** Revenue less cost of the orders whose cost is known; null where it is known of none. */
    marginMinor: z.int().nullable(),
    /** The revenue of just those orders, so that the margin can be told as a share of it. */
    costedRevenueMinor: z.int().nullable(),
    firstOrderAt: z.coerce.date().nullable(),
    lastOrderAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'PurchaseSummary' });
export type PurchaseSummary = z.infer<typeof purchaseSummarySchema>;
