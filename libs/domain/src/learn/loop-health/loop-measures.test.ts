import { afterAll, beforeAll, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { LiftRead } from '../lift/lift.read.js';
import { LoopMeasuresService } from './loop-measures.service.js';

let world: CampaignWorld;
let measures: LoopMeasuresService;
let survey: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const { database, domain } = world;
  const settings = domain.get(Settings);
  const lift = new LiftRead(database, settings, domain.get(WorkspaceService));
  measures = new LoopMeasuresService(database, settings, lift, domain.get(Jobs), domain.clock);
  world.nextNoon();
});
afterAll(() => world.stop());

const DAY = 24 * 3600_000;
const ago = (days: number): Date => new Date(world.now.getTime() - days * DAY);
const run = (statement: string, ...parameters: unknown[]) => world.database.run(statement, parameters);

/** A campaign that reached these customers so many days ago. */
async function sent(templateId: number, customerIds: number[], days: number): Promise<number> {
  const id = await world.launch({ segmentId: await world.segment(customerIds), templateId });
  await world.settle();
  await run(
    `update message set state = 'accepted', reason = null, settled_at = $2, created_at = $2 where campaign_id = $1`,
    ...[id, ago(days)],
  );
  return id;
}

const react = (campaignId: number, customerId: number, kind: string, verdict = 'human', days = 1) =>
  run(
    `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
     select id, campaign_id, customer_id, $3, $4, $5 from message where campaign_id = $1 and customer_id = $2`,
    ...[campaignId, customerId, kind, verdict, ago(days)],
  );

async function answer(campaignId: number, customerId: number, days: number): Promise<void> {
  await run(
    `insert into survey_response (survey_id, survey_version, message_id, customer_id, answers, submitted_at, updated_at)
     select $3, 1, id, customer_id, '{}', $4, $4 from message where campaign_id = $1 and customer_id = $2`,
    ...[campaignId, customerId, survey, ago(days)],
  );
}

async function aSurvey(): Promise<number> {
  const row = await world.database.row<{ id: number }>(
    `insert into survey (name, definition, created_at, updated_at) values ('How was it?', '{}', $1, $1) returning id`,
    [world.now],
  );
  return row!.id;
}

it('was never measured to begin with', async () => {
  expect(await measures.latest()).toBeNull();
});

it('counts whom the loop holds from stage to stage', async () => {
  survey = await aSurvey();
  const promotion = await world.template('promotion');
  const [keen, silent, pestered, fooled, long] = await world.customers(5);
  await world.customer({}, 'withdrawn');
  await world.customer({ email: null, phone: null }, null);
  await run(
    `insert into suppression (channel, address, reason, source, at)
    select k, case k when 'email' then email else phone end, 'hard-bounce', 'test', $2
    from customer, unnest(array['email', 'sms']) k where id = $1`,
    silent,
    world.now,
  );
  await run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor) values ($1, 1, 0, 1)`,
    keen,
  );
  await run(
    `insert into rfm_score (customer_id, recency, frequency, monetary, last_order_at, orders_count, revenue_minor)
     values ($1, 5, 5, 5, $2, 1, 1)`,
    ...[keen, world.now],
  );

  const first = await sent(promotion, [keen!, pestered!, fooled!], 12);
  // Backdated, so that the cap does not yet hold them back.
  for (let more = 0; more < 4; more++) await sent(promotion, [pestered!], 20);
  await run(`update message set created_at = $2 where customer_id = $1`, pestered, ago(3));
  await sent(promotion, [long!], 40);
  await react(first, keen!, 'clicked');
  await react(first, fooled!, 'clicked', 'machine');
  await react(first, pestered!, 'opened');
  await answer(first, keen!, 1);
  await answer(first, pestered!, 1);
  await run(
    `insert into segment_transition (segment_id, customer_id, kind, cause, at)
     select min(id), $1, 'entered', $2, $3 from segment`,
    ...[keen, 'survey', ago(1)],
  );
  await run(
    `insert into segment_transition (segment_id, customer_id, kind, cause, at)
     select min(id), $1, 'entered', $2, $3 from segment`,
    ...[pestered, 'import', ago(1)],
  );

  const measured = await measures.measure();
  expect(measured).toMatchObject({
    ...{ measuredAt: world.now, customers: 7, identified: 6, reachable: 4, bought: 1, scored: 1 },
    ...{ contacted: 3, overCap: 1, responded: 1, answered: 2, redirected: 1 },
  });
  expect(await measures.latest()).toEqual(measured);
});

it('cannot know what campaigns without a hold-out bring', async () => {
  const id = await world.launch({ segmentId: await world.segment([]), templateId: await world.template() });
  await run(
    `insert into response_tally values ($1, 'sent', '', 111, 0, 900, 900, 0, 0, 0, 90, 9, 9, 9, 9)`,
    id,
  );
  await run(`insert into response_state values ($1, $2, true)`, id, world.now);
  const { brought } = await measures.measure();
  expect(brought).toMatchObject({ verdict: 'unknowable', estimateMinor: null, withoutHoldOut: 1 });
});

it('lets an answer count that brought somebody into a campaign', async () => {
  const before = await measures.measure();
  const someone = await world.customer();
  const campaign = await sent(await world.template('promotion'), [someone], 5);
  await answer(campaign, someone, 4);
  await run(
    `update enrolment e set cause = jsonb_build_object('kind', 'survey-answered', 'responseId', r.id)
     from survey_response r where r.customer_id = $1 and e.customer_id = $1`,
    someone,
  );
  const after = await measures.measure();
  expect([after.answered, after.redirected]).toEqual([before.answered + 1, before.redirected + 1]);
});
