import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { DuplicatesRead } from '../identities/duplicates/duplicates.read.js';
import { qualityIssues, STALE_DAYS } from './quality-issue.js';
import type {
  CustomerQuality,
  QualityCustomer,
  QualityCustomersQuery,
  QualityOverview,
} from './quality.schema.js';
import { customersWithIssue, lastRun, ofCustomer } from './quality.sql.js';

type Run = Pick<QualityOverview, 'customers' | 'completeness' | 'reachability'> & {
  asOf: Date;
  issues: Record<string, number>;
};

@Injectable()
export class QualityRead {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesRead,
  ) {}

  async overview(): Promise<QualityOverview> {
    const [run, duplicates] = await Promise.all([this.database.row<Run>(lastRun), this.duplicates.count()]);
    const counts = run?.issues ?? {};
    return {
      asOf: run?.asOf ?? null,
      customers: run?.customers ?? 0,
      completeness: run?.completeness ?? 0,
      reachability: run?.reachability ?? 0,
      issues: qualityIssues.map((issue) => ({ issue, customers: counts[issue] ?? 0 })),
      duplicates,
      staleDays: STALE_DAYS,
    };
  }

  /** `null` for a customer who came after the last look. */
  async ofCustomer(customerId: number): Promise<CustomerQuality | null> {
    return (await this.database.row<CustomerQuality>(ofCustomer, [customerId])) ?? null;
  }

  /** A page of the customers with an issue, the least complete first. */
  async customers({ issue, limit, after }: QualityCustomersQuery): Promise<Page<QualityCustomer>> {
    const [completeness, id] = decodeCursor(after, 2) ?? [];
    const cursor =
      Number.isSafeInteger(completeness) && Number.isSafeInteger(id) ? [completeness, id] : [null, null];
    const rows = await this.database.rows<QualityCustomer>(customersWithIssue, [issue, limit + 1, ...cursor]);
    return toPage(rows, limit, (row) => [row.completeness, row.id]);
  }
}
