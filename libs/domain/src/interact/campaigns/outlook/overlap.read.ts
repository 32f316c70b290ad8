import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { LOTS } from '../engine/lots.js';
import type { CampaignOverlap, OverlapQuestion } from './overlap.schema.js';
import { AUDIENCE_SIZE, OVERLAP } from './overlap.sql.js';

/** Of a larger audience lot chooses about as many: a share is then right to a point of a hundred. */
const MOST_ASKED = 10_000;
const MOST_CAMPAIGNS = 20;

type OverlapRow = Pick<CampaignOverlap, 'wanted' | 'campaigns'> & { asked: number };

/** Which other campaigns a campaign shares its audience with. */
@Injectable()
export class OverlapRead {
  constructor(private readonly database: Database) {}

  /** @param mostAsked of how many customers it is found out; of more lot chooses some, and what is found is reckoned up */
  async read(
    { definition: { audience }, campaignId }: OverlapQuestion,
    mostAsked = MOST_ASKED,
  ): Promise<CampaignOverlap> {
    const whom = [audience.segmentIds, audience.excludedSegmentIds];
    const size = await this.database.row<{ customers: number }>(AUDIENCE_SIZE, whom);
    const customers = size?.customers ?? 0;
    const isEstimate = customers > mostAsked;
    const lots = isEstimate ? Math.ceil((mostAsked / customers) * LOTS) : LOTS;
    const row = await this.database.row<OverlapRow>(OVERLAP, [...whom, lots, campaignId, MOST_CAMPAIGNS]);
    if (!row) throw new Error('a select without from returned no row');
    const ofAll = (count: number): number =>
      isEstimate && row.asked > 0 ? Math.round((count / row.asked) * customers) : count;
    return {
      ...{ audience: customers, isEstimate, wanted: ofAll(row.wanted) },
      campaigns: row.campaigns.map(({ customers: found, inside, ...campaign }) => ({
        ...campaign,
        ...{ customers: ofAll(found), inside: ofAll(inside) },
      })),
    };
  }
}
