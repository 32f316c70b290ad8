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
import type { BenchContext } from './bench-context.js';
import type { BenchDatabase } from './database.js';
import { inDomain } from './domain.js';
import { fillShop } from './fill.js';
import { type Measurement, round, secondsOf } from './measure.js';

const CONSENTS = `
  insert into consent (customer_id, channel, purpose, status, at)
  select id, 'email', 'promotion', 'granted', created_at from customer`;
const EVERYBODY = { field: 'reachable.email', operator: 'is', value: true };
const WRITTEN = ['enrolment', 'decision', 'message', 'enrolment_step'];
const PAUSE = { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'minutes' }, next: 'fork' };
const REST = { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'weeks' }, next: null };

/** What the campaign engine costs beside the bare statements that write the same rows. */
export async function* engineBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  await fillShop(database, size, new Date());
  await database.run(CONSENTS);
  yield* inDomainBench(database, size);
}

async function* inDomainBench(database: BenchDatabase, size: number): AsyncGenerator<Measurement> {
  const decided = await inDomain(database, async (domain) => {
    await allowNights(domain);
    const segmentIds = [await everybody(domain)];
    await launch(domain, segmentIds, { send: { kind: 'send', templateId: await promotion(domain) } });
    return secondsOf(() => settle(domain));
  });
  yield measurement('decide-broadcast', size, decided, await bareInserts(database), 2.5);
  const advanced = await inDomain(database, (domain) => advance(domain, database));
  yield measurement('advance', size, advanced, await bareUpdates(database), 2);
}

const measurement = (
  bench: string,
  size: number,
  product: number,
  bare: number,
  most: number,
): Measurement => ({
  ...{ bench, size, product: round(product), bare: round(bare), ratio: round(product / bare) },
  ...{ target: `≤ ${most} × the bare statements`, met: product / bare <= most },
});

async function allowNights(domain: INestApplicationContext): Promise<void> {
  const policy = domain.get(PolicyService);
  await policy.write({ ...(await policy.read()), quietHours: { email: null, sms: null } });
}

async function everybody(domain: INestApplicationContext): Promise<number> {
  const input = { name: 'Everybody', description: '', rule: EVERYBODY };
  const segmentId = await domain.get(SegmentsService).create(input, null);
  await domain.get(SegmentRefreshService).refresh([segmentId], 'bench');
  return segmentId;
}

async function promotion(domain: INestApplicationContext): Promise<number> {
  await domain.get(TemplatesService).ensureGallery();
  const { rows } = await domain.get(TemplatesRead).list({ limit: 50, archived: false });
  const template = rows.find(({ key }) => key === 'win-back');
  if (!template) throw new Error('the gallery has no win-back');
  return template.id;
}

async function launch(
  domain: INestApplicationContext,
  segmentIds: number[],
  steps: Record<string, object>,
): Promise<void> {
  const definition = campaignDefinitionSchema.parse({
    ...{
      version: 2,
      trigger: { kind: 'now' },
      audience: { segmentIds },
      start: Object.keys(steps)[0],
      steps,
    },
  });
  const id = await domain.get(CampaignsService).create({ name: 'Bench', definition }, null);
  await domain.get(LaunchService).launch(id);
}

async function settle(domain: INestApplicationContext): Promise<void> {
  while (await domain.get(CampaignEngine).advance());
}

/** The same rows once more into tables of the same shape, in one go; and each enrolment updated once, as deciding does. */
async function bareInserts(database: BenchDatabase): Promise<number> {
  for (const table of WRITTEN) await database.run(`create table bare_${table} (like ${table} including all)`);
  const seconds = await secondsOf(async () => {
    for (const table of WRITTEN)
      await database.run(
        `insert into bare_${table} overriding system value select * from ${table} order by 1`,
      );
  });
  for (const table of WRITTEN) await database.run(`drop table bare_${table}`);
  return seconds;
}

/** Everybody stands at a wait that is over, behind it a branch, behind that a wait of a week. */
async function advance(domain: INestApplicationContext, database: BenchDatabase): Promise<number> {
  const { rows } = await database.run(`select id from segment where name = 'Everybody'`);
  const arms = [{ id: 'vip', rule: { field: 'tags', operator: 'has-any', value: ['vip'] }, next: 'rest' }];
  await launch(domain, [rows[0].id], {
    pause: PAUSE,
    fork: { kind: 'branch', arms, next: 'rest' },
    rest: REST,
  });
  await settle(domain);
  await database.run(`update enrolment set due_at = due_at - interval '1 hour' where step = 'pause'`);
  await database.settle();
  return secondsOf(() => settle(domain));
}

/** The two moves of everybody as two bare updates, with the indexes of the real table and without any facts. */
async function bareUpdates(database: BenchDatabase): Promise<number> {
  await database.run(`create table bare_enrolment (like enrolment including all)`);
  await database.run(`
    insert into bare_enrolment overriding system value select * from enrolment where step = 'rest'`);
  await database.run(`update bare_enrolment set step = 'pause'`);
  await database.run('vacuum analyze bare_enrolment');
  const move = (from: string, to: string) => `
    update bare_enrolment set step = '${to}', visit = visit + 1, entered_at = created_at,
      due_at = due_at + interval '1 minute'
    where step = '${from}'`;
  const seconds = await secondsOf(async () => {
    await database.run(move('pause', 'fork'));
    await database.run(move('fork', 'rest'));
  });
  await database.run('drop table bare_enrolment');
  return seconds;
}
