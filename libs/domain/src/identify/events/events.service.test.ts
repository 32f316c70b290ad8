import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { faultsOf } from '../../kernel/zod-faults.js';
import { CustomersService } from '../customers/customers.service.js';
import { MergesService } from '../identities/merging/merges.service.js';
import { IdentifyModule } from '../identify.module.js';
import { type RecordEvent, recordEventSchema } from './event.schema.js';
import { EventCustomers } from './event-customers.js';
import { EventsRead } from './events.read.js';
import { EventsService } from './events.service.js';

let domain: TestDomain;
let events: EventsService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  events = domain.get(EventsService);
});
beforeEach(() => domain.database.run('truncate customer, event, event_tally, anonymous_identity cascade'));
afterAll(() => domain.stop());

const HOUR = 3600_000;
const ago = (hours: number): Date => new Date(domain.clock.now().getTime() - hours * HOUR);
const event = (externalId: string, more: Partial<RecordEvent> = {}): RecordEvent => ({
  externalId,
  customer: { externalId: 'C-1' },
  name: 'Product Viewed',
  at: ago(1),
  properties: {},
  ...more,
});
const results = async (...rows: RecordEvent[]) =>
  (await events.recordMany(rows)).map(({ result, faults }) => faults[0]?.code ?? result);
const stored = () =>
  domain.database.rows<{ name: string; customer: string | null; properties: unknown; at: Date }>(
    `select e.name, c.external_id as customer, e.properties, e.at from event e left join customer c on c.id = customer_id
     order by e.at, e.key`,
  );
const touched = () =>
  domain.database.rows(
    `select c.external_id as customer, t.cause from touched_customer t join customer c on c.id = t.customer_id order by 1`,
  );

describe('an event', () => {
  it('is written with its customer, who is made where nobody knows them, and touches them', async () => {
    expect(await results(event('E-1', { properties: { sku: 'TEA', price: 9.5 } }))).toEqual(['created']);
    expect(await stored()).toEqual([
      { name: 'Product Viewed', customer: 'C-1', properties: { sku: 'TEA', price: 9.5 }, at: ago(1) },
    ]);
    expect(await touched()).toEqual([{ customer: 'C-1', cause: 'event' }]);
  });

  it('is the same event the second time, whatever is said of it then', async () => {
    const [first] = await events.recordMany([event('E-1')]);
    await domain.database.run('delete from touched_customer');
    const again = [event('E-1', { name: 'Another' }), event('E-2'), event('E-2')];
    expect(await events.recordMany(again)).toMatchObject([
      { result: 'unchanged', id: first!.id },
      { result: 'created' },
      { result: 'unchanged' },
    ]);
    expect((await stored()).map(({ name }) => name)).toEqual(['Product Viewed', 'Product Viewed']);
  });

  it('finds its customer by e-mail, and is refused where several have it', async () => {
    await domain
      .get(CustomersService)
      .upsertMany([{ externalId: 'A', email: 'ann@acme.io' }], { source: 'x' });
    expect(await results(event('E-1', { customer: { email: 'ann@acme.io' } }))).toEqual(['created']);
    expect((await stored()).map(({ customer }) => customer)).toEqual(['A']);
    await domain.database.run(`insert into customer (external_id, email, created_at, updated_at)
      values ('B', 'bo@acme.io', now(), now()), ('C', 'bo@acme.io', now(), now())`);
    expect(await results(event('E-2', { customer: { email: 'bo@acme.io' } }), event('E-3'))).toEqual([
      'customer-ambiguous',
      'created',
    ]);
  });

  it('goes to the customer that its own was merged into, and the name stays the survivor’s', async () => {
    await results(event('E-1'), event('E-2', { customer: { externalId: 'C-2' } }));
    const ids = await domain.database.rows<{ id: number }>('select id from customer order by external_id');
    const [survivorId, loserId] = ids.map(({ id }) => id) as [number, number];
    await domain.get(MergesService).merge({ survivorId, loserId }, [], null);
    expect(await results(event('E-3', { customer: { externalId: 'C-2' } }))).toEqual(['created']);
    expect((await stored()).map(({ customer }) => customer)).toEqual(['C-1', 'C-1', 'C-1']);
  });

  it('happened when it came in, where a clock runs ahead by less than a day; else it is refused', async () => {
    const rows = [
      event('E-1', { at: ago(-5) }),
      event('E-2', { at: ago(-25) }),
      event('E-3', { at: new Date(0) }),
    ];
    expect(await results(...rows)).toEqual(['created', 'event-in-future', 'event-too-old']);
    expect((await stored()).map(({ at }) => at)).toEqual([domain.clock.now()]);
  });

  it('takes another look where its customer is gone in this instant', async () => {
    const gone = { id: 987_654_321 };
    vi.spyOn(domain.get(EventCustomers), 'find').mockResolvedValueOnce([gone]);
    expect(await results(event('E-1'))).toEqual(['created']);
    expect((await stored()).map(({ customer }) => customer)).toEqual(['C-1']);
  });

  it.each([
    [{ name: ' ' }, ['name', 'required']],
    [{ customer: undefined }, ['', 'nobody-named']],
    [{ customer: { externalId: 'guest' } }, ['customer.externalId', 'identifies-nobody']],
    [{ anonymousId: '0000' }, ['anonymousId', 'identifies-nobody']],
    [{ at: 'yesterday' }, ['at', 'wrong-format']],
    [{ colour: 'red' }, ['colour', 'unknown-field']],
    [{ properties: { text: 'x'.repeat(40_000) } }, ['properties', 'properties-too-long']],
  ])('is refused with its fault (case %#)', (more, [path, code]) => {
    const given = { externalId: 'E', customer: { externalId: 'C' }, name: 'X', ...more };
    const parsed = recordEventSchema.safeParse(given);
    expect(faultsOf(parsed.error!.issues).map((fault) => [fault.path.join('.'), fault.code])).toEqual([
      [path, code],
    ]);
  });
});

describe('an anonymous visitor', () => {
  const visit = (externalId: string, anonymousId: string, hours: number) =>
    event(externalId, { customer: undefined, anonymousId, at: ago(hours) });
  const login = (externalId: string, customer: string, anonymousId: string, hours: number) =>
    event(externalId, { name: 'Login', customer: { externalId: customer }, anonymousId, at: ago(hours) });
  const owners = async () => Object.fromEntries((await stored()).map(({ name, customer, at }) => [`${name} ${at.getTime()}`, customer])); // prettier-ignore

  it('leaves events that wait, and go to the customer they turn out to be', async () => {
    await results(visit('E-1', 'a', 9), visit('E-2', 'a', 8));
    expect((await stored()).map(({ customer }) => customer)).toEqual([null, null]);
    expect(await touched()).toEqual([]);
    await results(login('E-3', 'C-1', 'a', 7));
    await results(visit('E-4', 'a', 6));
    expect((await stored()).map(({ customer }) => customer)).toEqual(['C-1', 'C-1', 'C-1', 'C-1']);
  });

  it('is the first customer who was named on the device; a later one is known by name alone', async () => {
    await results(login('E-1', 'C-1', 'a', 7), login('E-2', 'C-2', 'a', 6), visit('E-3', 'a', 5));
    expect((await stored()).map(({ customer }) => customer)).toEqual(['C-1', 'C-2', 'C-1']);
  });

  it('changes hands when an earlier login comes in late, and both customers are touched', async () => {
    await results(login('E-1', 'C-2', 'a', 6), visit('E-2', 'a', 5));
    await domain.database.run('delete from touched_customer');
    await results(login('E-3', 'C-1', 'a', 7));
    expect((await stored()).map(({ customer }) => customer)).toEqual(['C-1', 'C-2', 'C-1']);
    expect((await touched()).map((row) => (row as { customer: string }).customer)).toEqual(['C-1', 'C-2']);
  });

  it('ends the same whatever order a stream comes in, and however often', async () => {
    const ids = ['a', 'b', 'c'];
    const people = ['C-1', 'C-2', 'C-3'];
    const step = fc.record({
      kind: fc.constantFrom('visit', 'login'),
      device: fc.constantFrom(...ids),
      person: fc.constantFrom(...people),
      hours: fc.integer({ min: 1, max: 6 }),
    });
    const stream = fc.array(step, { minLength: 1, maxLength: 25 }).chain((steps) => {
      const rows = steps.map(({ kind, device, person, hours }, at) =>
        kind === 'visit' ? visit(`E-${at}`, device, hours) : login(`E-${at}`, person, device, hours),
      );
      const tripled = [...rows, ...rows, ...rows];
      return fc.record({
        clean: fc.constant(rows),
        shuffled: fc.shuffledSubarray(tripled, { minLength: tripled.length }),
        chunk: fc.integer({ min: 1, max: 12 }),
      });
    });
    await fc.assert(
      fc.asyncProperty(stream, async ({ clean, shuffled, chunk }) => {
        await domain.database.run('truncate customer, event, event_tally, anonymous_identity cascade');
        await events.recordMany(clean);
        const expected = [await stored(), await owners(), await tallies()];
        await domain.database.run('truncate customer, event, event_tally, anonymous_identity cascade');
        const chunks = Array.from({ length: Math.ceil(shuffled.length / chunk) }, (_, at) =>
          shuffled.slice(at * chunk, (at + 1) * chunk),
        );
        await Promise.all(chunks.map((rows) => events.recordMany(rows)));
        expect([await stored(), await owners(), await tallies()]).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  const tallies = () =>
    domain.database.rows(
      'select name, hour, sum(events)::int as events from event_tally group by 1, 2 order by 1, 2',
    );
});

describe('the catalogue of events', () => {
  it('tells names with how often each happened, and the properties they came with', async () => {
    await results(
      event('E-1', { name: 'Cart Viewed', at: ago(2), properties: { total: 12, gift: true, items: ['a'] } }),
      event('E-2', { name: 'Cart Viewed', at: ago(30), properties: { total: 12, coupon: 'TEA' } }),
      event('E-3', { name: 'Cart Viewed', at: ago(24 * 20), properties: { total: 15 } }),
      event('E-4', { name: 'Cart Viewed', at: ago(24 * 60), properties: {} }),
      event('E-5', { name: 'Signed Up' }),
    );
    const read = domain.get(EventsRead);
    const names = await read.names();
    expect(names.find(({ name }) => name === 'Cart Viewed')).toMatchObject({
      lastDay: 1,
      lastWeek: 2,
      lastMonth: 3,
      lastAt: ago(2),
    });
    expect(await read.properties('Cart Viewed')).toEqual([
      { name: 'coupon', type: 'text', values: ['TEA'] },
      { name: 'gift', type: 'boolean', values: ['true'] },
      { name: 'items', type: 'list', values: [] },
      { name: 'total', type: 'number', values: ['12', '15'] },
    ]);
  });

  it('takes a property that holds values of two types for text', async () => {
    await results(event('E-1', { name: 'Searched', properties: { for: 'tea' } }));
    await results(event('E-2', { name: 'Searched', properties: { for: 7 } }));
    expect(await domain.get(EventsRead).properties('Searched')).toMatchObject([
      { name: 'for', type: 'text' },
    ]);
  });

  it('shows what came in last', async () => {
    await results(
      event('E-1', { name: 'Signed Up' }),
      event('E-2', { customer: undefined, anonymousId: 'v' }),
    );
    const read = domain.get(EventsRead);
    expect(await read.latest({ limit: 1, name: 'Signed Up' })).toMatchObject([{ customer: 'C-1' }]);
    const latest = await read.latest({ limit: 10 });
    expect(latest.map(({ customer }) => customer).sort()).toEqual(['C-1', null].sort());
  });
});

describe('single events that come at the same time', () => {
  it('are written together, each with an answer of its own', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, at) => events.record(event(`S-${at % 200}`))),
    );
    expect(outcomes.filter(({ result }) => result === 'created')).toHaveLength(200);
    expect(outcomes.every(({ id }) => id !== null)).toBe(true);
    expect(await commits()).toBeLessThan(30);
  });

  /** Rows of one transaction have its number. */
  const commits = async () => {
    const row = await domain.database.row<{ count: number }>(
      'select count(distinct xmin::text)::int as count from event',
    );
    return row!.count;
  };
});
