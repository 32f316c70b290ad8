import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { DomainError, Fault } from '../../kernel/errors.js';
import type { CustomerRef } from '../customers/customer-ref.schema.js';
import { lockKeys } from '../identity-lock.js';
import type { RowOutcome, RowResult } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import { type FactTable, resolveCustomers, upsertFacts } from './fact-table.js';

export interface FactRow {
  externalId?: string | undefined;
  customer: CustomerRef;
  /** The table's columns, by their SQL names. */
  values: Record<string, unknown>;
}

/** A fact as a row with an entity. */
interface Fact {
  id: number;
  customerId: number;
}

interface Owner {
  ordinal: number;
  customerId: number | null;
  fault: 'customer-ambiguous' | 'customer-not-found' | null;
}
interface Written {
  ordinal: number;
  id: number;
  result: RowResult;
  customerId: number;
  previousCustomerId: number | null;
}

const refusals: Record<NonNullable<Owner['fault']>, Fault> = {
  'customer-ambiguous': {
    path: ['customer'],
    code: 'customer-ambiguous',
    message: 'Several customers could be meant; name one by its id.',
  },
  'customer-not-found': {
    path: ['customer'],
    code: 'customer-not-found',
    message: 'There is no such customer.',
  },
};

/** Writes what is known of customers beside their orders, batch by batch: the same again changes nothing. */
@Injectable()
export class CustomerFacts {
  constructor(
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells of each row what happened. Of several rows of one external id the last holds; those it supersedes come back
   * `unchanged`. Customers whose facts moved are touched.
   */
  async upsert(tx: Tx, table: FactTable, rows: FactRow[]): Promise<RowOutcome[]> {
    const owners = await this.owners(tx, rows);
    const accepted = owners.filter(({ fault }) => fault === null);
    const standing = lastOfEach(rows, accepted);
    const written = await this.write(tx, table, rows, standing);
    await this.touch(tx, table, written);
    const results = new Map(written.map((row) => [row.ordinal, row]));
    const idOf = new Map(
      standing.map(({ ordinal }) => [rows[ordinal]?.externalId, results.get(ordinal)?.id]),
    );
    return owners.map(({ ordinal, fault }): RowOutcome => {
      if (fault) return { id: null, result: 'rejected', faults: [refusals[fault]] };
      const own = results.get(ordinal);
      const id = own?.id ?? idOf.get(rows[ordinal]?.externalId) ?? null;
      return { id, result: own?.result ?? 'unchanged', faults: [] };
    });
  }

  /** Edits one fact; the edit may depend on what stands there. */
  async change<F extends Fact>(
    tx: Tx,
    entity: EntityTarget<F>,
    id: number,
    missing: () => DomainError,
    edit: (fact: F) => QueryDeepPartialEntity<F>,
  ): Promise<void> {
    const fact = await this.locked(tx, entity, id, missing);
    await tx.manager.update(entity, id, edit(fact));
    await this.touched.touch(tx, [fact.customerId], 'fact-changed');
  }

  async delete<F extends Fact>(
    tx: Tx,
    entity: EntityTarget<F>,
    id: number,
    missing: () => DomainError,
  ): Promise<void> {
    const fact = await this.locked(tx, entity, id, missing);
    await tx.manager.delete(entity, id);
    await this.touched.touch(tx, [fact.customerId], 'fact-deleted');
  }

  private async locked<F extends Fact>(
    tx: Tx,
    entity: EntityTarget<F>,
    id: number,
    missing: () => DomainError,
  ): Promise<F> {
    const where = { id } as FindOptionsWhere<F>;
    const fact = await tx.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (!fact) throw missing();
    return fact;
  }

  private async owners(tx: Tx, rows: FactRow[]): Promise<Owner[]> {
    const refs = rows.map(({ customer }, ordinal) => ({
      ordinal,
      id: customer.id,
      external_id: customer.externalId,
      email: customer.email,
    }));
    const owners = await tx.rows<Owner>(resolveCustomers, [JSON.stringify(refs)]);
    return owners.sort((a, b) => a.ordinal - b.ordinal);
  }

  private async write(tx: Tx, table: FactTable, rows: FactRow[], owners: Owner[]): Promise<Written[]> {
    const keys = owners.flatMap(({ ordinal }) => rows[ordinal]?.externalId ?? []);
    await lockKeys(tx, table.name, 'select unnest($1::text[])', [keys]);
    const staged = owners.map(({ ordinal, customerId }) => ({
      ...rows[ordinal]?.values,
      ordinal,
      external_id: rows[ordinal]?.externalId,
      customer_id: customerId,
    }));
    return tx.rows<Written>(upsertFacts(table), [JSON.stringify(staged), this.clock.now()]);
  }

  private async touch(tx: Tx, table: FactTable, written: Written[]): Promise<void> {
    const moved = written
      .filter(({ result }) => result !== 'unchanged')
      .flatMap(({ customerId, previousCustomerId }) => [customerId, previousCustomerId ?? customerId]);
    await this.touched.touch(tx, moved, table.name);
  }
}

/** The rows that hold: all without an external id, and the last of each external id. */
function lastOfEach(rows: FactRow[], owners: Owner[]): Owner[] {
  const last = new Map(owners.map((owner) => [rows[owner.ordinal]?.externalId ?? owner.ordinal, owner]));
  return [...last.values()];
}
