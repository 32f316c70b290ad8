import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MailboxRead } from '@roundtrip/domain/interact/mailbox/mailbox.read.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { ConsentRequestMails } from '@roundtrip/domain/interact/preferences/consent-request-mails.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { TopicsService } from '@roundtrip/domain/interact/templates/topics.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';

const BROWSER = { 'user-agent': 'Mozilla/5.0 (iPhone)', 'accept-language': 'en-GB,en;q=0.9' };
const FORM = { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' };
const name = (en: string) => ({ 'zh-CN': en, en });

describe('the preference centre', () => {
  let api: TestApi;
  let database: Database;
  let world: MessageWorld;
  let links: MessageLinks;
  let id: number;
  let customerId: number;
  let url: string;

  beforeAll(async () => {
    api = await startTestApi();
    database = api.app.get(Database);
    world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
    links = api.app.get(MessageLinks);
    const topics = [
      { key: 'new', name: name('New teas') },
      { key: 'events', name: name('Tastings') },
    ];
    await api.app.get(TopicsService).write({ topics });
  });
  beforeEach(async () => {
    await database.run('truncate pgboss.job');
    id = await world.message();
    await world.accept(id);
    ({ customer_id: customerId } = await world.row(id));
    await database.run('update customer set phone = $2 where id = $1', [
      customerId,
      `+8613${800_000_000 + id}`,
    ]);
    url = links.url('preferences', id);
    api.clock.advance({ minutes: 10 });
  });
  afterAll(() => api.stop());

  const here = (address: string) => api.url + new URL(address).pathname;
  const look = (address: string) => fetch(here(address), { headers: BROWSER });
  const send = async (address: string, fields: [string, string][] = []) => {
    const body = new URLSearchParams(fields).toString();
    const answer = await fetch(here(address), { method: 'POST', headers: FORM, body });
    return { status: answer.status, page: await answer.text() };
  };
  const consents = async () => {
    const rows = await database.rows<{ key: string; status: string }>(
      `select channel || '.' || purpose as key, status from consent where customer_id = $1`,
      [customerId],
    );
    return Object.fromEntries(rows.map(({ key, status }) => [key, status]));
  };
  const log = () =>
    database.rows<{ status: string; source: string; wording: string | null }>(
      'select status, source, wording from consent_change where customer_id = $1 order by id',
      [customerId],
    );
  const preferences = async () => {
    const owner = await api.as('owner');
    return (await owner.get(`/api/customers/${customerId}/preferences`)).body as unknown;
  };
  const asks = (...keys: string[]): [string, string][] => keys.map((key) => ['asked-kind', key]);
  const everything = () => database.rows('select to_jsonb(c) as row from customer c order by id');

  it('shows what is chosen without changing anything, and no whole address', async () => {
    const before = await everything();
    const answer = await look(url);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(page).toMatch(/E-mail to c…@customer\.example/);
    expect(page).not.toMatch(/c\d+@customer\.example/);
    expect(page).not.toContain('<script');
    expect(page).toContain('Tastings');
    expect(await everything()).toEqual(before);
    expect(await log()).toEqual([]);
  });

  it('speaks the customer’s language, and takes another one that is chosen', async () => {
    expect((await send(url, [['language', 'zh-CN']])).page).toContain('偏好设置');
    expect(await (await look(url)).text()).toContain('<html lang="zh-CN">');
    expect(await database.row('select locale from customer where id = $1', [customerId])).toEqual({
      locale: 'zh-CN',
    });
  });

  it('takes a no at once, of what it asked about alone, and once', async () => {
    for (let time = 0; time < 2; time++) {
      const { status, page } = await send(url, [
        ...asks('email.promotion', 'email.care'),
        ['kind', 'email.care'],
      ]);
      expect([status, page]).toEqual([200, expect.stringContaining('takes effect at once')]);
    }
    expect(await consents()).toEqual({
      'email.promotion': 'withdrawn',
      'email.care': 'granted',
      'sms.promotion': 'granted',
      'sms.care': 'granted',
    });
    expect(await log()).toMatchObject([{ status: 'withdrawn', source: 'preferences' }]);
    const reactions = await database.rows('select kind, detail from reaction where message_id = $1', [id]);
    expect(reactions).toEqual([{ kind: 'unsubscribed', detail: { via: 'preferences' } }]);
  });

  it('keeps topics, frequency and a pause, and begins a pause once', async () => {
    const topics: [string, string][] = [
      ['asked-topic', 'new'],
      ['asked-topic', 'events'],
      ['topic', 'new'],
    ];
    await send(url, [...topics, ['frequency', 'weekly']]);
    expect(await preferences()).toEqual({
      frequency: 'weekly',
      pausedUntil: null,
      unwantedTopics: ['events'],
    });
    await send(url, [['frequency', 'pause']]);
    const paused = await preferences();
    expect(paused).toMatchObject({ frequency: 'weekly', unwantedTopics: ['events'] });
    api.clock.advance({ hours: 1 });
    await send(url, [['frequency', 'pause']]);
    expect(await preferences()).toEqual(paused);
    await send(url, [['frequency', 'monthly']]);
    expect(await preferences()).toMatchObject({ frequency: 'monthly', pausedUntil: null });
  });

  it('leaves everything in one step', async () => {
    const { page } = await send(`${url}/leave`);
    expect(page).toContain('unsubscribed from everything');
    expect(new Set(Object.values(await consents()))).toEqual(new Set(['withdrawn']));
  });

  it('does nothing for a forged token, or that of another link', async () => {
    const before = await everything();
    for (const forged of [`${url}A`, links.url('unsubscribe', id).replace('/u/', '/p/')]) {
      expect((await look(forged)).status).toBe(404);
      expect((await send(forged, [['frequency', 'pause']])).status).toBe(404);
      expect((await send(`${forged}/leave`)).status).toBe(404);
    }
    expect(await everything()).toEqual(before);
  });

  it('makes nothing of nonsense', async () => {
    const before = await everything();
    const nonsense: [string, string][] = [
      ['frequency', 'hourly'],
      ['language', 'tlh'],
      ['asked-kind', 'post.promotion'],
      ['asked-topic', 'nothing-we-have'],
    ];
    expect((await send(url, nonsense)).status).toBe(200);
    expect(await everything()).toEqual(before);
    expect(await log()).toEqual([]);
  });

  it('is one click away from the unsubscribe page', async () => {
    const page = await (await look(links.url('unsubscribe', id))).text();
    expect(page).toContain(`href="${new URL(url).pathname}"`);
  });

  describe('coming back', () => {
    beforeEach(() => send(`${url}/leave`));

    /** What the worker does with the jobs that wait; gives the link in the one mail. */
    async function requested(): Promise<string> {
      const jobs = await database.rows<{ data: JobPayloads['ask-for-consent'] }>(
        `select data from pgboss.job where name = 'ask-for-consent'`,
      );
      expect(jobs).toHaveLength(1);
      await api.app.get(ConsentRequestMails).send(jobs[0]!.data);
      const { rows } = await api.app.get(MailboxRead).list({ limit: 1 });
      const mail = await api.app.get(MailboxRead).mail(rows[0]!.id);
      expect(mail.subject).toContain('Please confirm');
      return /https?:\S+\/y\/[\w-]+/.exec(mail.text)![0];
    }
    const askAgain = (...kinds: string[]) =>
      send(url, [...asks(...kinds), ...kinds.map((kind): [string, string] => ['kind', kind])]);

    it('takes a confirmation by mail, which a GET does not give', async () => {
      for (let time = 0; time < 2; time++) {
        const { page } = await askAgain('email.promotion', 'sms.care');
        expect(page).toMatch(/promotional e-mails and customer care text messages again, please confirm/);
      }
      expect((await consents())['email.promotion']).toBe('withdrawn');
      const link = await requested();
      expect(await (await look(link)).text()).toContain('c…@customer.example will get');
      expect((await consents())['email.promotion']).toBe('withdrawn');
      for (let time = 0; time < 2; time++) expect((await send(link)).page).toContain('that is confirmed');
      expect(await consents()).toEqual({
        'email.promotion': 'granted',
        'email.care': 'withdrawn',
        'sms.promotion': 'withdrawn',
        'sms.care': 'granted',
      });
      expect((await log()).filter(({ status }) => status === 'granted')).toEqual([
        {
          status: 'granted',
          source: 'double-opt-in',
          wording: expect.stringContaining('promotional e-mails'),
        },
        { status: 'granted', source: 'double-opt-in', wording: expect.stringContaining('text messages') },
      ]);
    });

    it('can be confirmed for seven days', async () => {
      await askAgain('email.promotion');
      const link = await requested();
      api.clock.advance({ days: 7, minutes: 1 });
      expect(await send(link)).toMatchObject({
        status: 410,
        page: expect.stringContaining('no longer valid'),
      });
      expect((await consents())['email.promotion']).toBe('withdrawn');
    });

    it('is not confirmed against a no that was said since', async () => {
      await askAgain('email.promotion');
      const link = await requested();
      api.clock.advance({ minutes: 1 });
      await send(link);
      api.clock.advance({ minutes: 1 });
      await send(`${url}/leave`);
      expect((await send(link)).status).toBe(410);
      expect((await consents())['email.promotion']).toBe('withdrawn');
    });

    it('is not offered where the address is blocked', async () => {
      await database.run(
        `insert into suppression select 'email', email, 'complained', 'arf', $2 from customer where id = $1`,
        [customerId, api.clock.now()],
      );
      const { page } = await askAgain('email.promotion', 'email.care');
      expect(page).toContain('We send nothing to this address any more.');
      expect(await database.rows(`select 1 from pgboss.job where name = 'ask-for-consent'`)).toEqual([]);
    });

    it('does nothing for a forged confirmation', async () => {
      const forged = url.replace('/p/', '/y/');
      expect([(await look(forged)).status, (await send(forged)).status]).toEqual([404, 404]);
    });
  });
});
