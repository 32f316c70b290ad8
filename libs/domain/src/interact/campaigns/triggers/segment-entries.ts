import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { LaunchedDefinition } from '../campaign-definition.js';
import { pauseForMissingSegment } from '../engine/engine-problem.js';
import { ENROL_ENTERED, WITH_TRANSITIONS } from './segment-entry.sql.js';

const READ_AT_ONCE = 5000;

interface Waiting {
  campaignId: number;
  versionId: number;
  definition: LaunchedDefinition;
  lastTransitionId: number;
  segmentGone: boolean;
}

/** Campaigns that start when a customer comes into a segment: each entry is read once per campaign, in order. */
@Injectable()
export class SegmentEntries {
  constructor(private readonly database: Database) {}

  /** Reads on for one campaign; `false` when there is nothing to read for any. */
  async turn(now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const waiting = await tx.row<Waiting>(WITH_TRANSITIONS);
      if (!waiting) return false;
      const { campaignId, versionId, definition, lastTransitionId, segmentGone } = waiting;
      if (segmentGone) await pauseForMissingSegment(tx, waiting, now);
      else {
        const values = [campaignId, versionId, definition.segmentId, lastTransitionId, now, READ_AT_ONCE];
        await tx.run(ENROL_ENTERED, values);
      }
      return true;
    });
  }
}
