import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../kernel/page.js';
import { referencedSegments } from './rule/segment-graph.js';
import { RuleEnvironments } from './rule-environment.js';
import type {
  CustomerSegments,
  SegmentDetail,
  SegmentMember,
  SegmentTransition,
  SegmentView,
} from './segment.schema.js';
import {
  listMembers,
  listSegments,
  segmentsOfCustomer,
  selectSegment,
  transitionsAfter,
  transitionsOfCustomer,
} from './segments.sql.js';
import { SegmentsStore } from './segments.store.js';

/** Who is in which segment, and who came and went. */
@Injectable()
export class SegmentsRead {
  constructor(
    private readonly database: Database,
    private readonly environments: RuleEnvironments,
    private readonly segments: SegmentsStore,
  ) {}

  list(): Promise<SegmentView[]> {
    return this.database.rows<SegmentView>(listSegments);
  }

  async detail(id: number): Promise<SegmentDetail> {
    type Row = SegmentView & Pick<SegmentDetail, 'rule'>;
    const segment = await this.database.row<Row>(selectSegment, [id]);
    if (!segment) throw notFound('segment', id);
    const campaigns = await this.segments.campaignsOf(this.database, id);
    const others = await this.segments.rules(this.database);
    return {
      ...segment,
      faults: (await this.environments.lenient()).faultsOf(segment.rule),
      campaigns: campaigns.map(({ isActive: _, ...campaign }) => campaign),
      usedBy: others
        .filter(({ rule }) => referencedSegments(rule).includes(id))
        .map((other) => ({ id: other.id, name: other.name })),
    };
  }

  /** Latest entries first. */
  async members(id: number, { limit, after }: PageQuery): Promise<Page<SegmentMember>> {
    if (!(await this.database.row(selectSegment, [id]))) throw notFound('segment', id);
    const parameters = [id, ...lastShown(after), limit + 1];
    const rows = await this.database.rows<SegmentMember>(listMembers, parameters);
    return toPage(rows, limit, ({ enteredAt, customerId }) => [enteredAt.toISOString(), customerId]);
  }

  async ofCustomer(customerId: number): Promise<CustomerSegments> {
    const [segments, transitions] = await Promise.all([
      this.database.rows<CustomerSegments['segments'][number]>(segmentsOfCustomer, [customerId]),
      this.database.rows<SegmentTransition>(transitionsOfCustomer, [customerId]),
    ]);
    return { segments, transitions };
  }

  /** What happened in a segment after a transition, in order; reading on from the last one misses none. */
  transitionsAfter(
    segmentId: number,
    transitionId: number,
    limit: number,
    sql: Sql = this.database,
  ): Promise<SegmentTransition[]> {
    return sql.rows<SegmentTransition>(transitionsAfter, [segmentId, transitionId, limit]);
  }
}

/** Entry and id of the last member shown; a cursor that is not ours starts from the beginning. */
function lastShown(after: string | undefined): [Date, number] | [null, null] {
  const [enteredAt, customerId] = decodeCursor(after, 2) ?? [];
  const instant = new Date(enteredAt ?? Number.NaN);
  const isOurs = Number.isFinite(instant.getTime()) && Number.isSafeInteger(customerId);
  return isOurs ? [instant, Number(customerId)] : [null, null];
}
