import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { PurchaseSummaryService } from '../../identify/purchases/purchase-summary.service.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { IdentifyModule } from '../../identify/identify.module.js';
import { activityIndex } from './activity.js';
import { stageOf } from './lifecycle-stages.js';
import { LifecycleRead } from './lifecycle.read.js';
import { LifecycleService } from './lifecycle.service.js';
import { lifecycleSettingsSchema } from './lifecycle-settings.js';

let domain: TestDomain;
let lifecycle: LifecycleService;
let read: LifecycleRead;
const settings = lifecycleSettingsSchema.parse({});

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
  lifecycle = domain.get(LifecycleService);
  read = domain.get(LifecycleRead);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run cascade');
  await domain.database.run('truncate pgboss.job');
  await lifecycle.changeSettings(settings);
});
afterAll(() => domain.stop());

async function customer(name: string, ...daysAgo: number[]): Promise<number> {
  const row = await domain.database.row<{ id: number }>(
    `insert into customer (name, created_at, updated_at) values ($1, $2, $2) returning id`,
    [name, domain.clock.now()],
  );
  await buy(row!.id, ...daysAgo);
  return row!.id;
}

const buy = (id: number, ...daysAgo: number[]): Promise<void> =>
  domain.database.transaction(async (tx) => {
    await tx.run(
      `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
        created_at, updated_at)
       select gen_random_uuid(), $1, 'sale', $2::timestamptz - make_interval(days => ago), 'CNY', 100, 100, '', $2, $2
       from unnest($3::int[]) as sale (ago)`,
      [id, domain.clock.now(), daysAgo],
    );
    await domain.get(PurchaseSummaryService).recompute(tx, [id]);
  });

/** The day so many days from now, on the workspace's clocks. */
const dayAhead = (days: number): string =>
  DateTime.fromJSDate(domain.clock.now(), { zone: 'Asia/Shanghai' }).plus({ days }).toFormat('yyyy-MM-dd');

const rescore = (...ids: number[]): Promise<void> =>
  domain.database.transaction(async (tx) => {
    await lifecycle.lock(tx);
    await lifecycle.rescore(tx, ids, domain.clock.now());
  });

const stages = async (): Promise<Record<string, string>> => {
  const rows = await domain.database.rows<{ name: string; stage: string }>(
    'select name, stage from lifecycle_score join customer on id = customer_id order by name',
  );
  return Object.fromEntries(rows.map(({ name, stage }) => [name, stage]));
};

describe('a run', () => {
  it('finds the stage of everybody by how they buy', async () => {
    await customer('never bought');
    await customer('first', 10);
    await customer('monthly', 5, 35, 65);
    await customer('faithful', 5, 35, 65, 95, 125);
    await customer('late', 50, 80, 110);
    await customer('away', 100, 130, 160);
    await customer('gone', 300, 330, 360);
    await customer('back', 3, 203, 233, 263);
    const run = await read.run(await lifecycle.score('test'));
    expect(await stages()).toEqual({
      'never bought': 'prospect',
      first: 'new',
      monthly: 'growing',
      faithful: 'mature',
      late: 'declining',
      away: 'lapsed',
      gone: 'lost',
      back: 'won-back',
    });
    expect(run).toMatchObject({ status: 'finished', customers: 8, changed: 8, warnings: [] });
    expect(await read.overview()).toMatchObject({
      staged: 8,
      notStaged: 0,
      baseRhythmDays: 30,
      withOwnRhythm: 6,
    });
  });

  it('goes by a customer’s own rhythm, and by the base’s where there are too few purchases for one', async () => {
    await customer('weekly', 21, 28, 35, 42);
    await customer('yearly', 100, 465, 830);
    await customer('twice', 21, 28);
    await lifecycle.score('test');
    const { baseRhythmDays } = await read.overview();
    expect(baseRhythmDays).toBe(186);
    expect(await stages()).toEqual({ weekly: 'declining', yearly: 'growing', twice: 'growing' });
  });

  it('takes the fallback where nobody has a rhythm, and says so', async () => {
    await customer('first', 134);
    const run = await read.run(await lifecycle.score('test'));
    expect(run.warnings).toEqual([{ code: 'no-rhythm', days: 90 }]);
    expect(await stages()).toEqual({ first: 'new' });
    domain.clock.advance({ days: 2 });
    await lifecycle.score('test');
    expect(await stages()).toEqual({ first: 'declining' });
  });

  it('is content with nobody', async () => {
    expect(await read.run(await lifecycle.score('test'))).toMatchObject({ customers: 0, changed: 0 });
  });

  it('counts days on the workspace’s clocks, several orders of a day as one', async () => {
    const id = await customer('one day', 10, 10, 10);
    await lifecycle.score('test');
    expect((await read.ofCustomer(id)).rhythm).toMatchObject({
      purchaseDays: 1,
      isOwn: false,
      days: 90,
      lastDay: dayAhead(-10),
      expectedOn: dayAhead(80),
    });
  });

  it('leaves orders that are still ahead until their day comes', async () => {
    const id = await customer('ahead', 30, -5);
    await customer('only ahead', -1);
    const run = await read.run(await lifecycle.score('test'));
    expect(run.warnings).toContainEqual({ code: 'future-orders', customers: 2 });
    expect(await stages()).toEqual({ ahead: 'new', 'only ahead': 'prospect' });
    domain.clock.advance({ days: 6 });
    await lifecycle.score('nightly');
    expect(await stages()).toEqual({ ahead: 'growing', 'only ahead': 'new' });
    expect((await read.ofCustomer(id)).rhythm).toMatchObject({ purchaseDays: 2, lastDay: dayAhead(-1) });
  });

  it('writes nothing when nothing has changed, and tells who moved when something has', async () => {
    const id = await customer('quiet', 44, 74, 104);
    await customer('other', 1, 31, 61);
    await lifecycle.score('test');
    const rows = () => domain.database.rows('select xmin, * from lifecycle_score order by customer_id');
    const before = await rows();
    expect((await read.run(await lifecycle.score('test'))).changed).toBe(0);
    expect(await rows()).toEqual(before);
    domain.clock.advance({ days: 3 });
    expect((await read.run(await lifecycle.score('nightly'))).changed).toBe(1);
    expect((await read.overview()).movement.moves).toEqual([
      { from: 'growing', to: 'declining', customers: 1 },
    ]);
    const { path, changedAt } = await read.ofCustomer(id);
    expect(path.map(({ from, to }) => [from, to])).toEqual([['growing', 'declining'], [null, 'growing']]); // prettier-ignore
    expect(changedAt).toEqual(domain.clock.now());
  });

  it('forgets rhythms and stages with their customer', async () => {
    const id = await customer('gone', 1);
    await lifecycle.score('test');
    await domain.database.run('delete from orders');
    await domain.database.run('delete from customer where id = $1', [id]);
    expect(
      await domain.database.rows(`select from purchase_rhythm union all select from lifecycle_score
        union all select from lifecycle_change`),
    ).toEqual([]);
  });
});

describe('the SQL', () => {
  it('says what the rules and the formula say, whatever was bought when', async () => {
    const history = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 12 }), async (histories) => {
        await domain.database.run('truncate customer, measure_run cascade');
        const ids: number[] = [];
        for (const [index, daysAgo] of histories.entries()) ids.push(await customer(`c${index}`, ...daysAgo));
        await lifecycle.score('test');
        const base = (await read.overview()).baseRhythmDays!;
        expect(base).toBe(plainBase(histories));
        for (const [index, daysAgo] of histories.entries()) {
          const found = await read.ofCustomer(ids[index]!);
          const facts = plainFacts(daysAgo, base);
          expect(found.stage).toBe(stageOf(facts, settings));
          if (!facts) expect(found.rhythm).toBeNull();
          else {
            expect(found.rhythm).toMatchObject({ purchaseDays: facts.purchaseDays, days: facts.rhythm });
            expect(found.rhythm!.activityIndex).toBeCloseTo(
              activityIndex(facts.purchaseDays, facts.silentDays, facts.rhythm),
              9,
            );
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('touched customers', () => {
  it('stand where a run from scratch puts them, after any sequence of purchases', async () => {
    const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), ago: fc.integer({ min: 0, max: 200 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await domain.database.run('truncate customer, measure_run cascade');
        const ids = [await customer('a', 5, 35, 65), await customer('b', 20), await customer('c')];
        // Enough others to keep the base's rhythm where it is.
        for (let n = 0; n < 9; n++) await customer(`other ${n}`, 1, 31, 61, 91);
        await lifecycle.score('test');
        for (const { who, ago } of steps) {
          await buy(ids[who]!, ago);
          await rescore(ids[who]!);
        }
        const state = () =>
          domain.database.rows(
            `select s.customer_id, s.stage, r.purchase_days, r.last_day, r.last_gap, r.median_gap
             from lifecycle_score s left join purchase_rhythm r using (customer_id) order by 1`,
          );
        const incremental = await state();
        await domain.database.run('truncate purchase_rhythm, lifecycle_score');
        await lifecycle.score('from scratch');
        expect(await state()).toEqual(incremental);
      }),
      { numRuns: 15 },
    );
  });

  it('lose their rhythm with their last order', async () => {
    const id = await customer('a', 5, 35, 65);
    await lifecycle.score('test');
    await domain.database.transaction(async (tx) => {
      await tx.run('delete from orders where customer_id = $1', [id]);
      await domain.get(PurchaseSummaryService).recompute(tx, [id]);
    });
    await rescore(id);
    expect(await stages()).toEqual({ a: 'prospect' });
    expect((await read.ofCustomer(id)).rhythm).toBeNull();
  });
});

const ascending = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: number[]): number => {
  const sorted = ascending(numbers);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};
const daysOf = (daysAgo: number[]): number[] => ascending([...new Set(daysAgo)]);
const gapsOf = (days: number[]): number[] => days.slice(1).map((day, index) => day - days[index]!);

function plainBase(histories: number[][]): number {
  const own = histories.map(daysOf).filter((days) => days.length >= settings.ownRhythmAfter);
  return own.length > 0 ? median(own.map((days) => median(gapsOf(days)))) : settings.fallbackRhythmDays;
}

function plainFacts(daysAgo: number[], base: number) {
  const days = daysOf(daysAgo);
  if (days.length === 0) return null;
  const gaps = gapsOf(days);
  return {
    purchaseDays: days.length,
    silentDays: days[0]!,
    lastGap: gaps[0] ?? null,
    rhythm: days.length >= settings.ownRhythmAfter ? median(gaps) : base,
  };
}
