import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { kept } from './rfm-group-change.js';
import { groupsUnder, type RfmGroupMap, rfmGroupSettings, viewOf } from './rfm-group-map.js';
import type { GroupOfCell, RfmGroup } from './rfm-groups.js';
import { selectGroups, writeGroups } from './rfm-groups.sql.js';
import { RfmRuns } from './rfm-runs.js';
import { rfmSettings } from './rfm-settings.js';

/** Which cells make up the named groups: a map per number of bands, of which one is in force with the scores. */
@Injectable()
export class RfmGroupsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly runs: RfmRuns,
  ) {}

  /** The keys of the groups there are, in their order. */
  async list(sql: Sql = this.database): Promise<RfmGroup[]> {
    return (await this.settings.read(rfmGroupSettings, sql)).list;
  }

  /** The map for so many bands, by default as many as the next run will use. */
  async map(bands?: number): Promise<RfmGroupMap> {
    const wanted = bands ?? (await this.settings.read(rfmSettings)).bands;
    return viewOf(await this.settings.read(rfmGroupSettings), wanted);
  }

  /** The group of every cell under so many bands. */
  async under(bands: number): Promise<GroupOfCell> {
    return groupsUnder(await this.settings.read(rfmGroupSettings), bands);
  }

  /** The map the scores are read by now. */
  async inForce(): Promise<GroupOfCell> {
    const rows = await this.database.rows<{ cell: number; group: RfmGroup }>(selectGroups);
    return new Map(rows.map(({ cell, group }) => [cell, group]));
  }

  /** Customers change their group at once where the scores have so many bands; segments follow. */
  async change(map: RfmGroupMap): Promise<RfmGroupMap> {
    return this.database.transaction(async (tx) => {
      const stored = kept(await this.settings.read(rfmGroupSettings, tx), map);
      await this.settings.write(rfmGroupSettings, stored, tx);
      const latest = await this.runs.all.latestFinished(tx);
      // A map of other bands than those of the scores may still have removed a group that is in force.
      if ((await this.apply(tx, latest?.options.bands ?? map.bands)) > 0)
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'groups' }, 'groups');
      return viewOf(stored, map.bands);
    });
  }

  /** Brings the map for so many bands into force; tells of how many cells the group is another. */
  async apply(sql: Tx | Sql, bands: number): Promise<number> {
    const groups = groupsUnder(await this.settings.read(rfmGroupSettings, sql), bands);
    return sql.run(writeGroups, [[...groups.keys()], [...groups.values()]]);
  }
}
