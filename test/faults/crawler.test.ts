import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageRenderer } from '@roundtrip/domain/interact/messages/message-renderer.js';
import { MessagesRead } from '@roundtrip/domain/interact/messages/messages.read.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../factories/message-world.js';
import { stateHash, without } from '../setup/state-hash.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { LIMIT_MS, sized } from './long-form.js';

const MAILS = sized(1_000, 40);
const PASSES = 3;
const AT_ONCE = 8;
/** It names itself as an ordinary browser, and comes long after the mail arrived. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36',
  'accept-language': 'en-GB,en;q=0.9',
};
const BODY = `<a href="https://shop.example/tea">tea</a>, <a href="https://shop.example/cups">cups</a>,
  <a href="{{links.unsubscribe_url}}">unsubscribe</a>, <a href="{{links.web_view_url}}">view</a>`;

describe(`a crawler that follows every link of ${MAILS} mails ${PASSES} times`, () => {
  let api: TestApi;
  let database: Database;
  const mails: string[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    database = api.app.get(Database);
    const world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    for (let n = 0; n < MAILS; n++) {
      const id = await world.message({ body: BODY });
      await world.accept(id);
      mails.push(await mailOf(id));
    }
    await database.run('delete from touched_customer');
    api.clock.advance({ hours: 3 });
  });
  afterAll(() => api.stop());

  it(
    'changes nothing, and no hit of it counts as a human’s',
    async () => {
      const state = await stateHash(database);
      for (let pass = 0; pass < PASSES; pass++) {
        await crawl();
        api.clock.advance({ hours: 1 });
      }
      const counted = ['reaction', 'touched_customer'];
      expect(without(await stateHash(database), counted)).toEqual(without(state, counted));
      const verdicts = await database.rows<{ verdict: string; hits: number }>(
        'select verdict, count(*)::int as hits from reaction group by verdict',
      );
      // Two links and the trap of each mail, twice a pass; looking at a page leaves no trace.
      expect(verdicts).toEqual([{ verdict: 'machine', hits: MAILS * PASSES * 6 }]);
    },
    LIMIT_MS,
  );

  async function mailOf(id: number): Promise<string> {
    const message = await api.app.get(MessagesRead).stored(id);
    const rendered = await api.app.get(MessageRenderer).render(message!, 'sent');
    return rendered.channel === 'email' ? rendered.html : '';
  }

  /** In every mail link after link, with time to read between them; a scanner looks at many mails at once. */
  async function crawl(): Promise<void> {
    const links = mails.map(linksOf);
    for (let place = 0; place < (links[0]?.length ?? 0); place++) {
      for (let first = 0; first < links.length; first += AT_ONCE)
        await Promise.all(links.slice(first, first + AT_ONCE).map((mail) => ask(mail[place] ?? '')));
      api.clock.advance({ seconds: 20 });
    }
  }

  async function ask(link: string): Promise<void> {
    for (const method of ['GET', 'HEAD'])
      await fetch(api.url + new URL(link).pathname, { method, headers: HEADERS, redirect: 'manual' });
  }
});

/** Addresses of ours, as they stand in the mail. */
const linksOf = (mail: string): string[] =>
  [...mail.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link).filter((link) => /\/[cuv]\//.test(link));
