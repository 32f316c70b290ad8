import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentRule } from './rule/segment-rule.js';
import { SegmentRefreshStore } from './segment-refresh.store.js';
import { SegmentRefreshService } from './segment-refresh.service.js';
import { SegmentsRead } from './segments.read.js';
import { SegmentsService } from './segments.service.js';
import { IdentifyModule } from '../../identify/identify.module.js';

let domain: TestDomain;
let segments: SegmentsService;
let refresh: SegmentRefreshService;
let read: SegmentsRead;
let touched: TouchedService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  segments = domain.get(SegmentsService);
  refresh = domain.get(SegmentRefreshService);
  read = domain.get(SegmentsRead);
  touched = domain.get(TouchedService);
});
beforeEach(() => domain.database.run('truncate customer, segment cascade'));
afterAll(() => domain.stop());

const isIn = (city: string): SegmentRule => ({ field: 'city', operator: 'is', value: city });
const inCity = (city: string, name = city) =>
  segments.create({ name, description: '', rule: isIn(city) }, null);

async function customers(...cities: string[]): Promise<number[]> {
  const rows = await domain.database.rows<{ id: number }>(
    `insert into customer (city, created_at, updated_at) select city, $2, $2 from unnest($1::text[]) as city returning id`,
    [cities, domain.clock.now()],
  );
  return rows.map(({ id }) => id);
}

const move = (ids: number[], city: string, cause = 'edit') =>
  domain.database.transaction(async (tx) => {
    await tx.run('update customer set city = $2 where id = any($1)', [ids, city]);
    await touched.touch(tx, ids, cause);
  });

const members = async (id: number) =>
  (await read.members(id, { limit: 200 })).rows.map(({ customerId }) => customerId).sort((a, b) => a - b);
const transitions = async (id: number) =>
  (await read.transitionsAfter(id, 0, 1000)).map(({ customerId, kind, cause }) => [customerId, kind, cause]);

describe('a full refresh', () => {
  it('lets in and out whom the rule wants, with a transition each', async () => {
    const paris = await inCity('Paris');
    const [a, b, c] = await customers('Paris', 'Paris', 'Rome');
    await refresh.refresh([paris], 'created');
    expect(await members(paris)).toEqual([a, b]);
    await domain.database.run(`update customer set city = 'Paris' where id = $1`, [c]);
    await domain.database.run(`update customer set city = 'Rome' where id = $1`, [a]);
    domain.clock.advance({ hours: 1 });
    await refresh.refresh(null, 'schedule');
    expect(await members(paris)).toEqual([b, c]);
    expect(await transitions(paris)).toEqual([
      [a, 'entered', 'created'],
      [b, 'entered', 'created'],
      [a, 'left', 'schedule'],
      [c, 'entered', 'schedule'],
    ]);
    expect(await read.detail(paris)).toMatchObject({ memberCount: 2, refreshedAt: domain.clock.now() });
  });

  it('touches no row when nothing has changed', async () => {
    const paris = await inCity('Paris');
    await customers('Paris', 'Rome');
    await refresh.refresh(null, 'one');
    const rows = () => domain.database.rows('select xmin, * from segment_member');
    const before = await rows();
    domain.clock.advance({ hours: 1 });
    await refresh.refresh(null, 'two');
    expect(await rows()).toEqual(before);
    expect(await transitions(paris)).toHaveLength(1);
  });

  it('sees time passing', async () => {
    const rule = { field: 'createdAt', operator: 'in-last', value: 7 };
    const fresh = await segments.create({ name: 'Fresh', description: '', rule }, null);
    const [a] = await customers('Paris');
    await refresh.refresh(null, 'schedule');
    domain.clock.advance({ days: 8 });
    await refresh.refresh(null, 'schedule');
    expect(await transitions(fresh)).toEqual([
      [a, 'entered', 'schedule'],
      [a, 'left', 'schedule'],
    ]);
  });

  it('looks at segments in the order they ask for each other, and at those that depend on one', async () => {
    const paris = await inCity('Paris');
    const notParis = await segments.create(
      { name: 'Elsewhere', description: '', rule: { field: 'segment', operator: 'not-in', value: paris } },
      null,
    );
    const chain = await segments.create(
      { name: 'Chain', description: '', rule: { field: 'segment', operator: 'in', value: notParis } },
      null,
    );
    const [a, b] = await customers('Paris', 'Rome');
    await refresh.refresh(null, 'schedule');
    expect([await members(paris), await members(notParis), await members(chain)]).toEqual([[a], [b], [b]]);
    await domain.database.run(`update customer set city = 'Paris'`);
    await refresh.refresh([paris], 'demand');
    expect([await members(paris), await members(notParis), await members(chain)]).toEqual([[a, b], [], []]);
  });

  it('keeps the members of a rule that has become impossible, and refreshes the others', async () => {
    const [broken, shapeless, rome] = [
      await inCity('Paris'),
      await inCity('Paris', 'Odd'),
      await inCity('Rome'),
    ];
    const [a, b] = await customers('Paris', 'Rome');
    await refresh.refresh(null, 'schedule');
    await domain.database.run(
      `update segment set rule = '{"field": "gone", "operator": "is-set"}' where id = $1`,
      [broken],
    );
    await domain.database.run(`update segment set rule = '{}' where id = $1`, [shapeless]);
    await domain.database.run(`update customer set city = 'Rome'`);
    await refresh.refresh(null, 'schedule');
    expect([await members(broken), await members(shapeless), await members(rome)]).toEqual([
      [a],
      [a],
      [a, b],
    ]);
    expect((await read.detail(broken)).faults).toMatchObject([
      { path: ['rule', 'field'], code: 'unknown-field' },
    ]);
  });

  it('counts members anew, so that a deleted customer is none', async () => {
    const paris = await inCity('Paris');
    const [a] = await customers('Paris', 'Paris');
    await refresh.refresh(null, 'schedule');
    await domain.database.run('delete from customer where id = $1', [a]);
    await refresh.refresh(null, 'schedule');
    expect((await read.detail(paris)).memberCount).toBe(1);
  });
});

describe('touched customers', () => {
  it('come in and go out at once, for the reason they were touched', async () => {
    const [paris, rome] = [await inCity('Paris'), await inCity('Rome')];
    const [a] = await customers('Paris', 'Paris');
    await refresh.refresh(null, 'schedule');
    await move([a!], 'Rome', 'import');
    expect(await refresh.evaluateTouched()).toBe(true);
    expect(await refresh.evaluateTouched()).toBe(false);
    expect(await transitions(rome)).toEqual([[a, 'entered', 'import']]);
    expect((await transitions(paris)).at(-1)).toEqual([a, 'left', 'import']);
    expect((await read.list()).map(({ memberCount }) => memberCount)).toEqual([1, 1]);
  });

  it('are looked at batch by batch, each with the cause of its own', async () => {
    const paris = await inCity('Paris');
    const ids = await customers(...Array.from({ length: 750 }, () => 'Rome'));
    await move(ids.slice(0, 700), 'Paris', 'import');
    await move(ids.slice(700), 'Paris', 'survey');
    for (let more = true; more;) more = await refresh.evaluateTouched();
    const causes = (await transitions(paris)).map(([, , cause]) => cause);
    expect(causes.filter((cause) => cause === 'import')).toHaveLength(700);
    expect(causes.filter((cause) => cause === 'survey')).toHaveLength(50);
  });

  it('see segments that depend on other segments right away', async () => {
    const paris = await inCity('Paris');
    const rule = { field: 'segment', operator: 'in', value: paris };
    const dependent = await segments.create({ name: 'Dependent', description: '', rule }, null);
    const [a] = await customers('Rome');
    await move([a!], 'Paris');
    await refresh.evaluateTouched();
    expect(await members(dependent)).toEqual([a]);
  });

  it('stay touched when the evaluation fails', async () => {
    await inCity('Paris');
    const [a] = await customers('Rome');
    await move([a!], 'Paris');
    await domain.database.run(
      `alter table segment_transition add constraint broken check (cause <> 'edit') not valid`,
    );
    await expect(refresh.evaluateTouched()).rejects.toThrow(/broken/);
    await domain.database.run('alter table segment_transition drop constraint broken');
    expect(await domain.database.rows('select customer_id from touched_customer')).toEqual([
      { customer_id: a },
    ]);
  });
});

describe('refreshes at the same time', () => {
  it('lose no transition and repeat none', async () => {
    const cities = ['Paris', 'Rome', 'Oslo'];
    const all = await Promise.all(cities.map((city) => inCity(city)));
    const ids = await customers(...Array.from({ length: 300 }, (_, index) => cities[index % 3]!));
    const turns = Array.from({ length: 12 }, (_, turn) => turn);
    const moving = turns.map(async (turn) => {
      const some = ids.filter((_, index) => index % 12 === turn || index % 7 === turn);
      await move(some, cities[turn % 3]!);
      await refresh.evaluateTouched();
    });
    await Promise.all([
      ...moving,
      ...turns.map(() => refresh.evaluateTouched()),
      ...[1, 2, 3].map(() => refresh.refresh(null, 'schedule')),
      refresh.refresh([all[0]!], 'demand'),
    ]);
    for (let more = true; more;) more = await refresh.evaluateTouched();

    for (const [index, id] of all.entries()) {
      const wanted = await domain.database.rows<{ id: number }>(
        'select id from customer where city = $1 order by id',
        [cities[index]],
      );
      const inside = await domain.database.rows<{ id: number }>(
        'select customer_id as id from segment_member where segment_id = $1 order by 1',
        [id],
      );
      expect(inside).toEqual(wanted);
      expect((await read.detail(id)).memberCount).toBe(wanted.length);
      // Of every customer the transitions alternate, beginning with an entry.
      const wrong = await domain.database.rows(
        `select * from (
           select kind, lag(kind, 1, 'left') over (partition by customer_id order by id) as before
           from segment_transition where segment_id = $1) t
         where kind = before`,
        [id],
      );
      expect(wrong).toEqual([]);
      const entries = await domain.database.rows(
        `select customer_id from segment_transition where segment_id = $1 group by customer_id
         having sum(case kind when 'entered' then 1 else -1 end) = 1`,
        [id],
      );
      expect(entries).toHaveLength(wanted.length);
    }
  });

  it('wait for each other to commit, so that transitions become visible in the order of their ids', async () => {
    const paris = await inCity('Paris');
    const [a] = await customers('Rome');
    await move([a!], 'Paris');
    let isDone = false;
    const evaluation = await domain.database.transaction(async (tx) => {
      await domain.get(SegmentRefreshStore).lock(tx, [paris]);
      const waiting = refresh.evaluateTouched().then(() => (isDone = true));
      await setTimeout(150);
      expect(isDone).toBe(false);
      return { waiting };
    });
    await evaluation.waiting;
    expect(await members(paris)).toEqual([a]);
  });
});
