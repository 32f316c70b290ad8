import { render, sampleFacts } from '@roundtrip/templates';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { PreviewsService } from '../previews.service.js';
import type { SaveTemplate } from '../template.schema.js';
import { TemplatesRead } from '../templates.read.js';
import { TemplatesService } from '../templates.service.js';
import { PartialRenewalsService } from './partial-renewals.service.js';
import { PartialsRead } from './partials.read.js';
import { PartialsService } from './partials.service.js';

let world: CampaignWorld;
let partials: PartialsService;
let read: PartialsRead;
let templates: TemplatesService;
let saved: TemplatesRead;

beforeAll(async () => {
  world = await CampaignWorld.start();
  partials = world.domain.get(PartialsService);
  read = world.domain.get(PartialsRead);
  templates = world.domain.get(TemplatesService);
  saved = world.domain.get(TemplatesRead);
});
beforeEach(() => world.database.run('truncate template, template_partial cascade'));
afterAll(() => world.stop());

const section = (text: string) =>
  `<mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section>`;
const footer = (text: string) => ({
  channel: 'email' as const,
  name: 'footer',
  content: { en: section(text) },
});
const mail = (name: string, body: string): SaveTemplate => ({
  ...{ name, channel: 'email', purpose: 'care', defaultLocale: 'en' },
  content: {
    en: { subject: 'Hi', preheader: 'Hi', mjml: `<mjml><mj-body>\n${body}\n</mj-body></mjml>` },
  },
});
const textOf = async (versionId: number) => {
  const compiled = (await saved.compiled([versionId])).get(versionId)!;
  return render(compiled, { locale: 'en', facts: sampleFacts('en') }).text.trim();
};
const textToday = async (id: number) => textOf((await saved.detail(id)).versionId);

describe('a partial', () => {
  it('is refused with the line of every fault, and where it would hold itself', async () => {
    await expect(
      partials.create({ ...footer('x'), content: { en: `\n${section('{{{customer.name}}}')}` } }),
    ).rejects.toMatchObject({
      faults: [{ path: ['content', 'en'], code: 'unescaped-output', params: { line: 2 } }],
    });
    const loop = { ...footer('x'), content: { en: '{{> footer}}' } };
    await expect(partials.create(loop)).rejects.toMatchObject({
      faults: [expect.objectContaining({ code: 'partial-in-itself' })],
    });
    expect((await read.list({})).rows).toEqual([]);
  });

  it('has its name for itself on its channel', async () => {
    await partials.create(footer('x'));
    await expect(partials.create(footer('y'))).rejects.toMatchObject({ code: 'partial-name-taken' });
    await partials.create({ channel: 'sms', name: 'footer', content: { en: 'Reply STOP to opt out' } });
    expect((await read.list({ channel: 'sms' })).rows).toHaveLength(1);
  });

  it('is shown in a message of nothing else, be it sections, columns, elements, mere words or a frame', async () => {
    const shapes = {
      section: section('{{company.name}}'),
      column: '<mj-column><mj-text>A</mj-text></mj-column>',
      element: '<mj-text>A</mj-text>',
      words: 'A',
      frame: `${section('Above')}{{> @partial-block}}`,
      conditional: `{{#if customer.name}}${section('A')}{{/if}}`,
    };
    for (const [name, text] of Object.entries(shapes)) {
      const shown = await partials.preview({ channel: 'email', name, content: { en: text } });
      expect([name, shown.problems, shown.failure]).toEqual([name, [], null]);
      expect(await world.domain.get(PreviewsService).html(shown.id!)).toContain('<');
    }
    const sms = await partials.preview({
      channel: 'sms',
      name: 'sign',
      content: { 'zh-CN': '【回环茶舍】' },
    });
    expect(sms).toMatchObject({ text: '【回环茶舍】', problems: [] });
  });
});

describe('a template with partials', () => {
  it('keeps what it took in, whatever becomes of them', async () => {
    const partial = await partials.create(footer('Old words'));
    const id = await templates.create(mail('A', '{{> footer}}'));
    const { versionId } = await saved.detail(id);
    await partials.update(partial, { content: footer('New words').content });
    expect(await textOf(versionId)).toBe('Old words');
    await world.database.run(`update template_version set compiled = compiled || '{"format": 0}'`);
    expect(await textOf(versionId)).toBe('Old words');
    expect(await read.detail(partial)).toMatchObject({ templates: 1, outdated: 1, usedBy: [{ id }] });
    await partials.remove(partial);
    expect(await textOf(versionId)).toBe('Old words');
    await expect(templates.update(id, mail('A', '{{> footer}}'))).rejects.toMatchObject({
      faults: [{ code: 'partial-unknown', params: { name: 'footer', line: 2 } }],
    });
  });

  it('is made anew with a changed one for all that hold it, in others too; what would break stays', async () => {
    const inner = await partials.create(footer('Old words'));
    await partials.create({ channel: 'email', name: 'frame', content: { en: '{{> footer}}' } });
    const direct = await templates.create(mail('A', '{{> footer}}'));
    const within = await templates.create(mail('B', '{{> frame}}'));
    const breaks = await templates.create(mail('C', '{{> footer}}'));
    await templates.create(mail('D', section('without')));
    await partials.update(inner, { content: footer('New words').content });
    await world.database.run(
      `update template_version set content = jsonb_set(content, '{content,en,mjml}', '"{{> gone}}"') where template_id = $1`,
      [breaks],
    );
    const renewals = world.domain.get(PartialRenewalsService);
    expect(await renewals.renew(inner)).toEqual({ renewed: 2, refused: [{ id: breaks, name: 'C' }] });
    expect([await textToday(direct), await textToday(within)]).toEqual(['New words', 'New words']);
    expect((await saved.versions(direct)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await renewals.renew(inner)).toMatchObject({ renewed: 0 });
  });

  it('gets no new version from the change of one it does not hold', async () => {
    const partial = await partials.create(footer('Old words'));
    const id = await templates.create(mail('A', section('without')));
    await partials.update(partial, { content: footer('New words').content });
    await templates.update(id, mail('A', section('without')));
    expect((await saved.detail(id)).version).toBe(1);
  });

  it('is previewed with the partials of today while it is written, and with its own once saved', async () => {
    const partial = await partials.create(footer('Old words'));
    const id = await templates.create(mail('A', '{{> footer}}'));
    await partials.update(partial, { content: footer('New words').content });
    const previews = world.domain.get(PreviewsService);
    const { name: _, topic: __, ...source } = mail('A', '{{> footer}}');
    expect((await previews.preview({ source })).text.trim()).toBe('New words');
    expect((await previews.preview({ templateId: id })).text.trim()).toBe('Old words');
  });
});
