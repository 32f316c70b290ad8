import type { LaunchedDefinition } from '../definition/launched-definition.js';

/** A campaign the engine must look at now, its row locked. */
export interface DueCampaign {
  campaignId: number;
  versionId: number;
  definition: LaunchedDefinition;
  dueAt: Date;
}
