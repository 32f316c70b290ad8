import { z } from 'zod';
import { pageOf } from '../../kernel/page.js';
import { customerRefSchema } from '../customers/customer-ref.schema.js';

export const expenseKinds = ['acquisition', 'marketing'] as const;
export type ExpenseKind = (typeof expenseKinds)[number];

/** What a customer cost. What was sent under its externalId before is replaced; without one it is a new one. */
export const upsertExpenseSchema = z
  .strictObject({
    externalId: z.string().trim().min(1).max(200).optional(),
    customer: customerRefSchema,
    /** To win the customer, or to keep and develop them. */
    kind: z.enum(expenseKinds),
    /** Minor units of the workspace's currency. */
    amountMinor: z.int().min(0),
    spentOn: z.iso.date(),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'UpsertExpense' });
export type UpsertExpense = z.output<typeof upsertExpenseSchema>;
export type UpsertExpenseInput = z.input<typeof upsertExpenseSchema>;

export const expenseSchema = z
  .object({
    id: z.int(),
    externalId: z.string().nullable(),
    kind: z.enum(expenseKinds),
    amountMinor: z.int(),
    spentOn: z.iso.date(),
    note: z.string(),
  })
  .meta({ id: 'CustomerExpense' });
export type ExpenseView = z.infer<typeof expenseSchema>;
export const expensePageSchema = pageOf(expenseSchema).meta({ id: 'CustomerExpensePage' });

/** What a customer cost in all, in minor units of the workspace's currency. */
export const expenseTotalsSchema = z
  .object({ acquisitionMinor: z.int(), marketingMinor: z.int() })
  .meta({ id: 'CustomerExpenseTotals' });
export type ExpenseTotals = z.infer<typeof expenseTotalsSchema>;
