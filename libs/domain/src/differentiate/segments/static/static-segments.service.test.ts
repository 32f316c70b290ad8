import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../../../identify/identify.module.js';
import { MergesService } from '../../../identify/identities/merging/merges.service.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { SegmentRefreshService } from '../segment-refresh.service.js';
import { SegmentsRead } from '../segments.read.js';
import { SegmentsService } from '../segments.service.js';
import { StaticSegmentsService } from './static-segments.service.js';

let domain: TestDomain;
let lists: StaticSegmentsService;
let read: SegmentsRead;
let refresh: SegmentRefreshService;
let ids: number[];
let made = 0;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  lists = domain.get(StaticSegmentsService);
  read = domain.get(SegmentsRead);
  refresh = domain.get(SegmentRefreshService);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, segment cascade');
  const rows = await domain.database.rows<{ id: number }>(
    `insert into customer (external_id, email, phone, city, created_at, updated_at)
     select 'C' || n, 'c' || n || '@example.com', '+861390000000' || n, 'Paris', $1, $1 from generate_series(1, 5) n
     returning id`,
    [domain.clock.now()],
  );
  ids = rows.map(({ id }) => id);
});
afterAll(() => domain.stop());

const list = (entries: string[] = [], copyOf?: number) =>
  lists.create({ name: `List ${(made += 1)}`, description: '', entries, copyOf }, null);
const paris = { field: 'city', operator: 'is', value: 'Paris' };
const byRule = (name: string, rule: object = paris) =>
  domain.get(SegmentsService).create({ name, description: '', rule: rule as typeof paris }, null);
const members = async (id: number) =>
  (await read.members(id, { limit: 200 })).rows.map(({ customerId }) => customerId).sort((a, b) => a - b);

describe('a segment kept by hand', () => {
  it('takes external ids, addresses and numbers, and tells which belong to nobody', async () => {
    const made = await list(['C1', ' C2@Example.com ', '+8613900000003', 'C1', 'nobody@example.com', '']);
    expect(made).toMatchObject({ added: 3, present: 0, unknown: ['nobody@example.com'], unknownCount: 1 });
    expect(await members(made.id)).toEqual(ids.slice(0, 3));
    expect(await read.detail(made.id)).toMatchObject({
      kind: 'static',
      rule: null,
      memberCount: 3,
      faults: [],
    });
    const again = await lists.add(made.id, { entries: ['C3', 'C4'], cause: 'fair' });
    expect(again).toMatchObject({ added: 1, present: 1, unknown: [] });
  });

  it('keeps its members through every refresh, and its movements with their causes', async () => {
    const { id } = await list(['C1', 'C2']);
    await lists.remove(id, { customerIds: [ids[0]!, ids[4]!], cause: 'asked to' });
    await refresh.refresh(null, 'schedule');
    await refresh.refresh([id], 'demand');
    expect(await members(id)).toEqual([ids[1]]);
    const movements = (await read.movements(id, { limit: 10 })).rows;
    expect(movements.map(({ customerId, kind, cause }) => [customerId, kind, cause])).toEqual([
      [ids[0], 'left', 'asked to'],
      [ids[1], 'entered', 'by-hand'],
      [ids[0], 'entered', 'by-hand'],
    ]);
    expect(await read.detail(id)).toMatchObject({ memberCount: 1 });
  });

  it('is a copy of a rule that stays when the rule lets nobody in any more', async () => {
    const rule = await byRule('Paris');
    await refresh.refresh([rule], 'created');
    const copy = await list(['C1'], rule);
    expect(copy.added).toBe(5);
    await domain.database.run(`update customer set city = 'Rome'`);
    await refresh.refresh(null, 'schedule');
    expect([await members(rule), await members(copy.id)]).toEqual([[], ids]);
  });

  it('has who survives a merge for who was merged, and both again when that is undone', async () => {
    const merges = domain.get(MergesService);
    const [both, losers, survivors] = [await list(['C1', 'C2']), await list(['C2']), await list(['C1'])];
    const sizes = async () =>
      Promise.all([both, losers, survivors].map(async ({ id }) => (await read.detail(id)).memberCount));
    const mergeId = await merges.merge({ survivorId: ids[0]!, loserId: ids[1]! }, [], null);
    for (const { id } of [both, losers, survivors]) expect(await members(id)).toEqual([ids[0]]);
    expect(await sizes()).toEqual([1, 1, 1]);
    await refresh.refresh(null, 'schedule');
    await merges.undo(mergeId, null);
    expect(await members(both.id)).toEqual([ids[0], ids[1]]);
    expect(await members(losers.id)).toEqual([ids[1]]);
    expect(await members(survivors.id)).toEqual([ids[0]]);
    expect(await sizes()).toEqual([2, 1, 1]);
  });

  it('is seen at once by segments that ask for its members', async () => {
    const { id } = await list(['C1']);
    const asking = await byRule('In the list', { field: 'segment', operator: 'in', value: id });
    await refresh.refresh([asking], 'created');
    await lists.add(id, { entries: ['C2'], cause: 'by-hand' });
    await lists.remove(id, { customerIds: [ids[0]!], cause: 'by-hand' });
    await refresh.evaluateTouched();
    expect(await members(asking)).toEqual([ids[1]]);
  });

  it('has no rule to change, to refresh or to explain; a segment with a rule has no list to change', async () => {
    const { id } = await list();
    const service = domain.get(SegmentsService);
    const none = { code: 'segment-has-no-rule' };
    await expect(service.update(id, { name: 'X', description: '', rule: paris }, null)).rejects.toMatchObject(
      none,
    );
    await expect(service.requestRefresh(id, 'demand')).rejects.toMatchObject(none);
    await service.rename(id, { name: 'Renamed', description: 'why' });
    expect(await read.detail(id)).toMatchObject({ name: 'Renamed', description: 'why', version: 1 });
    const rule = await byRule('Paris');
    const refused = lists.add(rule, { entries: ['C1'], cause: 'by-hand' });
    await expect(refused).rejects.toMatchObject({ code: 'segment-has-a-rule' });
    await expect(list([], 999_999)).rejects.toMatchObject({ code: 'segment-not-found' });
  });

  it('loses members only who are deleted, with their movements, and goes with all of its own', async () => {
    const { id } = await list(['C1', 'C2']);
    await domain.database.run('delete from customer where id = $1', [ids[0]]);
    expect(await read.detail(id)).toMatchObject({ memberCount: 1 });
    expect((await read.movements(id, { limit: 10 })).rows).toHaveLength(1);
    await domain.get(SegmentsService).delete(id);
    const left = await domain.database.rows(
      'select from segment_member union all select from segment_transition',
    );
    expect(left).toEqual([]);
  });
});
