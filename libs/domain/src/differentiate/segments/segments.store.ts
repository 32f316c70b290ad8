import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../database/database.js';
import type { SegmentRule } from './rule/segment-rule.js';
import type { NameSegment, SaveSegment, SegmentDetail } from './segment.schema.js';
import {
  deleteSegment,
  insertSegment,
  lockSaving,
  nameIsTaken,
  renameSegment,
  selectCampaigns,
  selectKind,
  selectRules,
  updateSegment,
} from './segments.sql.js';

export interface NamedRule {
  id: number;
  name: string;
  rule: SegmentRule;
}

export type KnownSegment = Pick<SegmentDetail, 'id' | 'name' | 'kind' | 'memberCount'>;

export type UsingCampaign = SegmentDetail['campaigns'][number] & { isActive: boolean };

@Injectable()
export class SegmentsStore {
  async lockSaving(tx: Tx): Promise<void> {
    await tx.run(lockSaving);
  }

  rules(sql: Sql): Promise<NamedRule[]> {
    return sql.rows<NamedRule>(selectRules);
  }

  find(sql: Sql, id: number): Promise<KnownSegment | undefined> {
    return sql.row<KnownSegment>(selectKind, [id]);
  }

  campaignsOf(sql: Sql, id: number): Promise<UsingCampaign[]> {
    return sql.rows<UsingCampaign>(selectCampaigns, [id]);
  }

  async isNameTaken(tx: Sql, name: string, id: number | null): Promise<boolean> {
    return (await tx.rows(nameIsTaken, [name, id])).length > 0;
  }

  /** Without a rule it is kept by hand. */
  async insert(
    tx: Tx,
    { name, description, rule }: NameSegment & { rule: SegmentRule | null },
    userId: number | null,
    at: Date,
  ): Promise<number> {
    const parameters = [name, description, rule && JSON.stringify(rule), userId, at];
    const inserted = await tx.row<{ id: number }>(insertSegment, parameters);
    if (!inserted) throw new Error('an insert returned no row');
    return inserted.id;
  }

  async update(
    tx: Tx,
    id: number,
    { name, description, rule }: SaveSegment,
    userId: number | null,
    at: Date,
  ): Promise<void> {
    await tx.run(updateSegment, [id, name, description, JSON.stringify(rule), at, userId]);
  }

  async rename(tx: Tx, id: number, { name, description }: NameSegment, at: Date): Promise<void> {
    await tx.run(renameSegment, [id, name, description, at]);
  }

  async delete(tx: Tx, id: number): Promise<void> {
    await tx.run(deleteSegment, [id]);
  }
}
