import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoopWorld } from '../factories/loop-world.js';
import { MailReader } from '../factories/mail-reader.js';

/** What a customer speaks, as their address tells, and the language they are written to in. */
const readers: [spoken: string | null, written: 'zh' | 'en'][] = [
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en', 'en'],
  ['en-AU', 'en'],
  ['fr', 'zh'],
  [null, 'en'],
];
const addressOf = (spoken: string | null) => `${(spoken ?? 'nothing').toLowerCase()}@customer.example`;

const SUBJECT = { zh: /还满意吗/, en: /How did we do/ };
const QUESTION = { zh: '您对这次购物有多满意？', en: 'How satisfied are you with your purchase?' };

describe('a customer is spoken to', () => {
  let world: LoopWorld;
  let mails: MailReader;

  beforeAll(async () => {
    world = await LoopWorld.start();
    mails = new MailReader(world);
    await world.change('/api/workspace', { locale: 'en' });
    const customers = readers.map(([locale]) => ({
      email: addressOf(locale),
      ...(locale ? { locale } : {}),
    }));
    await world.post('/api/customers/batch', { customers });
    const { id: segmentId } = await world.segment('All', {
      field: 'reachable.email',
      operator: 'is',
      value: true,
    });
    await world.launch('How did we do?', {
      ...{ trigger: { kind: 'now' }, segmentId },
      templateId: await world.template('satisfaction-survey'),
      surveyId: await world.survey('satisfaction'),
    });
    await world.settle();
  });
  afterAll(() => world.stop());

  it.each(readers)(
    'who speaks %s, in %s, by the mail and by the survey it leads to',
    async (spoken, written) => {
      const [subject = ''] = await mails.subjectsTo(addressOf(spoken));
      expect(subject).toMatch(SUBJECT[written]);
      const page = await mails.surveyPage(await mails.mail(addressOf(spoken), subject));
      expect(page).toContain(QUESTION[written]);
      expect(page).toMatch(new RegExp(`<html lang="${written}`));
    },
  );
});
