import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/errors.js';
import { workspaceSettings } from '../../../workspace/workspace-settings.js';
import { SegmentsStore } from '../segments.store.js';
import { type Mask, pairsOfMasks } from './pairs-of-masks.js';
import type { SegmentDay, SegmentOverlap, SegmentPair, SegmentProfile } from './segment-figures.schema.js';
import {
  countInNone,
  countMasks,
  largestSegments,
  segmentsNamed,
  selectBoth,
  selectDays,
  selectProfile,
} from './segment-figures.sql.js';

const LARGEST = 12;

type Named = SegmentPair['a'];

/** What segments are worth, how they grew, and how they overlap. */
@Injectable()
export class SegmentFiguresRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly segments: SegmentsStore,
  ) {}

  async profile(id: number): Promise<SegmentProfile> {
    await this.mustExist(id);
    const profile = await this.database.row<SegmentProfile>(selectProfile, [id]);
    if (!profile) throw new Error('an aggregate returned no row');
    return profile;
  }

  /** The last days up to today, one each. */
  async days(id: number, days: number): Promise<SegmentDay[]> {
    await this.mustExist(id);
    const { timeZone } = await this.settings.read(workspaceSettings);
    return this.database.rows<SegmentDay>(selectDays, [id, days, this.clock.now(), timeZone]);
  }

  async overlap(): Promise<SegmentOverlap> {
    const [counted, segments] = await Promise.all([
      this.database.row<Pick<SegmentOverlap, 'customers' | 'inNone'>>(countInNone),
      this.database.rows<Named>(largestSegments, [LARGEST]),
    ]);
    if (!counted) throw new Error('a count returned no row');
    const ids = segments.map(({ id }) => id);
    const masks = await this.database.rows<Mask>(countMasks, [ids]);
    return { ...counted, segments, pairs: pairsOfMasks(ids, masks) };
  }

  async pair(a: number, b: number): Promise<SegmentPair> {
    const named = await this.database.rows<Named>(segmentsNamed, [[a, b]]);
    const find = (wanted: number): Named => {
      const found = named.find(({ id }) => id === wanted);
      if (!found) throw notFound('segment', wanted);
      return found;
    };
    const both = await this.database.row<Pick<SegmentPair, 'both' | 'revenueMinor'>>(selectBoth, [a, b]);
    if (!both) throw new Error('an aggregate returned no row');
    return { a: find(a), b: find(b), ...both };
  }

  private async mustExist(id: number): Promise<void> {
    if (!(await this.segments.find(this.database, id))) throw notFound('segment', id);
  }
}
