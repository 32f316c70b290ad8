import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import type { DomainError } from '../../kernel/errors.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentRule } from './rule/segment-rule.js';
import { SegmentsRead } from './segments.read.js';
import { SegmentsService } from './segments.service.js';

let domain: TestDomain;
let segments: SegmentsService;
let read: SegmentsRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  segments = domain.get(SegmentsService);
  read = domain.get(SegmentsRead);
});
beforeEach(() => domain.database.run('truncate segment, campaign, pgboss.job cascade'));
afterAll(() => domain.stop());

const paris: SegmentRule = { field: 'city', operator: 'is', value: 'Paris' };
const memberOf = (id: number): SegmentRule => ({ all: [{ field: 'segment', operator: 'in', value: id }] });
const create = (name: string, rule: SegmentRule = paris) =>
  segments.create({ name, description: '', rule }, null);
const update = (id: number, name: string, rule: SegmentRule = paris) =>
  segments.update(id, { name, description: '', rule }, null);
const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DomainError) => error,
  );
const waitingRefreshes = async () =>
  (
    await domain.database.rows<{ data: unknown }>(
      `select data from pgboss.job where name = 'refresh-segments' and state = 'created' order by created_on`,
    )
  ).map(({ data }) => data);

describe('saving a segment', () => {
  it('has its members found by the worker', async () => {
    const id = await create('Paris');
    expect(await waitingRefreshes()).toEqual([{ segmentIds: [id], cause: 'created' }]);
    expect(await read.detail(id)).toMatchObject({
      version: 1,
      memberCount: 0,
      refreshedAt: null,
      rule: paris,
    });
  });

  it('counts another rule as another version, and another name as none', async () => {
    const id = await create('Paris');
    await update(id, 'Paris, France');
    expect(await read.detail(id)).toMatchObject({ version: 1, name: 'Paris, France' });
    await update(id, 'Paris, France', { not: paris });
    expect(await read.detail(id)).toMatchObject({ version: 2, rule: { not: paris } });
  });

  it('is refused with every fault of the rule and the name', async () => {
    await create('Paris');
    const error = await refusal(create('PARIS', { any: [paris, { field: 'planet', operator: 'is' }] }));
    expect(error.faults).toMatchObject([
      { path: ['rule', 'any', 1, 'field'], code: 'unknown-field' },
      { path: ['name'], code: 'name-taken' },
    ]);
    expect(await read.list()).toHaveLength(1);
  });

  it('is refused when the rule would go in a circle, and the circle is named', async () => {
    const a = await create('A');
    const b = await create('B', memberOf(a));
    const c = await create('C', memberOf(b));
    const error = await refusal(update(a, 'A', { any: [paris, { not: memberOf(c) }] }));
    expect(error.faults).toMatchObject([
      { path: ['rule'], code: 'segment-loop', params: { loop: 'A → C → B → A' } },
    ]);
    expect((await refusal(update(a, 'A', memberOf(a)))).faults).toMatchObject([
      { code: 'segment-loop', params: { loop: 'A → A' } },
    ]);
  });

  it('twice at once under one name makes one', async () => {
    const results = await Promise.allSettled([create('Paris'), create('paris'), create('PARIS')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of one that does not exist is refused', async () => {
    expect(await refusal(update(4711, 'Nobody'))).toMatchObject({ code: 'segment-not-found' });
    expect(await refusal(segments.requestRefresh(4711, 'demand'))).toMatchObject({
      code: 'segment-not-found',
    });
  });
});

describe('deleting a segment', () => {
  const campaign = (name: string, status: string, segmentId: number) =>
    domain.database.run(
      `insert into campaign (name, status, definition, created_at, updated_at)
       values ($1, $2, $3, now(), now())`,
      [name, status, JSON.stringify({ audience: { segmentIds: [segmentId], excludedSegmentIds: [] } })],
    );

  it.each(['scheduled', 'running', 'paused'])('is refused while a campaign is %s for it', async (status) => {
    const id = await create('Paris');
    await campaign('Spring', status, id);
    await campaign('Last year', 'finished', id);
    expect(await read.list()).toMatchObject([{ activeCampaigns: 1 }]);
    const error = await refusal(segments.delete(id));
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'segment-in-use',
      params: { campaigns: 'Spring' },
    });
    expect((await read.detail(id)).campaigns).toHaveLength(2);
  });

  it('is refused while another segment asks for its members', async () => {
    const id = await create('Paris');
    await create('In Paris', memberOf(id));
    const error = await refusal(segments.delete(id));
    expect(error).toMatchObject({ code: 'segment-referenced', params: { segments: 'In Paris' } });
    expect((await read.detail(id)).usedBy).toMatchObject([{ name: 'In Paris' }]);
  });

  it('takes its members and their history along', async () => {
    const id = await create('Paris');
    await campaign('Draft', 'draft', id);
    await segments.delete(id);
    expect(await refusal(read.detail(id))).toMatchObject({ code: 'segment-not-found' });
  });
});

describe('reading members', () => {
  it('goes page by page, latest entries first', async () => {
    const id = await create('Paris');
    await domain.database.run(
      `with one as (insert into customer (name, created_at, updated_at)
         select n::text, $2, $2 from generate_series(1, 5) n returning id, name)
       insert into segment_member select $1, id, $2::timestamptz + make_interval(days => name::int / 2) from one`,
      [id, domain.clock.now()],
    );
    const names: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await read.members(id, { limit: 2, after });
      names.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual(['5', '4', '3', '2', '1']);
  });

  it('starts from the beginning with a cursor that is not ours', async () => {
    const id = await create('Paris');
    for (const values of [
      ['x', 1],
      [{}, 'y'],
      [null, null],
      [1, 2],
    ]) {
      const after = Buffer.from(JSON.stringify(values)).toString('base64url');
      expect((await read.members(id, { limit: 2, after })).rows).toEqual([]);
    }
  });
});
