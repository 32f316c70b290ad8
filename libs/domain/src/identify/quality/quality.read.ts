import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { DuplicatesRead } from '../identities/duplicates/duplicates.read.js';
import { qualityIssues, STALE_DAYS } from './quality-issue.js';
import type {
  CustomerQuality,
  QualityCustomer,
  QualityCustomersQuery,
  QualityOutcome,
  QualityOverview,
  QualityRun,
} from './quality.schema.js';
import { customersWithIssue, ofCustomer } from './quality.sql.js';

@Injectable()
export class QualityRead {
  private readonly runs: RunsOf<Record<string, never>, QualityOutcome>;

  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesRead,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('data-quality');
  }

  async overview(): Promise<QualityOverview> {
    const [run, newest, duplicates] = await Promise.all([
      this.runs.latestFinished(),
      this.runs.newest(),
      this.duplicates.count(),
    ]);
    const { completeness = 0, reachability = 0, issues = {} } = run?.outcome ?? {};
    return {
      asOf: run?.asOf ?? null,
      newest: newest && newest.id !== run?.id ? newest : null,
      customers: run?.customers ?? 0,
      completeness,
      reachability,
      issues: qualityIssues.map((issue) => ({ issue, customers: issues[issue] ?? 0 })),
      duplicates,
      staleDays: STALE_DAYS,
    };
  }

  /** @throws DomainError `measure-run-not-found` */
  run(id: number): Promise<QualityRun> {
    return this.runs.run(id);
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
