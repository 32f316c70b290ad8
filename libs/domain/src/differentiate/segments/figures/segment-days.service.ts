import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Clock } from '../../../kernel/clock.js';
import { workspaceSettings } from '../../../workspace/workspace-settings.js';
import { measureDay } from './segment-figures.sql.js';

/** Writes down once a day what segments are worth; how many came and went is counted as it happens. */
@Injectable()
export class SegmentDaysService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Of these segments, or of all. Measured twice on a day, the later one stands. */
  async measure(segmentIds: number[] | null, sql: Sql = this.database): Promise<void> {
    const { timeZone } = await this.settings.read(workspaceSettings, sql);
    await sql.run(measureDay, [this.clock.now(), segmentIds, timeZone]);
  }
}
