import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type {
  ImportDetail,
  ImportProgress,
  ImportsQuery,
  ImportStatus,
  ImportView,
} from './import.schema.js';
import { ImportsStore, type StoredImport, type StoredRejection } from './imports.store.js';
import type { Mapping } from './mapping/suggest-mapping.js';
import { describedTargets } from './mapping/targets.js';
import { suggestPlan } from './planning/suggest-plan.js';
import type {
  ImportRejection,
  ImportRejectionPage,
  RejectionLocale,
  RejectionsQuery,
} from './rejections/rejection.schema.js';
import { rejectionReason, rejectionTitle } from './rejections/rejection-texts.js';
import { BYTE_ORDER_MARK, csvRow } from './rejections/rejections-csv.js';

const ROWS_AT_ONCE = 1000;

const states: Partial<Record<ImportStatus, ImportProgress['state']>> = {
  queued: 'queued',
  checking: 'running',
  running: 'running',
  failed: 'failed',
  cancelled: 'failed',
};

/** What imports there are, how far they are, and what they left out. */
@Injectable()
export class ImportsRead {
  constructor(
    private readonly store: ImportsStore,
    private readonly workspace: WorkspaceService,
  ) {}

  /** Latest first. */
  async list(query: ImportsQuery): Promise<Page<ImportView>> {
    const rows = await this.store.list(
      { ...query, limit: query.limit + 1 },
      decodeInstantCursor(query.after),
    );
    return toPage(rows, query.limit, (row) => instantCursor(row.createdAt, row.id));
  }

  /** With what was recognised and planned. @throws DomainError `import-not-found`. */
  async one(id: number): Promise<ImportDetail> {
    const { plan, ...found } = await this.find(id);
    const proposed = plan ?? suggestPlan(found.detected, await this.workspace.read());
    const sameFileAs = await this.store.sameFile(id);
    return { ...found, plan: proposed, planSaved: plan !== null, targets: describedTargets, sameFileAs };
  }

  async find(id: number): Promise<StoredImport> {
    const found = await this.store.find(id);
    if (!found) throw notFound('import', id);
    return found;
  }

  /** Where a run is; a file that nothing is being done with is `done`. */
  async progress(id: number): Promise<ImportProgress> {
    const found = await this.store.progress(id);
    if (!found) throw notFound('import', id);
    const { status, phase, lines, rows } = found;
    const total = rows === null ? null : Math.max(rows, lines);
    return { state: states[status] ?? 'done', status, phase, done: lines, total };
  }

  /** Lines left out, in the order of the file, with the reason in the reader's language. */
  async rejections(id: number, query: RejectionsQuery): Promise<ImportRejectionPage> {
    const { plan } = await this.find(id);
    const { code, locale, limit } = query;
    const [afterLine] = decodeCursor(query.after, 1) ?? [];
    const after = typeof afterLine === 'number' ? afterLine : 0;
    const rows = await this.store.rejections(id, code ?? null, after, limit + 1);
    const page = toPage(rows, limit, ({ line }) => [line]);
    const counts = await this.store.rejectionCounts(id);
    return {
      rows: page.rows.map((row) => toView(row, locale, plan?.mapping)),
      next: page.next,
      reasons: counts.map(({ code, lines }) => ({ code, title: rejectionTitle(code, locale), lines })),
    };
  }

  /** All of them as a CSV file that can be mended and imported: line, reason, and the cells as they came. */
  async *rejectionsCsv(id: number, locale: RejectionLocale): AsyncGenerator<string, void, void> {
    const { detected, plan } = await this.find(id);
    const [line, reason] = locale === 'zh-CN' ? ['行', '原因'] : ['Line', 'Reason'];
    yield BYTE_ORDER_MARK + csvRow([line!, reason!, ...detected.columns.map(({ name }) => name)]);
    for (let after = 0; ;) {
      const rows = await this.store.rejections(id, null, after, ROWS_AT_ONCE);
      const views = rows.map((row) => toView(row, locale, plan?.mapping));
      if (views.length > 0)
        yield views.map((view) => csvRow([String(view.line), view.reason, ...view.cells])).join('');
      if (rows.length < ROWS_AT_ONCE) return;
      after = rows.at(-1)!.line;
    }
  }
}

function toView(
  { line, code, params, cells }: StoredRejection,
  locale: RejectionLocale,
  mapping: Mapping | undefined,
): ImportRejection {
  return { line, code, reason: rejectionReason(code, params, locale, mapping), cells };
}
