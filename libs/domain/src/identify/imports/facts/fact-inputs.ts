import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { upsertContactSchema } from '../../contacts/contact-entry.schema.js';
import { upsertExpenseSchema } from '../../expenses/customer-expense.schema.js';
import { upsertOpportunitySchema } from '../../opportunities/opportunity.schema.js';
import { upsertProductSchema } from '../../products/product.schema.js';
import type { FactTargetName } from '../mapping/fact-fields.js';
import type { FactRow, FactValue } from '../rows/fact-row.js';
import { excerpt, rejectRow, type RowRejection } from '../rows/row-rejection.js';

type Values = Record<string, FactValue | undefined>;

/** What each kind of row says, under the names its door takes, and by which of the file's fields that is. */
const forms = {
  products: {
    schema: upsertProductSchema,
    names: {
      sku: 'sku',
      name: 'name',
      category: 'category',
      priceMinor: 'price',
      unitCostMinor: 'unitCost',
      purchaseCycleDays: 'purchaseCycleDays',
      launchedOn: 'launchedOn',
      endedOn: 'endedOn',
      complements: 'complements',
      related: 'related',
    },
  },
  opportunities: {
    schema: upsertOpportunitySchema,
    names: {
      name: 'opportunityName',
      expectedMinor: 'expected',
      probability: 'probability',
      stage: 'stage',
      status: 'opportunityStatus',
      closesOn: 'closesOn',
    },
  },
  contacts: {
    schema: upsertContactSchema,
    names: {
      kind: 'contactKind',
      phase: 'contactPhase',
      note: 'note',
      satisfaction: 'satisfaction',
      suggestion: 'suggestion',
      suggestionRating: 'suggestionRating',
      at: 'contactedAt',
    },
  },
  expenses: {
    schema: upsertExpenseSchema,
    names: { kind: 'expenseKind', amountMinor: 'spent', spentOn: 'spentOn', note: 'note' },
  },
} satisfies Record<FactTargetName, { schema: z.ZodType; names: Record<string, string> }>;

export type FactInput<N extends FactTargetName> = z.output<(typeof forms)[N]['schema']>;

/** The row as its door takes it, or why it does not. */
export function factInput<N extends FactTargetName>(target: N, row: FactRow): FactInput<N> | RowRejection {
  const { schema, names }: { schema: z.ZodType; names: Record<string, string> } = forms[target];
  const stated = Object.entries(names).flatMap(([name, field]) => {
    const value = row.values[field];
    return value === undefined ? [] : [[name, value instanceof Date ? value.toISOString() : value]];
  });
  const owned = target === 'products' ? {} : ownedBy(row);
  const parsed = schema.safeParse({ ...Object.fromEntries(stated), ...owned });
  if (parsed.success) return parsed.data as FactInput<N>;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  const field = names[name] ?? name;
  return rejectRow(row.source, 'invalid-value', { field, value: excerpt(shown(row.values[field])) });
}

/**
 * The customer by number, else by address. A row without a number of its own is known by its content, so that the same
 * file again changes nothing.
 */
function ownedBy({ values, source }: FactRow): object {
  const { customerKey, email, factKey }: Values = values;
  const content = createHash('sha256').update(source.cells.join('\x1f')).digest('base64url');
  return {
    externalId: factKey ?? `row ${content}`,
    customer: customerKey === undefined ? { email } : { externalId: customerKey },
  };
}

export const shown = (value: FactValue | undefined): string =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.join(', ') : String(value ?? '');
