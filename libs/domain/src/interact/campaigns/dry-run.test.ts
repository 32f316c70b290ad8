import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { campaignDefinitionSchema } from './campaign-definition.js';
import { CampaignPreviewService } from './campaign-preview.service.js';
import { CampaignsRead } from './campaigns.read.js';
import { DryRunRead } from './dry-run.read.js';

let world: CampaignWorld;
let dryRuns: DryRunRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  dryRuns = world.domain.get(DryRunRead);
});
beforeEach(() => world.nextNoon());
afterAll(() => world.stop());

const definitionOf = (more: object) => campaignDefinitionSchema.parse({ trigger: { kind: 'now' }, ...more });
const tables = 'enrolment decision message coupon campaign_occurrence template_preview'.split(' ');
const countAll = () =>
  world.database.rows(
    tables.map((table) => `select '${table}' as t, count(*)::int from ${table}`).join(' union all '),
  );

describe('a dry run', () => {
  it('says of everybody what the launch then does, and writes nothing', async () => {
    const ids = [
      ...(await world.customers(3)),
      await world.customer({ locale: 'zh-CN', time_zone: 'America/New_York' }),
      await world.customer({ email: null }),
      await world.customer({}, null),
      await world.customer({}, 'withdrawn'),
    ];
    const definition = definitionOf({
      segmentId: await world.segment(ids),
      templateId: await world.template(),
    });
    const before = await countAll();
    const run = await dryRuns.dryRun(definition);
    expect(await countAll()).toEqual(before);
    expect(run).toMatchObject({
      ...{ audience: 7, sendable: 4, held: 1, smsSegments: null, byLocale: [{ locale: 'en', count: 4 }] },
      excluded: [
        { reason: 'no-consent', count: 2 },
        { reason: 'no-address', count: 1 },
      ],
    });
    expect(run.sample.map(({ customerId }) => customerId).sort()).toEqual([...ids].sort());

    const id = await world.launch(definition);
    await world.settle();
    const accounting = await world.domain.get(CampaignsRead).accounting(id);
    expect(accounting).toMatchObject({
      audience: 7,
      pending: 4,
      excluded: { 'no-consent': 2, 'no-address': 1 },
    });
  });

  it('shows every kind of verdict in a sample of twenty', async () => {
    const ids = [
      ...(await world.customers(30)),
      await world.customer({ email: null }),
      await world.customer({}, null),
    ];
    const definition = definitionOf({
      segmentId: await world.segment(ids),
      templateId: await world.template(),
    });
    const { sample } = await dryRuns.dryRun(definition);
    expect(sample).toHaveLength(20);
    expect(new Set(sample.map(({ reason }) => reason))).toEqual(new Set([null, 'no-address', 'no-consent']));
  });

  it('counts who will be held out of a promotion', async () => {
    const segmentIds = [await world.segment(await world.customers(200))];
    const steps = { only: { kind: 'send', templateId: await world.template() } };
    const graph = { version: 2, trigger: { kind: 'now' }, audience: { segmentIds }, start: 'only', steps };
    const { excluded } = await dryRuns.dryRun(campaignDefinitionSchema.parse(graph));
    expect(excluded).toEqual([{ reason: 'hold-out', count: expect.any(Number) }]);
    expect(excluded[0]?.count).toBeGreaterThan(1);
    expect(excluded[0]?.count).toBeLessThan(25);
  });

  it('counts the segments of SMS', async () => {
    const definition = definitionOf({
      segmentId: await world.segment(await world.customers(2)),
      templateId: await world.sms(),
    });
    expect((await dryRuns.dryRun(definition)).smsSegments).toEqual({ least: 1, most: 1 });
  });

  it('needs a segment and a template, and says which is missing', async () => {
    await expect(dryRuns.dryRun(definitionOf({ segmentId: 999_999 }))).rejects.toMatchObject({
      code: 'input-invalid',
      faults: [
        { path: ['definition', 'audience', 'segmentIds', 0], code: 'segment-missing' },
        { path: ['definition', 'steps', 'send', 'templateId'], code: 'template-needed' },
      ],
    });
  });
});

describe('the preview of a campaign', () => {
  it('shows the message as the customer would get it, with the offer under a code of nobody’s', async () => {
    const customerId = await world.customer({ name: 'Emma Clarke' });
    const definition = definitionOf({
      templateId: await world.template(
        'promotion',
        'Dear {{customer.name}}, {{offer.percent_off}} with {{offer.code}}',
      ),
      offerId: await world.offer('SPRING'),
    });
    const { preview, verdict } = await world.domain
      .get(CampaignPreviewService)
      .preview(definition, customerId);
    expect(preview.text).toContain('Dear Emma Clarke, 15 with SPRING-XXXXX-XXXXX');
    // The workspace has not said where it lives.
    const missing = ['company.postal_address'];
    expect(preview).toMatchObject({ locale: 'en', subject: 'Hello', missing, failure: null });
    expect(verdict).toMatchObject({ customerId, outcome: 'send', reason: null, heldUntil: null });
  });
});
