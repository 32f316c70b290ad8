import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/errors.js';
import { CustomerFacts, type FactRow } from '../facts/customer-facts.js';
import type { RowOutcome } from '../origin.js';
import { ContactEntry } from './contact-entry.entity.js';
import { type ChangeContact, ratesNothing, type UpsertContact } from './contact-entry.schema.js';
import { contactTable } from './contacts.sql.js';

/** The contact log: what was said with customers outside of messages, and what they suggested. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly facts: CustomerFacts,
    private readonly clock: Clock,
  ) {}

  /** @param by the user who writes them down, `null` for a program. */
  upsertMany(rows: UpsertContact[], by: number | null, tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(rows, by, own));
    const now = this.clock.now();
    return this.facts.upsert(
      tx,
      contactTable,
      rows.map((row) => toFact(row, by, now)),
    );
  }

  /** Clearing the suggestion clears its rating. */
  change(id: number, patch: ChangeContact): Promise<void> {
    return this.database.transaction((tx) =>
      this.facts.change(
        tx,
        ContactEntry,
        id,
        () => notFound('contact', id),
        (entry) => {
          const clears = patch.suggestion === null && patch.suggestionRating === undefined;
          const changed = clears ? { ...patch, suggestionRating: null } : patch;
          if (ratesNothing({ ...entry, ...changed })) throw invalid([withoutSuggestion]);
          return changed;
        },
      ),
    );
  }

  delete(id: number): Promise<void> {
    return this.database.transaction((tx) =>
      this.facts.delete(tx, ContactEntry, id, () => notFound('contact', id)),
    );
  }
}

const withoutSuggestion = {
  path: ['suggestionRating'],
  code: 'rating-without-suggestion',
  message: 'A rating needs a suggestion to rate.',
};

function toFact(
  { externalId, customer, suggestionRating, at, ...rest }: UpsertContact,
  by: number | null,
  now: Date,
): FactRow {
  return {
    externalId,
    customer,
    values: { ...rest, suggestion_rating: suggestionRating, at: at ?? now, created_by: by },
  };
}
