/** Where a campaign stands. */
export const campaignStatuses = ['draft', 'scheduled', 'running', 'paused', 'finished', 'stopped'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/**
 * The legal moves, all of them. What was launched never becomes a draft again: to change it, duplicate it. `finished`
 * and `stopped` are final.
 */
const MOVES: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  draft: ['scheduled', 'running'],
  scheduled: ['running', 'paused', 'finished', 'stopped'],
  running: ['paused', 'finished', 'stopped'],
  paused: ['scheduled', 'running', 'stopped'],
  finished: [],
  stopped: [],
};

export const mayBecome = (from: CampaignStatus, to: CampaignStatus): boolean => MOVES[from].includes(to);
