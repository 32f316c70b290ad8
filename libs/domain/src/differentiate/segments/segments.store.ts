import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../database/database.js';
import type { SegmentRule } from './rule/segment-rule.js';
import type { SaveSegment, SegmentDetail } from './segment.schema.js';
import {
  deleteSegment,
  insertSegment,
  lockSaving,
  nameIsTaken,
  selectCampaigns,
  selectRules,
  updateSegment,
} from './segments.sql.js';

export interface NamedRule {
  id: number;
  name: string;
  rule: SegmentRule;
}

export type UsingCampaign = SegmentDetail['campaigns'][number] & { isActive: boolean };

@Injectable()
export class SegmentsStore {
  async lockSaving(tx: Tx): Promise<void> {
    await tx.run(lockSaving);
  }

  rules(sql: Sql): Promise<NamedRule[]> {
    return sql.rows<NamedRule>(selectRules);
  }

  campaignsOf(sql: Sql, id: number): Promise<UsingCampaign[]> {
    return sql.rows<UsingCampaign>(selectCampaigns, [id]);
  }

  async isNameTaken(tx: Tx, name: string, id: number | null): Promise<boolean> {
    return (await tx.rows(nameIsTaken, [name, id])).length > 0;
  }

  async insert(tx: Tx, segment: SaveSegment, userId: number | null, at: Date): Promise<number> {
    const { name, description, rule } = segment;
    const parameters = [name, description, JSON.stringify(rule), userId, at];
    const inserted = await tx.row<{ id: number }>(insertSegment, parameters);
    if (!inserted) throw new Error('an insert returned no row');
    return inserted.id;
  }

  async update(tx: Tx, id: number, { name, description, rule }: SaveSegment, at: Date): Promise<void> {
    await tx.run(updateSegment, [id, name, description, JSON.stringify(rule), at]);
  }

  async delete(tx: Tx, id: number): Promise<void> {
    await tx.run(deleteSegment, [id]);
  }
}
