import type { INestApplicationContext } from '@nestjs/common';
import { SegmentsService } from '@roundtrip/domain/differentiate/segments/segments.service.js';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import { campaignDefinitionSchema } from '@roundtrip/domain/interact/campaigns/campaign-definition.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import { TemplatesRead } from '@roundtrip/domain/interact/templates/templates.read.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import type { BenchDatabase } from '../database.js';
import { fillShop } from '../fill.js';

const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, 'email', 'promotion', 'granted', created_at from customer`;
const EVERYBODY = { field: 'reachable.email', operator: 'is', value: true };

/** Who is to be had for the campaigns of the bench, and what they are sent. */
export interface Audience {
  segmentId: number;
  templateId: number;
}

/** A shop of this size whose customers all agreed to promotions, unless it is there. */
export async function ensureConsentingShop(database: BenchDatabase, customers: number): Promise<void> {
  const { rows } = await database.run('select count(*)::int as customers from customer');
  if (rows[0].customers === customers) return;
  await fillShop(database, customers, new Date());
  await database.run(CONSENTS);
}

/** Everybody in a segment, and no quiet hours, so that the bench measures the same at night. */
export async function gatherAudience(domain: INestApplicationContext): Promise<Audience> {
  const policy = domain.get(PolicyService);
  await policy.write({ ...(await policy.read()), quietHours: { email: null, sms: null } });
  const segmentId = await domain
    .get(SegmentsService)
    .create({ name: 'Everybody', description: '', rule: EVERYBODY }, null);
  await domain.get(SegmentRefreshService).refresh([segmentId], 'bench');
  await domain.get(TemplatesService).ensureGallery();
  const { rows } = await domain.get(TemplatesRead).list({ limit: 50, archived: false });
  const template = rows.find(({ key }) => key === 'win-back');
  if (!template) throw new Error('the gallery has no win-back');
  return { segmentId, templateId: template.id };
}

/** Launches a campaign whose first step is the first that is named. */
export async function launch(
  domain: INestApplicationContext,
  audience: { segmentIds: number[]; holdOut?: number; reentry?: object },
  steps: Record<string, object>,
  trigger: object = { kind: 'now' },
): Promise<void> {
  const definition = campaignDefinitionSchema.parse({
    ...{ version: 2, trigger, audience, start: Object.keys(steps)[0], steps },
  });
  const id = await domain.get(CampaignsService).create({ name: 'Bench', definition }, null);
  await domain.get(LaunchService).launch(id);
}

/** Turns the engine until there is nothing to do. */
export async function settle(domain: INestApplicationContext): Promise<void> {
  while (await domain.get(CampaignEngine).advance());
}

/** No campaign was ever there. */
export async function forgetCampaigns(database: BenchDatabase): Promise<void> {
  await database.run(`
    truncate enrolment, enrolment_step, decision, message, coupon, campaign, campaign_version, campaign_cursor
    restart identity cascade`);
  await database.settle();
}
