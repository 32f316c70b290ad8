import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { analyzeGrown, analyzeLarge } from '../analyze-large.js';
import { lockKeys } from '../identity-lock.js';
import { type Origin, type OutcomeCounts, type RowResult, toOutcomeCounts } from '../origin.js';
import {
  findConflicts,
  keepKeys,
  recogniseFurther,
  settleFurther,
  silenceEmails,
  silencePhones,
} from './further-keys.sql.js';
import { copyIntoStaging, openStaging, stageJson, stageNames } from './customer-staging.sql.js';
import {
  countPasses,
  countStaged,
  identify,
  identifyNameless,
  identityTables,
  stagedKeys,
} from './customer-identity.sql.js';
import {
  countOutcomes,
  countSharing,
  listOutcomes,
  listRejected,
  planCustomers,
  writeCustomers,
} from './customers.sql.js';
import type { UpsertCustomer } from './upsert-customer.schema.js';

type Staged = { rows: number; keys: number; furtherKeys: boolean };
type Passes = { external_id: number; email: number; phone: number; settled: number; rows: number };
export type StagedOutcome = { ordinal: number; id: number | null; result: RowResult; fault: string | null };
export type StagedRejection = { ordinal: number; fault: string };

@Injectable()
export class CustomersStore {
  /** An empty staging table; gives the statement that COPYs into it. */
  async openStaging(tx: Tx): Promise<string> {
    await tx.run(openStaging);
    return copyIntoStaging;
  }

  async stage(tx: Tx, rows: UpsertCustomer[]): Promise<void> {
    await tx.run(openStaging);
    await tx.run(stageJson, [JSON.stringify(rows.map(toStagedRow))]);
  }

  async stageNames(tx: Tx, select: string): Promise<void> {
    await tx.run(openStaging);
    await tx.run(stageNames(select));
  }

  /** Upserts what is staged; what became of each row stands in `customer_outcome` until the transaction ends. */
  async upsertStaged(tx: Tx, origin: Required<Origin>): Promise<void> {
    const staged = await this.countStaged(tx);
    if (!staged) return;
    await lockKeys(tx, 'customer', stagedKeys);
    await this.identify(tx, staged);
    await tx.run(writeCustomers, [origin.at, origin.source, origin.sourceId]);
    if (staged.keys > 0) await tx.run(keepKeys, [origin.at, origin.source]);
    await analyzeGrown(tx, 'customer', staged.rows);
  }

  /** Fills `customer_outcome` with what `upsertStaged` would bring about; writes nothing and locks nobody out. */
  async planStaged(tx: Tx): Promise<void> {
    const staged = await this.countStaged(tx);
    if (!staged) return;
    await this.identify(tx, staged);
    await tx.run(planCustomers);
  }

  async counts(tx: Tx): Promise<OutcomeCounts> {
    return toOutcomeCounts(await tx.rows<{ result: RowResult; rows: number }>(countOutcomes));
  }

  async sharing(tx: Tx, of: keyof typeof countSharing): Promise<number> {
    return (await tx.row<{ sharing: number }>(countSharing[of]))?.sharing ?? 0;
  }

  outcomes(tx: Tx): Promise<StagedOutcome[]> {
    return tx.rows<StagedOutcome>(listOutcomes);
  }

  rejections(tx: Tx): Promise<StagedRejection[]> {
    return tx.rows<StagedRejection>(listRejected);
  }

  private async countStaged(tx: Tx): Promise<Staged | null> {
    const staged = await tx.row<Staged>(countStaged);
    if (!staged || staged.rows === 0) return null;
    await analyzeLarge(tx, 'staged_customer', staged.rows);
    return staged;
  }

  private async identify(tx: Tx, { keys, furtherKeys, rows }: Staged): Promise<void> {
    await tx.run(identityTables);
    if (furtherKeys) await this.recogniseFurther(tx, keys > 0);
    const passes = await tx.row<Passes>(countPasses);
    if (!passes) throw new Error('a count without an answer');
    const { external_id, email, phone, settled } = passes;
    if (external_id > 0) await tx.run(identify('external_id', email + phone > 0));
    if (email > 0) await tx.run(identify('email', phone > 0));
    if (phone > 0) await tx.run(identify('phone', false));
    if (external_id + email + phone + settled < rows) await tx.run(identifyNameless);
    await analyzeLarge(tx, 'customer_identity', rows);
  }

  private async recogniseFurther(tx: Tx, withKeys: boolean): Promise<void> {
    await tx.run(recogniseFurther);
    if (withKeys) await tx.run(findConflicts);
    await tx.run(silenceEmails);
    await tx.run(silencePhones);
    await tx.run(settleFurther);
  }
}

function toStagedRow(row: UpsertCustomer, ordinal: number): Record<string, unknown> {
  const { birthday } = row;
  return {
    ordinal,
    external_id: row.externalId,
    email: row.email,
    phone: row.phone,
    kind: row.kind,
    name: row.name,
    first_name: row.firstName,
    last_name: row.lastName,
    gender: row.gender,
    locale: row.locale,
    time_zone: row.timeZone,
    country: row.country,
    region: row.region,
    city: row.city,
    acquisition_source: row.acquisitionSource,
    account_manager: row.accountManager,
    acquired_on: row.acquiredOn,
    relationship_since: row.relationshipSince,
    arrears_minor: row.arrearsMinor,
    birthday_calendar: birthday?.calendar,
    birthday_year: birthday?.year,
    birthday_month: birthday?.month,
    birthday_day: birthday?.day,
    birthday_leap_month: birthday?.leapMonth,
    attributes: row.attributes,
    tags: row.tags,
    keys: row.keys,
  };
}
