import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../../../identify/identify.module.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { StaticSegmentsService } from '../static/static-segments.service.js';
import { SegmentDaysService } from './segment-days.service.js';
import { SegmentFiguresRead } from './segment-figures.read.js';

let domain: TestDomain;
let lists: StaticSegmentsService;
let figures: SegmentFiguresRead;
let days: SegmentDaysService;
let ids: number[];

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  lists = domain.get(StaticSegmentsService);
  figures = domain.get(SegmentFiguresRead);
  days = domain.get(SegmentDaysService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, segment, suppression cascade');
  const rows = await domain.database.rows<{ id: number }>(
    `insert into customer (external_id, email, created_at, updated_at)
     select 'C' || n, case when n < 4 then 'c' || n || '@example.com' end, $1, $1 from generate_series(1, 5) n
     returning id`,
    [domain.clock.now()],
  );
  ids = rows.map(({ id }) => id);
  await domain.database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, margin_minor, last_order_at)
     select unnest($1::bigint[]), 1, 0, unnest($2::bigint[]), unnest($3::bigint[]), $4`,
    [ids.slice(0, 3), [1000, 2000, 4000], [100, null, 300], domain.clock.now()],
  );
});
afterAll(() => domain.stop());

const list = async (name: string, entries: string[]) =>
  (await lists.create({ name, description: '', entries }, null)).id;

describe('what a segment is worth', () => {
  it('is summed up of its members, with whom a channel reaches', async () => {
    const id = await list('A', ['C1', 'C2', 'C4']);
    await domain.database.run(
      `insert into suppression (channel, address, reason, source, at) values ('email', 'c1@example.com', 'bounce', 'test', $1)`,
      [domain.clock.now()],
    );
    expect(await figures.profile(id)).toEqual({
      members: 3,
      buyers: 2,
      revenueMinor: 3000,
      marginMinor: 100,
      predictedMinor: null,
      reachable: { email: 1, sms: 0 },
      rfm: [],
      unscored: 3,
    });
  });

  it('is nothing for nobody, and not known of what does not exist', async () => {
    const id = await list('Empty', []);
    expect(await figures.profile(id)).toMatchObject({
      members: 0,
      revenueMinor: 0,
      marginMinor: null,
      rfm: [],
    });
    await expect(figures.profile(id + 1000)).rejects.toMatchObject({ code: 'segment-not-found' });
  });
});

describe('the days of a segment', () => {
  it('tell who came and went, and go on with the size where nothing happened', async () => {
    const id = await list('A', ['C1', 'C2']);
    await lists.remove(id, { customerIds: [ids[0]!], cause: 'by-hand' });
    await days.measure(null);
    domain.clock.advance({ days: 2 });
    await lists.add(id, { entries: ['C3', 'C4'], cause: 'by-hand' });
    const found = await figures.days(id, 4);
    expect(
      found.map(({ entered, departed, members, revenueMinor }) => [entered, departed, members, revenueMinor]),
    ).toEqual([
      [0, 0, null, null],
      [2, 1, 1, 2000],
      [0, 0, 1, null],
      [2, 0, 3, null],
    ]);
  });
});

describe('overlap', () => {
  it('counts every pair, and who is in none', async () => {
    const a = await list('A', ['C1', 'C2', 'C3']);
    const b = await list('B', ['C2', 'C3']);
    const c = await list('C', ['C4']);
    expect(await figures.overlap()).toEqual({
      customers: 5,
      inNone: 1,
      segments: [
        { id: a, name: 'A', members: 3 },
        { id: b, name: 'B', members: 2 },
        { id: c, name: 'C', members: 1 },
      ],
      pairs: [{ a, b, both: 2 }],
    });
    expect(await figures.pair(b, a)).toEqual({
      a: { id: b, name: 'B', members: 2 },
      b: { id: a, name: 'A', members: 3 },
      both: 2,
      revenueMinor: 6000,
    });
    await expect(figures.pair(a, 999_999)).rejects.toMatchObject({ code: 'segment-not-found' });
  });
});
