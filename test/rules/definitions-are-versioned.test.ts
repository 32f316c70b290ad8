import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoopWorld } from '../factories/loop-world.js';
import { MailReader } from '../factories/mail-reader.js';

const READER = 'emma@customer.example';
const mail = (words: string) => ({
  ...{ name: 'Words', channel: 'email', purpose: 'care', defaultLocale: 'en' },
  content: {
    en: {
      subject: words,
      mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>${words}</mj-text></mj-column></mj-section></mj-body></mjml>`,
    },
  },
});
const daily = { trigger: { kind: 'cron', cron: '0 19 * * *' }, reentry: { kind: 'always' } } as const;

describe('what was launched', () => {
  let world: LoopWorld;
  let mails: MailReader;
  let templateId: number;
  let segmentId: number;
  let before: number;
  let after: number;

  beforeAll(async () => {
    world = await LoopWorld.start();
    mails = new MailReader(world);
    await world.post('/api/customers', { email: READER, locale: 'en', tags: ['reader'] });
    const rule = { field: 'tags', operator: 'has-any', value: ['reader'] };
    ({ id: segmentId } = await world.segment('Readers', rule));
    ({ id: templateId } = await world.post('/api/templates', mail('First words')));
    ({ id: before } = await world.launch('Before', { ...daily, segmentId, templateId }));
    await world.put(`/api/templates/${templateId}`, mail('Second words'));
    ({ id: after } = await world.launch('After', { ...daily, segmentId, templateId }));
    world.api.clock.advance({ hours: 1 });
    await world.settle();
  });
  afterAll(() => world.stop());

  it('keeps the words it was launched with, whatever becomes of the template', async () => {
    expect((await mails.subjectsTo(READER)).sort()).toEqual(['First words', 'Second words']);
    const { rows } = await world.get(`/api/messages?campaignId=${before}`);
    expect((await world.get(`/api/messages/${rows[0].id}`)).content.text).toContain('First words');
  });

  it('says in its results which version that was', async () => {
    expect(await world.get(`/api/campaigns/${before}`)).toMatchObject({ templateVersion: 1 });
    expect(await world.get(`/api/campaigns/${after}`)).toMatchObject({ templateVersion: 2 });
  });

  it('keeps its definition, and so is not edited', async () => {
    const { name, definition } = await world.get(`/api/campaigns/${before}`);
    const edited = {
      name,
      definition: { ...definition, audience: { ...definition.audience, reentry: { kind: 'once' } } },
    };
    const answer = await world.owner.put(`/api/campaigns/${before}`, edited);
    expect([answer.status, answer.body.code]).toEqual([409, 'campaign-running']);
    expect((await world.get(`/api/campaigns/${before}`)).definition).toEqual(definition);
  });

  it('keeps to what a segment was when it fired, and fires next for what it is then', async () => {
    await world.post('/api/customers', { email: 'noah@customer.example', locale: 'en', tags: ['reader'] });
    await world.settle();
    expect(await mails.subjectsTo('noah@customer.example')).toEqual([]);
    world.api.clock.advance({ hours: 24 });
    await world.settle();
    expect((await mails.subjectsTo('noah@customer.example')).sort()).toEqual(['First words', 'Second words']);
  });
});
