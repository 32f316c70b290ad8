import { gallery } from '@roundtrip/templates';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { workspaceSettingsSchema } from '../../workspace/workspace-settings.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { SmsAccountsService } from '../delivery/sms/sms-accounts.service.js';
import { PreviewsService } from './previews.service.js';
import type { SaveTemplate } from './template.schema.js';
import { TemplatesRead } from './templates.read.js';
import { TemplatesService } from './templates.service.js';

let world: CampaignWorld;
let templates: TemplatesService;
let read: TemplatesRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  templates = world.domain.get(TemplatesService);
  read = world.domain.get(TemplatesRead);
});
beforeEach(() => world.database.run('truncate template cascade'));
afterAll(() => world.stop());

const mjml = (text: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`;
const mail = (name: string, text: string): SaveTemplate => ({
  ...{ name, channel: 'email', purpose: 'care', defaultLocale: 'en' },
  content: { en: { subject: 'Hello {{customer.name}}', preheader: '', mjml: mjml(text) } },
});
const list = (more: object = {}) => read.list({ limit: 50, archived: false, ...more });

describe('saving a template', () => {
  it('makes a version of each text, and none of a mere rename', async () => {
    const id = await templates.create(mail('A', 'one'));
    await templates.update(id, mail('A', 'two'));
    await templates.update(id, mail('B', 'two'));
    expect((await read.versions(id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await read.detail(id)).toMatchObject({ name: 'B', version: 2, locales: ['en'] });
  });

  it('is refused with the place of every fault where it does not compile, and saves nothing', async () => {
    const broken = mail('Broken', '{{#if customer.name}}open');
    broken.content = {
      ...broken.content,
      'zh-CN': { subject: '', preheader: '', mjml: mjml('{{{customer.name}}}') },
    };
    const refusal = {
      code: 'input-invalid',
      faults: expect.arrayContaining([
        expect.objectContaining({ path: ['content', 'en', 'mjml'], code: 'syntax-error' }),
        expect.objectContaining({ path: ['content', 'zh-CN', 'subject'], code: 'subject-missing' }),
        expect.objectContaining({ path: ['content', 'zh-CN', 'mjml'], code: 'unescaped-output' }),
      ]),
    };
    await expect(templates.create(broken)).rejects.toMatchObject(refusal);
    expect((await list()).rows).toEqual([]);
    const id = await templates.create(mail('Fine', 'fine'));
    await expect(templates.update(id, broken)).rejects.toMatchObject(refusal);
    expect(await read.detail(id)).toMatchObject({ name: 'Fine', version: 1 });
  });

  it('takes a name once, of two at the same moment too, and gives it back when archived', async () => {
    const results = await Promise.allSettled([
      templates.create(mail('Same', 'x')),
      templates.create(mail('same', 'y')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'template-name-taken' },
    });
    const [only] = (await list()).rows;
    await templates.archive(only!.id);
    await templates.create(mail('Same', 'z'));
    expect((await list({ archived: true })).rows).toHaveLength(1);
    await expect(templates.update(only!.id, mail('Other', 'x'))).rejects.toMatchObject({
      code: 'template-archived',
    });
  });

  it('keeps the channel', async () => {
    const id = await templates.create(mail('A', 'one'));
    const sms: SaveTemplate = {
      ...{ name: 'A', channel: 'sms', purpose: 'care', defaultLocale: 'en', content: { en: { text: 'Hi' } } },
    };
    await expect(templates.update(id, sms)).rejects.toMatchObject({
      faults: [{ path: ['channel'], code: 'template-channel-fixed' }],
    });
  });
});

describe('the gallery', () => {
  it('is copied once, and what its owner made of it is left alone', async () => {
    await templates.ensureGallery();
    const first = await list();
    expect(first.rows.map(({ key }) => key).sort()).toEqual(gallery.map(({ id }) => id).sort());
    const birthday = first.rows.find(({ key }) => key === 'birthday-sms')!;
    await templates.archive(birthday.id);
    await templates.ensureGallery();
    expect((await list()).rows).toHaveLength(gallery.length - 1);
    expect((await list({ archived: true })).rows.map(({ id }) => id)).toEqual([birthday.id]);
  });

  it('compiles without errors', async () => {
    await templates.ensureGallery();
    for (const { id } of (await list()).rows) {
      const { problems } = await read.detail(id);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('a list of templates', () => {
  it('is searched and paged', async () => {
    for (const name of ['Spring', 'Summer', 'Winter']) {
      world.domain.clock.advance({ seconds: 1 });
      await templates.create(mail(name, name));
    }
    const names = async (more: object) => (await list(more)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['Winter', 'Summer', 'Spring']);
    expect(await names({ search: 'S' })).toEqual(['Summer', 'Spring']);
    expect(await names({ channel: 'sms' })).toEqual([]);
    const { rows, next } = await list({ limit: 2 });
    expect([...rows.map(({ name }) => name), ...(await names({ limit: 2, after: next }))]).toEqual([
      'Winter',
      'Summer',
      'Spring',
    ]);
  });
});

describe('a compiled template of another format', () => {
  it('is compiled again from its text', async () => {
    const { versionId } = await read.detail(await templates.create(mail('Old', 'text')));
    const sql = `update template_version set compiled = '{"format": 0, "channel": "email", "purpose": "care"}'`;
    await world.database.run(sql);
    expect((await read.compiled([versionId])).get(versionId)).toMatchObject({
      format: 1,
      defaultLocale: 'en',
    });
    const stored = await world.database.row(`select compiled -> 'format' as format from template_version`);
    expect(stored).toEqual({ format: 1 });
  });
});

describe('a preview', () => {
  const preview = (input: object) => world.domain.get(PreviewsService).preview(input);

  it('is made of a real customer’s facts', async () => {
    const customerId = await world.customer({ name: '王思雨', locale: 'zh-CN' });
    await world.database.run('insert into purchase_summary values ($1, 3, 0, 12345, $2, $2)', [
      customerId,
      world.now,
    ]);
    const { name: _, ...source } = mail(
      'A',
      '{{customer.name}} {{orders.count}} {{money orders.total_minor orders.currency}}',
    );
    const shown = await preview({ source, customerId });
    expect(shown.text).toMatch(/王思雨 3 .*123\.45/);
    expect(shown).toMatchObject({ subject: 'Hello 王思雨', locale: 'en', missing: [], failure: null });
  });

  it('tells which facts are missing, and what is wrong with the text', async () => {
    const customerId = await world.customer();
    const { name: _, ...source } = mail('A', '{{customer.first_name}} {{ofer.code}}');
    const shown = await preview({ source, customerId });
    expect(shown.missing).toEqual(['customer.first_name', 'ofer.code']);
    expect(shown.problems.map(({ code }) => code)).toEqual(['preheader-missing', 'unknown-variable']);
  });

  it('explains why nothing can be shown', async () => {
    const { name: _, ...source } = mail('A', '{{#if customer.name}}');
    expect(await preview({ source })).toMatchObject({
      ...{ id: null, locale: null, failure: { code: 'template-without-content' } },
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'syntax-error', severity: 'error' }),
      ]),
    });
  });

  it('counts an SMS as the operator does, and what it bills for that', async () => {
    const source = {
      channel: 'sms',
      purpose: 'care',
      defaultLocale: 'zh-CN',
      content: { 'zh-CN': { text: '您好' } },
    };
    const counted = { encoding: 'ucs-2', length: 2, segments: 1, remaining: 68 };
    expect((await preview({ source })).sms).toEqual({ ...counted, costMinor: null });
    await world.domain
      .get(SmsAccountsService)
      .save({ provider: { kind: 'built-in' }, pricePerSegmentMinor: 5 });
    source.content['zh-CN'] = { text: '您'.repeat(71) };
    expect((await preview({ source })).sms).toMatchObject({ segments: 2, costMinor: 10 });
  });

  it('speaks of the real company to a made-up customer', async () => {
    await world.domain.get(WorkspaceService).write(workspaceSettingsSchema.parse({ name: 'Hillside Tea' }));
    const { name: _, ...source } = mail('A', '{{company.name}}');
    expect((await preview({ source, locale: 'en' })).text).toContain('Hillside Tea');
  });

  it('is kept for an hour', async () => {
    const { name: _, ...source } = mail('A', 'kept');
    const previews = world.domain.get(PreviewsService);
    const { id } = await preview({ source });
    expect(await previews.html(id!)).toContain('kept');
    world.domain.clock.advance({ minutes: 61 });
    await expect(previews.html(id!)).rejects.toMatchObject({ code: 'preview-not-found' });
    await preview({ source });
    expect(await world.database.rows('select 1 from template_preview')).toHaveLength(1);
  });
});
