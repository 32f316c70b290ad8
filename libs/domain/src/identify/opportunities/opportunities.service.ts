import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { CustomerFacts } from '../facts/customer-facts.js';
import type { RowOutcome } from '../origin.js';
import { Opportunity } from './opportunity.entity.js';
import type { ChangeOpportunity, UpsertOpportunity } from './opportunity.schema.js';
import { opportunityTable } from './opportunities.sql.js';

/** Money that customers may bring. */
@Injectable()
export class OpportunitiesService {
  constructor(
    private readonly database: Database,
    private readonly facts: CustomerFacts,
    private readonly clock: Clock,
  ) {}

  upsertMany(rows: UpsertOpportunity[], tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(rows, own));
    return this.facts.upsert(tx, opportunityTable, rows.map(toFact));
  }

  change(id: number, patch: ChangeOpportunity): Promise<void> {
    return this.database.transaction((tx) =>
      this.facts.change(
        tx,
        Opportunity,
        id,
        () => notFound('opportunity', id),
        () => ({
          ...patch,
          updatedAt: this.clock.now(),
        }),
      ),
    );
  }

  delete(id: number): Promise<void> {
    return this.database.transaction((tx) =>
      this.facts.delete(tx, Opportunity, id, () => notFound('opportunity', id)),
    );
  }
}

const toFact = ({ externalId, customer, expectedMinor, closesOn, ...rest }: UpsertOpportunity) => ({
  externalId,
  customer,
  values: { ...rest, expected_minor: expectedMinor, closes_on: closesOn },
});
