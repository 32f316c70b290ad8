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
  SegmentMovement,
  SegmentTransition,
  SegmentVersion,
  SegmentView,
} from './segment.schema.js';
import {
  listMembers,
  listMovements,
  listSegments,
  listVersions,
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
      faults: segment.rule ? (await this.environments.lenient()).faultsOf(segment.rule) : [],
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

  /** Latest first. */
  async movements(id: number, { limit, after }: PageQuery): Promise<Page<SegmentMovement>> {
    if (!(await this.database.row(selectSegment, [id]))) throw notFound('segment', id);
    const [last] = decodeCursor(after, 1) ?? [null];
    const parameters = [id, Number.isSafeInteger(last) ? last : null, limit + 1];
    const rows = await this.database.rows<SegmentMovement>(listMovements, parameters);
    return toPage(rows, limit, (movement) => [movement.id]);
  }

  /** Every rule it has had, the present one first; none of one that is kept by hand. */
  async versions(id: number): Promise<SegmentVersion[]> {
    if (!(await this.database.row(selectSegment, [id]))) throw notFound('segment', id);
    return this.database.rows<SegmentVersion>(listVersions, [id]);
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
