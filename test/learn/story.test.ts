import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApi, type TestApi } from '../setup/test-api.js';

/** Twelve things that happened with customer 1, one a day, and one with customer 2. */
const SCENE = `
  insert into customer (external_id, name, created_at, updated_at) values ('A', 'Ann', $1, $1), ('B', 'Bea', $1, $1);
  insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash, created_at, updated_at)
  select 'O' || n, case n when 9 then 2 else 1 end, 'sale', $1::timestamptz - n * interval '1 day', 'CNY', 100 * n, 100 * n, '', $1, $1
  from generate_series(1, 9) n;
  insert into consent_change (customer_id, channel, purpose, status, source, at)
  values (1, 'email', 'promotion', 'granted', 'import', $1::timestamptz - interval '3 days');
  insert into segment (name, rule, created_at, updated_at) values ('Regulars', '{}', $1, $1);
  insert into segment_transition (segment_id, customer_id, kind, cause, at)
  values (1, 1, 'entered', 'refresh', $1::timestamptz - interval '3 days'), (1, 1, 'left', 'refresh', $1);`;

describe('a customer’s story', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    const client = new pg.Client({ connectionString: api.config.env.DATABASE_URL });
    await client.connect();
    await client.query(SCENE.replaceAll('$1', `'${api.clock.now().toISOString()}'`));
    await client.end();
  });
  afterAll(() => api.stop());

  it('tells everything of one customer, newest first', async () => {
    const { body } = await (await api.as('analyst')).get('/api/customers/1/story');
    const kinds = body.rows.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual([
      'segment-left',
      'order',
      'order',
      'segment-entered',
      'order',
      'consent',
      ...Array(5).fill('order'),
    ]);
    expect(body.next).toBeNull();
  });

  it('reads the same page by page as in one', async () => {
    const analyst = await api.as('analyst');
    const whole = (await analyst.get('/api/customers/1/story')).body.rows;
    const paged: unknown[] = [];
    for (let after = ''; ;) {
      const { body } = await analyst.get(`/api/customers/1/story?limit=2${after}`);
      paged.push(...body.rows);
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(paged).toEqual(whole);
  });

  it('names what an entry is about', async () => {
    const { body } = await (await api.as('analyst')).get('/api/customers/1/story?limit=2');
    expect(body.rows[0].data).toEqual({ segmentId: 1, segment: 'Regulars', cause: 'refresh' });
    expect(body.rows[1].data).toMatchObject({ externalId: 'O1', totalMinor: 100, currency: 'CNY', items: 0 });
  });
});
