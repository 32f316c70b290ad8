import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';

const BROWSER = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1',
  'accept-language': 'en-GB,en;q=0.9',
};
const FORM = { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' };

describe('what customers’ links lead to', () => {
  let api: TestApi;
  let database: Database;
  let world: MessageWorld;
  let links: MessageLinks;

  beforeAll(async () => {
    api = await startTestApi({ TRUST_PROXY: 1 });
    database = api.app.get(Database);
    world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    links = api.app.get(MessageLinks);
  });
  afterAll(() => api.stop());

  const path = (url: string) => new URL(url).pathname;
  const visit = (url: string, init: RequestInit = {}) =>
    fetch(api.url + path(url), { redirect: 'manual', headers: BROWSER, ...init });
  const post = (url: string, body = '', headers: Record<string, string> = FORM) =>
    fetch(api.url + path(url), { method: 'POST', body, headers });
  const from = (address: string): RequestInit => ({ headers: { ...BROWSER, 'x-forwarded-for': address } });
  const reactions = (messageId: number) =>
    database.rows<{ kind: string; verdict: string; link: number | null; detail: Record<string, unknown> }>(
      'select kind, verdict, link, detail from reaction where message_id = $1 order by id',
      [messageId],
    );
  const touched = (customerId: number) =>
    database.row('delete from touched_customer where customer_id = $1 returning customer_id', [customerId]);
  /** A message the next server took ten minutes ago. */
  const sent = async (given: Parameters<MessageWorld['message']>[0] = {}) => {
    const id = await world.message(given);
    await world.accept(id);
    api.clock.advance({ minutes: 10 });
    return id;
  };

  describe('a tracked link', () => {
    it('redirects to the target of the template, with UTM parameters, and counts a human’s click', async () => {
      const id = await sent();
      const { customer_id } = await world.row(id);
      await touched(customer_id);
      const answer = await visit(links.clickUrl(id, 0));
      const { campaign_id } = (await world.row(id)) as unknown as { campaign_id: number };
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe(
        `https://shop.example/tea?utm_source=roundtrip&utm_medium=email&utm_campaign=campaign-${campaign_id}`,
      );
      expect(await reactions(id)).toMatchObject([{ kind: 'clicked', verdict: 'human', link: 0 }]);
      expect(await touched(customer_id)).toBeDefined();
    });

    it.each<[string, RequestInit]>([
      ['a HEAD request', { method: 'HEAD' }],
      ['a scanner', { headers: { ...BROWSER, 'user-agent': 'Barracuda Sentinel (EE)' } }],
      ['a prefetch', { headers: { ...BROWSER, 'sec-purpose': 'prefetch' } }],
    ])('keeps a hit by %s as a machine’s, which touches nobody', async (_, init) => {
      const id = await sent();
      const { customer_id } = await world.row(id);
      await touched(customer_id);
      expect((await visit(links.clickUrl(id, 0), init)).status).toBe(302);
      expect((await reactions(id)).map(({ verdict }) => verdict)).toEqual(['machine']);
      expect(await touched(customer_id)).toBeUndefined();
    });

    it('takes a hit within two seconds of acceptance for a machine’s', async () => {
      const id = await world.message();
      await world.accept(id);
      await visit(links.clickUrl(id, 0));
      api.clock.advance({ seconds: 2 });
      await visit(links.clickUrl(id, 0));
      expect(await reactions(id)).toMatchObject([
        { verdict: 'machine', detail: { why: 'too-soon' } },
        { verdict: 'human' },
      ]);
    });

    it('unmasks who asks for all links at once, also the first of them', async () => {
      const body = ['a', 'b', 'c', 'd']
        .map((page) => `<a href="https://shop.example/${page}">${page}</a>`)
        .join(' ');
      const id = await sent({ body });
      await Promise.all([0, 1, 2, 3].map((link) => visit(links.clickUrl(id, link))));
      expect((await reactions(id)).map(({ verdict }) => verdict)).toEqual(Array(4).fill('machine'));
    });

    it('knows who follows the trap for a machine, in what it did before too; not somebody else', async () => {
      const id = await sent();
      const { customer_id } = await world.row(id);
      await visit(links.clickUrl(id, 0), from('203.0.113.7'));
      await visit(links.clickUrl(id, 0), from('198.51.100.20'));
      await touched(customer_id);
      expect((await visit(links.trapUrl(id), from('203.0.113.7'))).status).toBe(404);
      expect(await touched(customer_id)).toBeDefined();
      await visit(links.url('open', id), from('203.0.113.7'));
      expect(
        (await reactions(id)).map(({ kind, verdict, detail }) => [kind, verdict, detail['why']]),
      ).toEqual([
        ['clicked', 'machine', 'trap'],
        ['clicked', 'human', undefined],
        ['clicked', 'machine', 'trap'],
        ['opened', 'machine', 'trap'],
      ]);
    });

    it('knows an address that reads the mail of many for a machine, not colleagues who read one by one', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, () => sent()));
      const read = async (address: string, pause: number) => {
        for (const id of ids) {
          await visit(links.clickUrl(id, 0), from(address));
          api.clock.advance({ seconds: pause });
        }
      };
      await read('203.0.113.8', 1);
      await read('203.0.113.9', 0);
      const verdicts = (await Promise.all(ids.map(reactions))).map((all) =>
        all.map(({ verdict }) => verdict),
      );
      expect(verdicts).toEqual(Array(10).fill(['human', 'machine']));
    });

    it('leads nowhere that is not in the message: no such link, a forged token, another purpose', async () => {
      const id = await sent();
      const genuine = links.clickUrl(id, 0);
      const flipped = genuine.slice(0, -2) + (genuine.endsWith('A') ? 'BB' : 'AA');
      const other = links.url('view', id).replace('/v/', '/c/');
      for (const url of [links.clickUrl(id, 9), flipped, other, `${api.url}/c/https%3A%2F%2Fevil.example`]) {
        const answer = await visit(url);
        expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
        expect(await answer.text()).toContain('This link does not work');
      }
      expect(await reactions(id)).toEqual([]);
    });

    it('says so in Chinese to who reads Chinese', async () => {
      const answer = await visit(`${api.url}/c/nothing`, {
        headers: { ...BROWSER, 'accept-language': 'zh-CN' },
      });
      expect(await answer.text()).toContain('这个链接打不开');
    });

    it('keeps no endless list of hits', async () => {
      const id = await sent();
      for (let hit = 0; hit < 205; hit++) {
        api.clock.advance({ seconds: 3 });
        await visit(links.url('open', id));
      }
      expect(await reactions(id)).toHaveLength(200);
    });
  });

  describe('the pixel', () => {
    it('counts an opening, and may be shown on other sites', async () => {
      const id = await sent();
      const answer = await visit(links.url('open', id));
      expect(answer.headers.get('content-type')).toBe('image/gif');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(await reactions(id)).toMatchObject([{ kind: 'opened', verdict: 'human' }]);
    });

    it('is a pixel for everybody, and counts nothing for a forged token', async () => {
      const answer = await visit(`${api.url}/o/AAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/gif']);
    });
  });

  describe('the web view', () => {
    it('shows the mail as it was sent, where it can run nothing', async () => {
      const id = await sent({ name: '<script>alert(1)</script>' });
      const answer = await visit(links.url('view', id));
      const page = await answer.text();
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
      expect(page).toContain('Hello &lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page).toContain(links.clickUrl(id, 0));
      expect(page).toContain(links.url('unsubscribe', id));
    });
  });

  describe('the unsubscribe link', () => {
    let id: number;
    let url: string;
    beforeEach(async () => {
      id = await sent();
      url = links.url('unsubscribe', id);
    });
    const consents = async () => {
      const { customer_id } = await world.row(id);
      const rows = await database.rows<{ key: string; status: string }>(
        `select channel || ' ' || purpose as key, status from consent where customer_id = $1`,
        [customer_id],
      );
      return Object.fromEntries(rows.map(({ key, status }) => [key, status]));
    };
    const everything = () => database.rows('select * from consent_change');

    it('asks on GET, and changes nothing', async () => {
      const before = await everything();
      const answer = await visit(url);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(page).toContain('<form method="post"');
      expect(page).not.toContain('<script');
      expect(page).toMatch(/to c…@customer\.example\?/);
      expect(await everything()).toEqual(before);
      expect(await reactions(id)).toEqual([]);
    });

    it('withdraws the consent to its purpose and channel alone on POST, once', async () => {
      for (let time = 0; time < 3; time++) {
        const answer = await post(url, 'via=page');
        expect([answer.status, await answer.text()]).toEqual([
          200,
          expect.stringContaining('You are unsubscribed'),
        ]);
      }
      expect(await consents()).toEqual({
        'email promotion': 'withdrawn',
        'email care': 'granted',
        'sms promotion': 'granted',
        'sms care': 'granted',
      });
      expect(await reactions(id)).toMatchObject([
        { kind: 'unsubscribed', verdict: 'human', detail: { via: 'page' } },
      ]);
      expect(await (await visit(url)).text()).toContain('You are unsubscribed');
    });

    it('is done by a mail program’s one click, without cookie, browser or CSRF token', async () => {
      const curl = { 'user-agent': 'curl/8.7.1', 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await post(url, 'List-Unsubscribe=One-Click', curl);
      expect(answer.status).toBe(200);
      expect((await consents())['email promotion']).toBe('withdrawn');
      expect(await reactions(id)).toMatchObject([{ detail: { via: 'one-click' } }]);
    });

    it('is done by one click as multipart/form-data too', async () => {
      const body = new FormData();
      body.set('List-Unsubscribe', 'One-Click');
      expect((await fetch(api.url + path(url), { method: 'POST', body })).status).toBe(200);
      expect((await consents())['email promotion']).toBe('withdrawn');
    });

    it('holds for everybody who shares the address', async () => {
      const { customer_id } = await world.row(id);
      await database.run(
        `with twin as (insert into customer (name, email, created_at, updated_at)
           select 'Twin', email, created_at, updated_at from customer where id = $1 returning id)
         insert into consent select id, 'email', 'promotion', 'granted', $2 from twin`,
        [customer_id, api.clock.now()],
      );
      await post(url, 'via=page');
      const left = await database.rows(
        `select from consent join customer on customer.id = customer_id
         where email = (select email from customer where id = $1) and channel = 'email' and purpose = 'promotion' and status = 'granted'`,
        [customer_id],
      );
      expect(left).toEqual([]);
    });

    it('can be undone, with the words that were agreed to on record', async () => {
      await post(url, 'via=page');
      const answer = await post(`${url}/resubscribe`);
      expect(await answer.text()).toContain('You are subscribed again');
      expect((await consents())['email promotion']).toBe('granted');
      const { customer_id } = await world.row(id);
      const last = await database.row(
        'select source, wording from consent_change where customer_id = $1 order by id desc limit 1',
        [customer_id],
      );
      expect(last).toMatchObject({
        source: 'resubscribed',
        wording: expect.stringContaining('promotional e-mails'),
      });
    });

    it('does nothing for a forged token', async () => {
      const before = await everything();
      const other = links.url('view', id).replace('/v/', '/u/');
      for (const forged of [`${url}A`, other]) {
        expect((await visit(forged)).status).toBe(404);
        expect((await post(forged, 'List-Unsubscribe=One-Click')).status).toBe(404);
        expect((await post(`${forged}/resubscribe`)).status).toBe(404);
      }
      expect(await everything()).toEqual(before);
    });
  });

  it('answers with a page, not a problem document, when we have trouble', async () => {
    const id = await sent();
    await database.run('alter table reaction rename to reaction_away');
    const answer = await visit(links.clickUrl(id, 0));
    await database.run('alter table reaction_away rename to reaction');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Please try again in a moment');
  });
});
