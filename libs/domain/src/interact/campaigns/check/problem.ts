import type { ErrorParams } from '../../../kernel/errors.js';
import type { CampaignProblem } from '../campaign.schema.js';

type Path = CampaignProblem['path'];

/** Keeps a campaign from being launched. */
export const error = (
  code: string,
  path: Path,
  message: string,
  params: ErrorParams = {},
): CampaignProblem => ({
  ...{ code, severity: 'error', path, params, message },
});

/** Should be known before. */
export const warning = (
  code: string,
  path: Path,
  message: string,
  params: ErrorParams = {},
): CampaignProblem => ({
  ...{ code, severity: 'warning', path, params, message },
});
