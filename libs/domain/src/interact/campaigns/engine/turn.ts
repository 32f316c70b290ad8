import type { LaunchedDefinition } from '../definition/launched-definition.js';
import type { CampaignStatus } from '../campaign-status.js';

/** What a launch froze, and where the campaign stands. */
export interface RunningVersion {
  versionId: number;
  campaignId: number;
  definition: LaunchedDefinition;
  status: CampaignStatus;
}

/** People of one shard who stand at one step of one version, due now. */
export interface Turn {
  version: RunningVersion;
  step: string;
  shard: number;
  now: Date;
  timeZone: string;
}
