import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { approvalSettings } from '../../../interact/campaigns/approval/approval.schema.js';
import { LaunchService } from '../../../interact/campaigns/launch.service.js';
import { PolicyService } from '../../../interact/policy/policy.service.js';
import { learningSettings } from '../../responses/learning-settings.js';
import { BASKETS, DRAFTS, NO_APPROVAL, PEOPLE, REST, TABLES } from '../behaviour/people.sql.js';
import { RATES } from '../behaviour/rates.sql.js';
import type { Costs } from '../results/read-results.js';
import type { SimulationOptions } from '../simulation.schema.js';

const MARGIN = `
  select sum(margin_minor) / nullif(sum(costed_revenue_minor), 0)::double precision as margin from purchase_summary`;

/** What the course of a simulation rests on. */
export interface Prepared {
  /** The part of a sale that is margin, 0 … 1, where its cost is not known. */
  margin: number;
  costs: Costs;
}

/** Makes of the copy a world to begin with: how its customers act, and which campaigns run. */
export async function prepare(
  world: INestApplicationContext,
  options: SimulationOptions,
  now: Date,
): Promise<Prepared> {
  const database = world.get(Database);
  await database.run(TABLES);
  await database.run(PEOPLE, [now]);
  await database.run(BASKETS);
  await database.run(RATES, [now, JSON.stringify(options.stated), options.rates === 'measured']);
  await chooseCampaigns(world, options.campaignIds);
  const { assumedMargin } = await world.get(Settings).read(learningSettings);
  const company = await database.row<{ margin: number | null }>(MARGIN);
  const { budget } = await world.get(PolicyService).read();
  return {
    margin: company?.margin ?? assumedMargin,
    costs: options.costMinor ?? budget?.costMinor ?? { email: 0, sms: 0 },
  };
}

async function chooseCampaigns(world: INestApplicationContext, ids: number[] | null): Promise<void> {
  const database = world.get(Database);
  await database.run(NO_APPROVAL, [approvalSettings.key]);
  await database.run(REST, [ids]);
  const launch = world.get(LaunchService);
  for (const { id } of await database.rows<{ id: number }>(DRAFTS, [ids])) await launch.launch(id);
}
