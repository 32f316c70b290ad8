import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { EventsService } from '../../identify/events/events.service.js';
import { IdentifyModule } from '../../identify/identify.module.js';
import { parseInput } from '../../kernel/zod-faults.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { type SegmentCondition, type SegmentRule, segmentRuleSchema } from './rule/segment-rule.js';
import { SegmentPreviewRead } from './segment-preview.read.js';
import { SegmentRefreshService } from './segment-refresh.service.js';
import { SegmentsRead } from './segments.read.js';
import { SegmentsService } from './segments.service.js';

let domain: TestDomain;
let preview: SegmentPreviewRead;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  preview = domain.get(SegmentPreviewRead);
  await record('Ann', 'Cart Viewed', 1, { total: 40, coupon: 'TEA' });
  await record('Ann', 'Cart Viewed', 10, { total: 12, coupon: 'tea-2', gift: true });
  await record('Ann', 'Cart Viewed', 50, { total: '99' });
  await record('Bo', 'Cart Viewed', 40, { total: 12.5 });
  await record('Bo', 'Searched', 2, { for: '绿茶' });
  await record('Cao', 'Searched', 3);
});
afterAll(() => domain.stop());

let recorded = 0;
async function record(
  name: string,
  event: string,
  daysAgo: number,
  properties: Record<string, unknown> = {},
) {
  const at = new Date(domain.clock.now().getTime() - daysAgo * 24 * 3600_000);
  await domain
    .get(EventsService)
    .recordMany([
      { externalId: `E-${recorded++}`, customer: { externalId: name }, name: event, at, properties },
    ]);
}

async function found(rule: SegmentRule): Promise<string[]> {
  const { samples } = await preview.count(rule);
  const rows = await domain.database.rows<{ name: string }>(
    'select external_id as name from customer where id = any ($1) order by 1',
    [samples.map(({ customerId }) => customerId)],
  );
  return rows.map(({ name }) => name);
}
const ask = (
  field: string,
  operator: string,
  value: SegmentCondition['value'],
  more: Partial<SegmentCondition>,
) => found({ field, operator, value, event: 'Cart Viewed', ...more });
const where = (property: string, operator: string, value?: string | number | boolean) =>
  ask('events.did', 'is', true, {
    where: [{ property, operator, ...(value === undefined ? {} : { value }) }] as SegmentCondition['where'],
  });

describe('conditions on events', () => {
  it('ask who did something, and who did not, at all or lately', async () => {
    expect(await ask('events.did', 'is', true, {})).toEqual(['Ann', 'Bo']);
    expect(await ask('events.did', 'is', false, {})).toEqual(['Cao']);
    expect(await ask('events.did', 'is', true, { within: 30 })).toEqual(['Ann']);
    expect(await ask('events.did', 'is', false, { within: 30 })).toEqual(['Bo', 'Cao']);
    expect(await ask('events.did', 'is', true, { event: 'Never' })).toEqual([]);
  });

  it('count, and nobody who did nothing is left out', async () => {
    expect(await ask('events.count', 'at-least', 2, {})).toEqual(['Ann']);
    expect(await ask('events.count', 'is', 2, { within: 30 })).toEqual(['Ann']);
    expect(await ask('events.count', 'at-most', 1, {})).toEqual(['Bo', 'Cao']);
  });

  it('know the first and the last time', async () => {
    expect(await ask('events.last', 'in-last', 5, {})).toEqual(['Ann']);
    expect(await ask('events.first', 'older-than', 45, {})).toEqual(['Ann']);
    expect(await ask('events.last', 'older-than', 30, {})).toEqual(['Bo']);
    expect(await found({ field: 'events.last', operator: 'is-not-set', event: 'Cart Viewed' })).toEqual([
      'Cao',
    ]);
  });

  it('look at properties, each as the type it has', async () => {
    expect(await where('total', 'at-least', 30)).toEqual(['Ann']);
    expect(await where('total', 'at-most', 12.5)).toEqual(['Ann', 'Bo']);
    expect(await where('total', 'is', 12.5)).toEqual(['Bo']);
    expect(await where('total', 'is', '99')).toEqual(['Ann']);
    expect(await where('coupon', 'is', 'tea')).toEqual(['Ann']);
    expect(await where('coupon', 'contains', '-2')).toEqual(['Ann']);
    expect(await where('coupon', 'is-not', 'tea')).toEqual(['Ann', 'Bo']);
    expect(await where('coupon', 'is-set')).toEqual(['Ann']);
    expect(await where('gift', 'is', true)).toEqual(['Ann']);
    expect(await where(`'; drop table event; --`, 'is', `' or true`)).toEqual([]);
    const both = [
      { property: 'total', operator: 'at-least', value: 30 },
      { property: 'coupon', operator: 'contains', value: '-2' },
    ] as SegmentCondition['where'];
    expect(await ask('events.did', 'is', true, { where: both })).toEqual([]);
  });

  it('are refused with the path of what is wrong', async () => {
    const faults = async (rule: object) => {
      try {
        await preview.count(parseInput(segmentRuleSchema, rule, ['rule']));
        return [];
      } catch (error) {
        return (error as { faults: { path: string[]; code: string }[] }).faults.map(({ path, code }) => [
          path.join('.'),
          code,
        ]);
      }
    };
    const did = { field: 'events.did', operator: 'is', value: true };
    expect(await faults(did)).toEqual([['rule.event', 'required']]);
    expect(
      await faults({ ...did, event: 'x', where: [{ property: 'a', operator: 'at-least', value: 'b' }] }),
    ).toEqual([['rule.where.0.value', 'wrong-type']]);
    expect(await faults({ field: 'city', operator: 'is', value: 'x', event: 'y' })).toEqual([
      ['rule.event', 'param-not-allowed'],
    ]);
  });

  it('are explained with the value seen', async () => {
    const ann = await domain.database.row<{ id: number }>(
      `select id from customer where external_id = 'Ann'`,
    );
    const rule = { field: 'events.count', operator: 'at-least', value: 5, event: 'Cart Viewed' };
    expect(await preview.explain({ customerId: ann!.id, rule })).toMatchObject({
      inside: false,
      nodes: [{ seen: 3 }],
    });
  });

  it('let a customer into a segment as soon as they did it', async () => {
    const rule = { field: 'events.did', operator: 'is', value: true, event: 'Signed Up', within: 7 };
    const segment = await domain.get(SegmentsService).create({ name: 'New', description: '', rule }, null);
    const refresh = domain.get(SegmentRefreshService);
    for (let more = true; more;) more = await refresh.evaluateTouched();
    await record('Dan', 'Signed Up', 0);
    for (let more = true; more;) more = await refresh.evaluateTouched();
    const transitions = await domain.get(SegmentsRead).transitionsAfter(segment, 0, 10);
    expect(transitions.map(({ kind, cause }) => [kind, cause])).toEqual([['entered', 'event']]);
  });
});
