import { describe, expect, it } from 'vitest';
import { type CampaignStatus, campaignStatuses, mayBecome } from './campaign-status.js';

const moves = (from: CampaignStatus) => campaignStatuses.filter((to) => mayBecome(from, to));

describe('the status of a campaign', () => {
  it('leaves draft only by a launch, and never comes back to it', () => {
    expect(moves('draft')).toEqual(['scheduled', 'running']);
    expect(campaignStatuses.filter((from) => mayBecome(from, 'draft'))).toEqual([]);
  });

  it('goes between running and paused, and ends from either', () => {
    expect(moves('running')).toEqual(['paused', 'finished', 'stopped']);
    expect(moves('paused')).toEqual(['scheduled', 'running', 'stopped']);
  });

  it('does not leave finished or stopped', () => {
    expect([...moves('finished'), ...moves('stopped')]).toEqual([]);
  });
});
