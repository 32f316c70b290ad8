import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { TemplatesService } from '../templates/templates.service.js';
import { CampaignsRead } from './campaigns.read.js';
import { CampaignsService } from './campaigns.service.js';
import { LaunchService } from './launch.service.js';

let world: CampaignWorld;
let campaigns: CampaignsService;
let read: CampaignsRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  campaigns = world.domain.get(CampaignsService);
  read = world.domain.get(CampaignsRead);
});
beforeEach(() => world.nextNoon());
afterAll(() => world.stop());

const mail = (text: string) => ({
  subject: text,
  preheader: '',
  mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`,
});

describe('launching a campaign', () => {
  it('keeps the template version of that moment, however the template is edited after', async () => {
    const templateId = await world.template('care', 'The first text');
    const id = await world.launch({
      ...{ segmentId: await world.segment(await world.customers(1)), templateId },
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    await world.domain.get(TemplatesService).update(templateId, {
      ...{ name: 'Edited', channel: 'email', purpose: 'care', defaultLocale: 'en' },
      content: { en: mail('The second text') },
    });
    world.domain.clock.advance({ hours: 2 });
    await world.settle();
    const rows = await world.database.rows<{ version: number }>(
      `select v.version from message m join template_version v on v.id = m.template_version_id
       where m.campaign_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ version: 1 }]);
    expect(await read.detail(id)).toMatchObject({ templateVersion: 1, status: 'running' });
  });

  it('keeps the purpose it was launched with', async () => {
    const templateId = await world.template('care');
    const customer = await world.customer({}, null);
    const id = await world.launch({
      ...{ segmentId: await world.segment([customer]), templateId },
      trigger: { kind: 'cron', cron: '0 13 * * *' },
    });
    await world.domain.get(TemplatesService).update(templateId, {
      ...{ name: 'Now a promotion', channel: 'email', purpose: 'promotion', defaultLocale: 'en' },
      content: { en: { ...mail('x'), mjml: mail('<a href="{{unsubscribe_url}}">x</a>').mjml } },
    });
    world.domain.clock.advance({ hours: 2 });
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [customer]: 'send' });
  });

  it('is refused with every reason and its place, and changes nothing', async () => {
    const id = await world.draft({ segmentId: 999_999, trigger: { kind: 'at', at: '2020-01-01T09:00' } });
    await expect(world.domain.get(LaunchService).launch(id)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'campaign-not-ready',
      faults: [
        { path: ['definition', 'trigger', 'at'], code: 'at-in-the-past' },
        {
          path: ['definition', 'audience', 'segmentIds', 0],
          code: 'segment-missing',
          params: { id: 999_999 },
        },
        { path: ['definition', 'steps', 'send', 'templateId'], code: 'template-needed' },
      ],
    });
    expect(await read.detail(id)).toMatchObject({ status: 'draft', launchedAt: null });
    const versions = await world.database.rows('select 1 from campaign_version where campaign_id = $1', [id]);
    expect(versions).toEqual([]);
  });

  it('happens once', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const id = await world.draft({ segmentId, templateId: await world.template('care') });
    const launches = [1, 2, 3].map(() => world.domain.get(LaunchService).launch(id));
    const results = await Promise.allSettled(launches);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'campaign-status' },
    });
  });
});

describe('a campaign that was launched', () => {
  it('is not edited or deleted; it can be duplicated', async () => {
    const definition = {
      segmentId: await world.segment(await world.customers(1)),
      templateId: await world.template('care'),
    };
    const id = await world.launch(definition);
    const running = { kind: 'conflict', code: 'campaign-running' };
    const input = { name: 'Other', definition: (await read.detail(id)).definition };
    await expect(campaigns.update(id, input)).rejects.toMatchObject(running);
    await expect(campaigns.remove(id)).rejects.toMatchObject(running);
    const copy = await campaigns.duplicate(id, null);
    expect(await read.detail(copy)).toMatchObject({ status: 'draft', definition: input.definition });
    await campaigns.update(copy, { ...input, name: 'Changed' });
    expect((await read.detail(copy)).name).toBe('Changed');
    await campaigns.remove(copy);
    await expect(read.detail(copy)).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('is begun by a launch alone, and gone on with by a resumption alone', async () => {
    const segmentId = await world.segment(await world.customers(1));
    const id = await world.draft({ segmentId, templateId: await world.template('care') });
    await expect(campaigns.resume(id)).rejects.toMatchObject({ code: 'campaign-status' });
    await world.domain.get(LaunchService).launch(id);
    await campaigns.pause(id);
    const again = world.domain.get(LaunchService).launch(id);
    await expect(again).rejects.toMatchObject({ code: 'campaign-status', params: { from: 'paused' } });
  });

  it('makes only legal moves', async () => {
    const id = await world.launch({
      ...{
        segmentId: await world.segment(await world.customers(1)),
        templateId: await world.template('care'),
      },
      trigger: { kind: 'segment-entered' },
    });
    await expect(campaigns.resume(id)).rejects.toMatchObject({ code: 'campaign-status' });
    await campaigns.pause(id);
    await campaigns.resume(id);
    await campaigns.stop(id);
    for (const move of ['pause', 'resume', 'stop'] as const)
      await expect(campaigns[move](id)).rejects.toMatchObject({
        code: 'campaign-status',
        params: { from: 'stopped' },
      });
  });
});
