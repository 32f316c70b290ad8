import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../../kernel/page.js';
import { ConsentsRead } from '../../consents/consents.read.js';
import { CustomersRead } from '../../customers/customers.read.js';
import type { MergePreview, MergeView } from './merge.schema.js';
import { listMerges, mergeById, mergesOfCustomer, weigh } from './merge-list.sql.js';
import { compareRecords } from './merge-preview.js';
import type { Pair } from './merges.service.js';
import { undoableSince } from './undo-time.js';

const OF_ONE_CUSTOMER = 20;

@Injectable()
export class MergesRead {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomersRead,
    private readonly consents: ConsentsRead,
    private readonly clock: Clock,
  ) {}

  async list({ limit, after }: PageQuery): Promise<Page<MergeView>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [this.since(), limit + 1, cursor?.at ?? null, cursor?.id ?? null];
    const rows = await this.database.rows<MergeView>(listMerges, parameters);
    return toPage(rows, limit, (row) => instantCursor(row.mergedAt, row.id));
  }

  /** Whom a customer was made of, latest first. */
  ofCustomer(customerId: number): Promise<MergeView[]> {
    return this.database.rows<MergeView>(mergesOfCustomer, [this.since(), customerId, OF_ONE_CUSTOMER]);
  }

  async get(mergeId: number): Promise<MergeView> {
    const merge = await this.database.row<MergeView>(mergeById, [this.since(), mergeId]);
    if (!merge) throw notFound('merge', mergeId);
    return merge;
  }

  /** What a merge would do. */
  async preview({ survivorId, loserId }: Pair): Promise<MergePreview> {
    const [survivor, loser] = await Promise.all([
      this.customers.get(survivorId),
      this.customers.get(loserId),
    ]);
    const [own, other, weights] = await Promise.all([
      this.consents.state(survivorId),
      this.consents.state(loserId),
      this.database.rows<{ id: number } & MergePreview['moves']>(weigh, [[loserId]]),
    ]);
    const { id: _, ...moves } = weights[0] ?? {
      id: loserId,
      orders: 0,
      messages: 0,
      segments: 0,
      contacts: 0,
    };
    const withdraws = other
      .filter(({ status }) => status === 'withdrawn')
      .filter(({ channel, purpose }) =>
        own.some((c) => c.channel === channel && c.purpose === purpose && c.status === 'granted'),
      )
      .map(({ channel, purpose }) => ({ channel, purpose }));
    return { ...compareRecords(survivor, loser), moves, withdraws };
  }

  private since(): Date {
    return undoableSince(this.clock.now());
  }
}
