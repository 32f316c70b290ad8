import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Parameters } from '@roundtrip/domain/differentiate/segments/compiler/rule-context.js';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { entrantsByFacts, entrantsInTime, type FactTrigger, type TimedTrigger } from './trigger-looks.js';

let domain: TestDomain;
let serial = 0;

beforeAll(async () => {
  domain = await startTestDomain([]);
});
beforeEach(() => domain.database.run('truncate customer, festival, product cascade'));
afterAll(() => domain.stop());

const NOW = new Date('2026-11-22T04:00:00Z');
const LAUNCH = new Date('2026-11-01T00:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600_000);
const scopeOf = (parameters: Parameters, now = NOW) => ({
  ...{ campaignId: 1, now, timeZone: 'Asia/Shanghai', parameters },
});

async function put(table: string, values: Record<string, unknown>): Promise<number> {
  const names = Object.keys(values).join(', ');
  const row = await domain.database.row<{ id: number }>(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1) returning *`,
    [JSON.stringify(values)],
  );
  return row?.id ?? 0;
}

const customer = (more: Record<string, unknown> = {}): Promise<number> =>
  put('customer', {
    ...{ kind: 'individual', birthday_leap_month: false, attributes: {}, tags: [], arrears_minor: 0 },
    ...{ created_at: LAUNCH, updated_at: LAUNCH, ...more },
  });

interface Entered {
  customerId: number;
  epoch: string;
  dueAt: Date;
}
const run = (query: string, parameters: Parameters): Promise<Entered[]> =>
  domain.database.rows(
    `select customer_id as "customerId", epoch, due_at as "dueAt" from (${query}) n order by customer_id, epoch`,
    parameters.values,
  );

/** Who comes in when looked for between two instants. */
function inTime(trigger: TimedTrigger, after: Date | string, until: Date | string): Promise<Entered[]> {
  const parameters = new Parameters();
  const window = { after: new Date(after), until: new Date(until), startedAt: LAUNCH };
  return run(entrantsInTime(trigger, scopeOf(parameters, window.until), window), parameters);
}

/** Who comes in by all facts there are. */
function byFacts(trigger: FactTrigger, segmentIds: number[] = [], now = NOW): Promise<Entered[]> {
  const parameters = new Parameters();
  const range = { after: 0, until: 1_000_000 };
  return run(entrantsByFacts(trigger, segmentIds, scopeOf(parameters, now), range), parameters);
}
const ids = (entered: Entered[]): number[] => entered.map(({ customerId }) => customerId);

describe('an anniversary', () => {
  const anniversary = { kind: 'anniversary', repeats: 'yearly', daysBefore: 0, hour: 9 } as const;
  const day = ['2026-11-22T00:59:00Z', '2026-11-22T01:00:00Z'] as const;

  it('comes round each year after the first, at the hour of the customer’s own clocks', async () => {
    const old = await customer({ acquired_on: '2024-11-22' });
    await customer({ acquired_on: '2026-11-22' });
    await customer({ acquired_on: '2024-11-23' });
    await customer({ acquired_on: '2024-11-22', time_zone: 'Europe/London' });
    const trigger = { ...anniversary, of: 'acquired' } as const;
    expect(await inTime(trigger, ...day)).toEqual([
      { customerId: old, epoch: 'anniversary:2026-11-22', dueAt: new Date(day[1]) },
    ]);
    expect(await inTime(trigger, '2026-11-22T08:59:00Z', '2026-11-22T09:00:00Z')).toHaveLength(1);
  });

  it('is that of the first order, on the workspace’s day', async () => {
    const id = await customer();
    await put('purchase_summary', {
      ...{ customer_id: id, orders_count: 1, refunds_count: 0, revenue_minor: 100 },
      ...{ first_order_at: '2025-11-21T17:00:00Z', last_order_at: '2025-11-21T17:00:00Z' },
    });
    expect(ids(await inTime({ ...anniversary, of: 'first-order' }, ...day))).toEqual([id]);
  });

  it('may be any date among the attributes, once on the day itself, and passes over what is no date', async () => {
    const ends = await customer({ attributes: { contract: '2026-12-22' } });
    for (const contract of ['2025-12-22', 'soon', '2026-02-31', 20261222, null])
      await customer({ attributes: { contract } });
    const trigger = { ...anniversary, of: 'attribute', attribute: 'contract' } as const;
    expect(ids(await inTime({ ...trigger, repeats: 'once', daysBefore: 30 }, ...day))).toEqual([ends]);
  });

  it('of 29 February is kept on the 28th in a common year, and may come days later', async () => {
    const id = await customer({ relationship_since: '2024-02-29' });
    const trigger = { ...anniversary, of: 'relationship', daysBefore: -1 } as const;
    expect(ids(await inTime(trigger, '2027-03-01T00:00:00Z', '2027-03-01T02:00:00Z'))).toEqual([id]);
  });
});

describe('a festival', () => {
  it('takes in everybody at their hour so many days before, unless the day was taken back', async () => {
    const [here, there] = [await customer(), await customer({ time_zone: 'Europe/London' })];
    const id = await put('festival', {
      ...{ name: { en: 'Spring', 'zh-CN': '春节' }, created_at: NOW, updated_at: NOW },
    });
    const days = { festival_id: id, kind: 'festival', is_edited: false };
    await put('festival_day', { ...days, day: '2027-02-06', is_removed: false });
    await put('festival_day', { ...days, day: '2027-02-07', is_removed: true });
    const trigger = { kind: 'festival', festivalId: id, daysBefore: 2, hour: 10 } as const;
    expect(await inTime(trigger, '2027-02-04T01:00:00Z', '2027-02-06T12:00:00Z')).toEqual([
      { customerId: here, epoch: 'festival:2027-02-06', dueAt: new Date('2027-02-04T02:00:00Z') },
      { customerId: there, epoch: 'festival:2027-02-06', dueAt: new Date('2027-02-04T10:00:00Z') },
    ]);
  });
});

describe('an event', () => {
  const event = (customerId: number, name: string, at: Date, properties = {}) =>
    put('event', {
      ...{ key: crypto.randomUUID(), customer_id: customerId, name, properties, at, received_at: at },
    });

  it('starts a campaign by its name and properties, if it is news', async () => {
    const id = await customer();
    const seen = await event(id, 'viewed', ago(0.1), { price: 120, kind: 'Tea' });
    await event(id, 'viewed', ago(0.1), { price: 80, kind: 'Tea' });
    await event(id, 'left', ago(0.1), { price: 120, kind: 'tea' });
    await event(id, 'viewed', ago(8), { price: 120, kind: 'tea' });
    const where = [
      { property: 'price', operator: 'at-least', value: 100 } as const,
      { property: 'kind', operator: 'is', value: 'tea' } as const,
    ];
    expect((await byFacts({ kind: 'event', event: 'viewed', where })).map(({ epoch }) => epoch)).toEqual([
      `event:${seen}`,
    ]);
  });

  it('without another within the time is an abandoned cart; the clock begins anew with each of them', async () => {
    const [left, bought, again] = [await customer(), await customer(), await customer()];
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    await event(left, 'cart', at(0));
    await event(bought, 'cart', at(0));
    await event(bought, 'paid', at(30));
    await event(again, 'cart', at(0));
    await event(again, 'cart', at(50));
    const trigger = { kind: 'cart-abandoned', event: 'cart', without: 'paid', afterMinutes: 60 } as const;
    expect(await inTime(trigger, at(0), at(59))).toEqual([]);
    expect(ids(await inTime(trigger, at(59), at(60)))).toEqual([left]);
    expect(ids(await inTime(trigger, at(109), at(110)))).toContain(again);
  });

  it('without an order after it is an abandoned cart where no other event is named', async () => {
    const [left, bought] = [await customer(), await customer()];
    for (const id of [left, bought]) await event(id, 'cart', ago(0.1));
    await order(bought, ago(0.09));
    const trigger = { kind: 'cart-abandoned', event: 'cart', afterMinutes: 60 } as const;
    expect(ids(await inTime(trigger, ago(0.1), NOW))).toEqual([left]);
  });
});

async function order(customerId: number, at: Date, more: Record<string, unknown> = {}): Promise<number> {
  return put('orders', {
    ...{ external_id: `o${++serial}`, customer_id: customerId, kind: 'sale', status: 'paid', ordered_at: at },
    ...{ currency: 'CNY', total_minor: 5000, base_minor: 5000, content_hash: '\\x00' },
    ...{ created_at: at, updated_at: at, ...more },
  });
}

describe('an order', () => {
  it('starts a campaign by its amount, or as a customer’s first; refunds, cancelled and old ones do not', async () => {
    const [first, second] = [await customer(), await customer()];
    const one = await order(first, ago(1));
    await order(second, ago(400));
    const large = await order(second, ago(1), { base_minor: 9000 });
    await order(first, ago(0.5), { status: 'cancelled' });
    await order(first, ago(0.5), { kind: 'refund', total_minor: -1, base_minor: -1 });
    const trigger = { kind: 'order-placed', firstOnly: false } as const;
    const epochs = async (more: object) => (await byFacts({ ...trigger, ...more })).map(({ epoch }) => epoch);
    expect(await epochs({})).toEqual([`order:${one}`, `order:${large}`]);
    expect(await epochs({ leastMinor: 6000 })).toEqual([`order:${large}`]);
    expect(await epochs({ firstOnly: true })).toEqual([`order:${one}`]);
  });

  it('of a product that lasts so long starts one when the next is needed, unless it was bought again', async () => {
    await put('product', {
      ...{ sku: 'TEA', name: 'Tea', purchase_cycle_days: 30, created_at: LAUNCH, updated_at: LAUNCH },
    });
    const [due, again, early] = [await customer(), await customer(), await customer()];
    const buy = async (id: number, days: number) => {
      const orderId = await order(id, ago(days));
      const item = {
        order_id: orderId,
        line: 1,
        sku: 'TEA',
        quantity: 1,
        unit_price: 50,
        amount_minor: 5000,
      };
      await put('order_item', item);
    };
    await buy(due, 27.5);
    await buy(again, 27.5);
    await buy(again, 5);
    await buy(early, 20);
    const trigger = { kind: 'replenishment', daysBefore: 3, hour: 12 } as const;
    expect(ids(await inTime(trigger, ago(1), NOW))).toEqual([due]);
    expect(ids(await inTime(trigger, NOW, ago(-1)))).toEqual([]);
  });
});

describe('a coupon', () => {
  it('starts a campaign some days before it is void, unless it was used', async () => {
    const id = await customer();
    const made = { archived_at: null, created_at: LAUNCH, updated_at: LAUNCH };
    const offer = await put('offer', {
      ...{ name: { en: 'x' }, code_prefix: 'TEA', percent_off: 10, valid_days: 30, ...made },
    });
    const coupon = (expires: Date, more = {}) =>
      put('coupon', {
        ...{
          offer_id: offer,
          customer_id: id,
          code: `T${++serial}`,
          issued_at: LAUNCH,
          expires_at: expires,
          ...more,
        },
      });
    const soon = await coupon(ago(-2.5));
    await coupon(ago(-2.5), { redeemed_at: NOW });
    await coupon(ago(-5));
    const trigger = { kind: 'offer-expiring', daysBefore: 3 } as const;
    expect((await inTime(trigger, ago(1), NOW)).map(({ epoch }) => epoch)).toEqual([`coupon:${soon}`]);
    expect(await inTime({ ...trigger, offerId: offer + 1 }, ago(1), NOW)).toEqual([]);
  });
});

describe('an answer', () => {
  it('starts a campaign by its score', async () => {
    const survey = await put('survey', {
      ...{ name: 'NPS', definition: {}, version: 1, open: true, created_at: LAUNCH, updated_at: LAUNCH },
    });
    await domain.database.run("set session_replication_role = 'origin'");
    const people = [await customer(), await customer(), await customer()];
    for (const [at, score] of [3, 6, 9].entries()) await answer(survey, people[at] ?? 0, score);
    const trigger = { kind: 'survey-answered', surveyId: survey } as const;
    expect(ids(await byFacts({ ...trigger, mostScore: 6 }))).toEqual(people.slice(0, 2));
    expect(ids(await byFacts({ ...trigger, leastScore: 9 }))).toEqual(people.slice(2));
    expect(await byFacts({ ...trigger, surveyId: survey + 1 })).toEqual([]);
    const suggests = people[1] ?? 0;
    await domain.database.run(
      `insert into contact_entry (external_id, customer_id, kind, suggestion, at, created_at)
       select 'survey:' || id, customer_id, 'other', 'Open earlier', $2, $2 from survey_response where customer_id = $1`,
      [suggests, NOW],
    );
    expect(ids(await byFacts({ ...trigger, suggested: true }))).toEqual([suggests]);
  });

  // The message an answer belongs to needs a campaign and all it hangs on, which does not matter here.
  const answer = (survey: number, id: number, score: number) =>
    domain.database.transaction(async (tx) => {
      await tx.run(`set local session_replication_role = 'replica'`);
      await tx.run(
        `insert into survey_response
           (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at)
         values ($1, 1, $2, $3, '{}', $4, $5, $5)`,
        [survey, ++serial, id, score, NOW],
      );
    });
});

describe('a passage of a segment', () => {
  it('starts a campaign when a customer comes in, or goes', async () => {
    const [comes, goes] = [await customer(), await customer()];
    const passage = (customer_id: number, kind: string) =>
      put('segment_transition', { segment_id: 7, customer_id, kind, cause: 'test', at: NOW });
    await passage(comes, 'entered');
    await passage(goes, 'left');
    expect(ids(await byFacts({ kind: 'segment-entered' }, [7]))).toEqual([comes]);
    expect(ids(await byFacts({ kind: 'segment-entered' }, [8]))).toEqual([]);
    expect(ids(await byFacts({ kind: 'segment-left', segmentId: 7 }, [8]))).toEqual([goes]);
  });
});

describe('a move of a score', () => {
  const trigger = { kind: 'score-moved', steadyDays: 2, coolDownDays: 30 } as const;
  const rfm = (id: number, from: number | null, to: number | null, days: number) =>
    put('rfm_change', {
      ...{ run_id: 1, customer_id: id, from_cell: from, to_cell: to, at: ago(days), is_between: true },
    });
  const down = { ...trigger, move: { score: 'rfm', direction: 'down', by: 2 } } as const;

  it('counts by so many points of the cell, and not where there was no score before', async () => {
    const [far, near, fresh] = [await customer(), await customer(), await customer()];
    await rfm(far, 555, 544, 3);
    await rfm(near, 555, 554, 3);
    await rfm(fresh, null, 111, 3);
    expect(ids(await byFacts(down))).toEqual([far]);
    expect(ids(await byFacts({ ...down, move: { ...down.move, direction: 'up' } }))).toEqual([]);
  });

  it('does not count when it was undone in the days after', async () => {
    const [stays, wavers] = [await customer(), await customer()];
    await rfm(stays, 555, 444, 4);
    await rfm(wavers, 555, 444, 4);
    await rfm(wavers, 444, 555, 3);
    expect(ids(await byFacts(down))).toEqual([stays]);
  });

  it('counts once of several, and for classes, tiers and stages as well', async () => {
    const id = await customer();
    const abc = (from: [string, string], to: [string, string], days: number) =>
      put('abc_change', {
        ...{
          customer_id: id,
          from_class: from[0],
          to_class: to[0],
          from_tier: from[1],
          to_tier: to[1],
          at: ago(days),
        },
      });
    await abc(['A', 'vip'], ['B', 'vip'], 5);
    await abc(['B', 'vip'], ['C', 'major'], 4);
    await put('lifecycle_change', { customer_id: id, from_stage: 'mature', to_stage: 'lapsed', at: ago(3) });
    expect(await byFacts({ ...trigger, move: { score: 'abc-class', direction: 'down' } })).toHaveLength(1);
    expect(await byFacts({ ...trigger, move: { score: 'value-tier', direction: 'down' } })).toHaveLength(1);
    expect(await byFacts({ ...trigger, move: { score: 'value-tier', direction: 'up' } })).toHaveLength(0);
    expect(await byFacts({ ...trigger, move: { score: 'lifecycle', into: ['lapsed'] } })).toHaveLength(1);
    expect(await byFacts({ ...trigger, move: { score: 'lifecycle', into: ['lost'] } })).toHaveLength(0);
  });
});
