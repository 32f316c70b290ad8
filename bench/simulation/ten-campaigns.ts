import type { INestApplicationContext } from '@nestjs/common';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import type { SegmentRule } from '@roundtrip/domain/differentiate/segments/rule/segment-rule.js';
import { SegmentsService } from '@roundtrip/domain/differentiate/segments/segments.service.js';
import { type Audience, launch } from '../engine/campaigns.js';

const RULES: Record<string, SegmentRule> = {
  vip: { field: 'tags', operator: 'has-any', value: ['vip'] },
  recent: { field: 'orders.last', operator: 'in-last', value: 30 },
  lapsed: { field: 'orders.last', operator: 'older-than', value: 180 },
  often: { field: 'orders.count', operator: 'at-least', value: 6 },
  high: { field: 'rfm.monetary', operator: 'at-least', value: 4 },
  fading: {
    all: [
      { field: 'rfm.recency', operator: 'at-most', value: 2 },
      { field: 'rfm.frequency', operator: 'at-least', value: 3 },
    ],
  },
};

const cron = (line: string): object => ({ kind: 'cron', cron: line });
const ENTERED = { kind: 'segment-entered' };
const WEEK = { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'weeks' } };
const always = { reentry: { kind: 'always' } };
const quarterly = { reentry: { kind: 'every', days: 90 } };

/** Newsletters, offers to some, and journeys whoever comes into a segment goes through: ten, all running. */
export async function launchTenCampaigns(
  domain: INestApplicationContext,
  { segmentId: everybody, templateId }: Audience,
): Promise<void> {
  const segments = await gather(domain);
  const send = { send: { kind: 'send', templateId } };
  const twice = {
    first: { kind: 'send', templateId, next: 'pause' },
    pause: { ...WEEK, next: 'second' },
    second: { kind: 'send', templateId },
  };
  const campaigns: [segmentId: number, trigger: object, more: object, steps: Record<string, object>][] = [
    [everybody, cron('0 10 1 * *'), always, send],
    [everybody, cron('0 10 15 */3 *'), always, send],
    [segments.vip!, cron('0 11 * * 4'), always, send],
    [segments.often!, cron('0 11 10 * *'), always, send],
    [segments.high!, cron('0 9 20 * *'), always, send],
    [segments.lapsed!, cron('0 15 5 */2 *'), always, send],
    [segments.recent!, ENTERED, quarterly, twice],
    [segments.lapsed!, ENTERED, quarterly, twice],
    [segments.fading!, ENTERED, quarterly, twice],
    [segments.high!, ENTERED, quarterly, send],
  ];
  for (const [segmentId, trigger, more, steps] of campaigns)
    await launch(domain, { segmentIds: [segmentId], ...more }, steps, trigger);
}

async function gather(domain: INestApplicationContext): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const [name, rule] of Object.entries(RULES))
    ids[name] = await domain.get(SegmentsService).create({ name, description: '', rule }, null);
  await domain.get(SegmentRefreshService).refresh(null, 'bench');
  return ids;
}
