import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { unaccounted } from '../factories/accounts.js';
import { CampaignWorld } from '../factories/campaign-world.js';

const GONE = 999_999;

describe('a campaign', () => {
  let world: CampaignWorld;
  let templateId: number;
  let segmentId: number;

  beforeAll(async () => {
    world = await CampaignWorld.start();
    templateId = await world.template('care');
  });
  beforeEach(async () => {
    world.nextNoon();
    segmentId = await world.segment(await world.customers(3));
  });
  afterAll(() => world.stop());

  const send = (next: string | null = null, template = templateId) => ({
    ...{ kind: 'send', templateId: template, next },
  });
  const wait = (next: string | null) => ({
    ...{ kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'hours' }, next },
  });
  const graph = (steps: Record<string, object>, more: object = {}) => ({
    ...{ version: 2 as const, trigger: { kind: 'now' }, audience: { segmentIds: [segmentId] } },
    ...{ start: Object.keys(steps)[0] ?? '', steps, ...more },
  });
  const inSegment = (id: number) => ({ field: 'segment', operator: 'in', value: id });

  it.each<[string, () => ReturnType<typeof graph>, [path: string, code: string]]>([
    [
      'an edge that leads nowhere',
      () => graph({ first: send('nowhere') }),
      ['definition.steps.first.next', 'step-missing'],
    ],
    [
      'a way round without a wait',
      () => graph({ first: send('second'), second: send('first') }),
      ['definition.steps.first', 'loop-without-wait'],
    ],
    [
      'a template that is gone',
      () => graph({ first: send('second'), second: send(null, GONE) }),
      ['definition.steps.second.templateId', 'template-missing'],
    ],
    [
      'a segment that is gone',
      () => graph({ first: send() }, { audience: { segmentIds: [GONE] } }),
      ['definition.audience.segmentIds.0', 'segment-missing'],
    ],
    [
      'a rule about a segment that is gone',
      () =>
        graph({
          who: { kind: 'branch', arms: [{ id: 'in', rule: inSegment(GONE), next: 'mail' }], next: null },
          mail: send(),
        }),
      ['definition.steps.who.arms.0.rule.value', 'segment-not-found'],
    ],
    [
      'a time that never comes',
      () => graph({ first: send() }, { trigger: { kind: 'cron', cron: '0 9 30 2 *' } }),
      ['definition.trigger.cron', 'cron-never'],
    ],
  ])('with %s is refused, with the place of it', async (_, definition, [path, code]) => {
    const id = await world.draft(definition());
    const launched = await world.domain
      .get(LaunchService)
      .launch(id)
      .catch((error: unknown) => error);
    expect(launched).toMatchObject({ code: 'campaign-not-ready' });
    const { faults } = launched as { faults: { path: string[]; code: string }[] };
    expect(faults.map((fault) => [fault.path.join('.'), fault.code])).toContainEqual([path, code]);
  });

  it('whose template is archived while it runs goes on with what it was launched with', async () => {
    const own = await world.template('care', 'As it was');
    const id = await world.launch(graph({ pause: wait('mail'), mail: send(null, own) }));
    await world.settle();
    await world.domain.get(TemplatesService).archive(own);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    expect(Object.values(await world.outcomes(id))).toEqual(['send', 'send', 'send']);
  });

  it('that asks for a segment deleted while it runs finds nobody in it, and everybody goes on', async () => {
    const asked = await world.segment([]);
    const arms = [{ id: 'in', rule: inSegment(asked), next: 'special' }];
    const id = await world.launch(
      graph({
        pause: wait('who'),
        who: { kind: 'branch', arms, next: 'usual' },
        ...{ special: send(), usual: send() },
      }),
    );
    await world.settle();
    await world.database.run('delete from segment where id = $1', [asked]);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    const sent = await world.database.rows('select step from message where campaign_id = $1', [id]);
    expect(sent).toEqual(Array(3).fill({ step: 'usual' }));
  });

  it('that adds to a list deleted while it runs pauses with the step named; another is not touched', async () => {
    const list = await world.segment([]);
    await world.database.run(`update segment set kind = 'static', rule = null where id = $1`, [list]);
    const changes = [{ kind: 'list', segmentId: list }];
    const steps = { pause: wait('mark'), mark: { kind: 'update', changes, next: 'mail' }, mail: send() };
    const id = await world.launch(graph(steps));
    const other = await world.launch(graph({ pause: wait('mail'), mail: send() }));
    await world.settle();
    await world.database.run('delete from segment where id = $1', [list]);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    expect(await world.domain.get(CampaignsRead).detail(id)).toMatchObject({
      status: 'paused',
      problem: { code: 'segment-missing', path: ['steps', 'mark', 'changes'] },
    });
    expect(Object.values(await world.outcomes(other))).toEqual(['send', 'send', 'send']);
    await world.domain.get(CampaignsService).stop(id);
    await world.settle();
    expect(await unaccounted(world.database)).toEqual([]);
  });
});
