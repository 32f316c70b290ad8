import type { INestApplicationContext } from '@nestjs/common';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import { SegmentsService } from '@roundtrip/domain/differentiate/segments/segments.service.js';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import { MessagesRead } from '@roundtrip/domain/interact/messages/messages.read.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import { TemplatesRead } from '@roundtrip/domain/interact/templates/templates.read.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import type { BenchDatabase } from './database.js';
import { inDomain } from './domain.js';
import { fillShop } from './fill.js';

const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, 'email', 'promotion', 'granted', created_at from customer`;
const TEMPLATE = 'win-back';

/** Decides one e-mail broadcast to everybody of a shop of this size, through the campaign engine; nothing is sent yet. */
export async function decideBroadcast(database: BenchDatabase, size: number): Promise<void> {
  await fillShop(database, size, new Date());
  await database.run(CONSENTS);
  await inDomain(database, async (domain) => {
    await allowNights(domain);
    await launch(domain);
    while (await domain.get(CampaignEngine).advance());
  });
  await database.settle();
}

async function allowNights(domain: INestApplicationContext): Promise<void> {
  const policy = domain.get(PolicyService);
  await policy.write({ ...(await policy.read()), quietHours: { email: null, sms: null } });
}

async function launch(domain: INestApplicationContext): Promise<void> {
  const rule = { field: 'reachable.email', operator: 'is', value: true };
  const segmentId = await domain
    .get(SegmentsService)
    .create({ name: 'Everybody', description: '', rule }, null);
  await domain.get(SegmentRefreshService).refresh([segmentId], 'bench');
  await domain.get(TemplatesService).ensureGallery();
  const { rows } = await domain.get(TemplatesRead).list({ limit: 50, archived: false });
  const templateId = rows.find(({ key }) => key === TEMPLATE)?.id ?? null;
  const campaigns = domain.get(CampaignsService);
  const definition = {
    trigger: { kind: 'now' as const },
    segmentId,
    templateId,
    offerId: null,
    surveyId: null,
    reentry: { kind: 'once' as const },
  };
  const id = await campaigns.create({ name: 'Broadcast', definition }, null);
  await domain.get(LaunchService).launch(id);
}

/** One of the broadcast's mails, as it will be sent. */
export function renderOne(database: BenchDatabase): Promise<{ subject: string; html: string; text: string }> {
  return inDomain(database, async (domain) => {
    const { rows } = await database.run('select min(id)::int as id from message');
    const messages = domain.get(MessagesRead);
    const { content } = await messages.detail(rows[0].id);
    if (content.kind !== 'email') throw new Error(`the broadcast's mail is ${content.kind}`);
    return { subject: content.subject, text: content.text, html: await messages.html(rows[0].id) };
  });
}
