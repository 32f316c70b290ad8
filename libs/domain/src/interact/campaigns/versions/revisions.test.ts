import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { CampaignsRead } from '../campaigns.read.js';
import { CampaignsService } from '../campaigns.service.js';
import { RevisionsService } from './revisions.service.js';

let world: CampaignWorld;
let revisions: RevisionsService;
let [first, second]: [number, number] = [0, 0];

beforeAll(async () => {
  world = await CampaignWorld.start();
  revisions = world.domain.get(RevisionsService);
  [first, second] = [await world.template('care', 'First'), await world.template('care', 'Second')];
});
beforeEach(() => world.nextNoon());
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

const wait = (amount: number) => ({
  ...{ kind: 'wait', until: { kind: 'duration', amount, unit: 'days' }, next: 'mail' },
});
const graph = (segmentId: number, templateId: number, pause = wait(2)) => ({
  ...{ version: 2 as const, trigger: { kind: 'now' }, audience: { segmentIds: [segmentId] }, start: 'pause' },
  steps: { pause, mail: { kind: 'send', templateId, next: null } },
});
/** So many hours from now, on the workspace's clocks, eight hours ahead. */
const wallIn = (hours: number): string =>
  new Date(world.now.getTime() + (8 + hours) * 3_600_000).toISOString().slice(0, 16);
const revise = (id: number, definition: object, moveInsideTo: string | null = null) =>
  revisions.revise(id, { definition: campaignDefinitionSchema.parse(definition), moveInsideTo }, null);

const sent = (campaignId: number) =>
  world.database.rows<{ templateId: number; version: number }>(
    `select t.template_id as "templateId", v.version from message m
     join template_version t on t.id = m.template_version_id join campaign_version v on v.id = m.version_id
     where m.campaign_id = $1 order by m.id`,
    [campaignId],
  );

describe('a new version of a running campaign', () => {
  it('leaves those inside on the version they came in with', async () => {
    const segmentId = await world.segment(await world.customers(2));
    const id = await world.launch(graph(segmentId, first));
    await world.settle();
    await revise(id, graph(segmentId, second));
    expect(await revisions.of(id)).toMatchObject([
      { version: 2, inside: 0, isCurrent: true },
      { version: 1, inside: 2, isCurrent: false },
    ]);
    world.domain.clock.advance({ hours: 49 });
    await world.settle();
    expect(await sent(id)).toEqual(Array(2).fill({ templateId: first, version: 1 }));
  });

  it('takes in with the new one whoever comes after', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const daily = { trigger: { kind: 'cron', cron: '0 13 * * *' } };
    const id = await world.launch({ ...graph(segmentId, first), ...daily });
    await revise(id, { ...graph(segmentId, second), ...daily });
    world.domain.clock.advance({ hours: 2 });
    await world.settle();
    world.domain.clock.advance({ hours: 49 });
    await world.settle();
    expect((await sent(id))[0]).toEqual({ templateId: second, version: 2 });
  });

  it('moves those inside to a step of it, where they are due as if they had come there, on record', async () => {
    const customers = await world.customers(2);
    const segmentId = await world.segment(customers);
    const id = await world.launch(graph(segmentId, first));
    await world.settle();
    world.domain.clock.advance({ hours: 24 });
    await revise(id, graph(segmentId, second, wait(3)), 'pause');
    world.domain.clock.advance({ hours: 71 });
    await world.settle();
    expect(await sent(id)).toEqual([]);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    expect(await sent(id)).toEqual(Array(2).fill({ templateId: second, version: 2 }));
    const facts = await world.database.rows(
      `select s.step, s.arm, s.why from enrolment_step s join enrolment e on e.id = s.enrolment_id
       where s.campaign_id = $1 and e.customer_id = $2 order by s.visit`,
      [id, customers[0]],
    );
    expect(facts).toEqual([
      { step: 'pause', arm: 'moved', why: 'new-version' },
      { step: 'pause', arm: 'next', why: null },
      { step: 'mail', arm: 'next', why: null },
    ]);
    const { audience, pending } = await world.domain.get(CampaignsRead).accounting(id);
    expect([audience, pending]).toEqual([2, 2]);
  });

  it('is taken by a campaign whose start has passed since', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const start = { trigger: { kind: 'at' as const, at: wallIn(2) } };
    const id = await world.launch({ ...graph(segmentId, first), ...start });
    world.domain.clock.advance({ hours: 3 });
    await world.settle();
    await revise(id, { ...graph(segmentId, second), ...start }, 'mail');
    await world.settle();
    expect(await sent(id)).toEqual([{ templateId: second, version: 2 }]);
  });

  it('keeps what starts the campaign, and is refused where it is not ready, not running or has no such step', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const id = await world.launch(graph(segmentId, first));
    const fixed = { code: 'input-invalid', faults: [{ code: 'start-is-fixed' }] };
    const later = { trigger: { kind: 'cron', cron: '0 9 * * *' } };
    await expect(revise(id, { ...graph(segmentId, second), ...later })).rejects.toMatchObject(fixed);
    await expect(revise(id, graph(segmentId, 999_999))).rejects.toMatchObject({ code: 'campaign-not-ready' });
    const nowhere = { code: 'input-invalid', faults: [{ code: 'step-missing', path: ['moveInsideTo'] }] };
    await expect(revise(id, graph(segmentId, second), 'gone')).rejects.toMatchObject(nowhere);
    expect(await revisions.of(id)).toHaveLength(1);
    await world.domain.get(CampaignsService).stop(id);
    const stopped = revise(id, graph(segmentId, second));
    await expect(stopped).rejects.toMatchObject({ code: 'campaign-not-live' });
  });

  it('can be worked on before it holds, and dropped', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const id = await world.launch(graph(segmentId, first));
    await world.settle();
    const next = campaignDefinitionSchema.parse(graph(segmentId, second));
    await revisions.keepNext(id, next);
    const read = world.domain.get(CampaignsRead);
    expect(await read.detail(id)).toMatchObject({
      nextDefinition: next,
      definition: { steps: { mail: { templateId: first } } },
    });
    await revisions.keepNext(id, null);
    expect(await read.detail(id)).toMatchObject({ nextDefinition: null });
    await revisions.keepNext(id, next);
    await revisions.revise(id, { definition: next, moveInsideTo: null }, null);
    expect(await read.detail(id)).toMatchObject({ nextDefinition: null, definition: next });
    const daily = campaignDefinitionSchema.parse({ ...next, trigger: { kind: 'cron', cron: '0 9 * * *' } });
    await expect(revisions.keepNext(id, daily)).rejects.toMatchObject({
      faults: [expect.objectContaining({ code: 'start-is-fixed' })],
    });
  });
});
