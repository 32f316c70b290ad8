import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferWorld } from '../../../../../../test/factories/offer-world.js';
import { dataSourceOptions } from '../../../database/data-source.js';
import { Database } from '../../../database/database.js';
import { createLogger } from '../../../kernel/logger.js';
import { GuessThrottle } from './guess-throttle.js';
import { RedemptionsService } from './redemptions.service.js';

const AT_ONCE = 50;
let world: OfferWorld;
let source: DataSource;
let service: RedemptionsService;

beforeAll(async () => {
  world = await OfferWorld.start();
  const { url, clock } = world.domain;
  source = await new DataSource({
    ...dataSourceOptions({ url, pool: AT_ONCE }),
    migrations: [],
  }).initialize();
  const database = new Database(source);
  service = new RedemptionsService(
    database,
    clock,
    new GuessThrottle(database, clock, createLogger('test', 'fatal')),
  );
  // Every one of them is open before anything is redeemed.
  const asked = Array.from({ length: AT_ONCE }, () =>
    database.row<{ pid: number }>('select pg_backend_pid() as pid, pg_sleep(0.5)'),
  );
  const pids = new Set((await Promise.all(asked)).map((row) => row?.pid));
  expect(pids.size).toBe(AT_ONCE);
});
afterAll(async () => {
  await source.destroy();
  await world.stop();
});

/** What became of all codes, redeemed at once, each over a connection of its own. */
async function allAtOnce(
  codes: string[],
  keyOf = (n: number) => `${codes[0]}-${n}`,
): Promise<Map<string, number>> {
  const results = await Promise.all(
    codes.map((code, n) =>
      service.redeem(code, { key: keyOf(n) }, { name: 'key:1', source: 'api' }).then(
        ({ result }) => result as string,
        (error: { code?: string; message: string }) => error.code ?? error.message,
      ),
    ),
  );
  const counts = new Map<string, number>();
  for (const result of results) counts.set(result, (counts.get(result) ?? 0) + 1);
  return counts;
}

const couponsOf = async (offerId: number, customerOf: () => Promise<number>): Promise<string[]> => {
  const codes: string[] = [];
  for (let n = 0; n < AT_ONCE; n++) codes.push(await world.coupon(offerId, await customerOf()));
  return codes;
};

describe('fifty redemptions at once', () => {
  it('never take more than the stock', async () => {
    const offerId = await world.offer({ stock: 7 });
    const results = await allAtOnce(await couponsOf(offerId, () => world.customer()));
    expect(Object.fromEntries(results)).toEqual({ redeemed: 7, 'offer-out-of-stock': 43 });
    expect(await world.used(offerId)).toMatchObject({ redeemed: 7, standing: 7 });
  });

  it('never spend more than the budget', async () => {
    const offerId = await world.offer({ costMinor: 300, budgetMinor: 1000 });
    const results = await allAtOnce(await couponsOf(offerId, () => world.customer()));
    expect(Object.fromEntries(results)).toEqual({ redeemed: 3, 'offer-out-of-budget': 47 });
    expect(await world.used(offerId)).toEqual({ redeemed: 3, spent: 900, standing: 3 });
  });

  it('never give a customer more than they may have', async () => {
    const emma = await world.customer();
    const offerId = await world.offer({ limitPerCustomer: 2 });
    const results = await allAtOnce(await couponsOf(offerId, () => Promise.resolve(emma)));
    expect(Object.fromEntries(results)).toEqual({ redeemed: 2, 'coupon-limit-reached': 48 });
  });

  it('use one coupon once, under fifty keys as under one', async () => {
    const offerId = await world.offer();
    const [one, other] = [
      await world.coupon(offerId, await world.customer()),
      await world.coupon(offerId, await world.customer()),
    ];
    const many = await allAtOnce(Array<string>(AT_ONCE).fill(one));
    expect(Object.fromEntries(many)).toEqual({ redeemed: 1, 'coupon-used': 49 });
    const same = await allAtOnce(Array<string>(AT_ONCE).fill(other), () => 'the same call');
    expect(Object.fromEntries(same)).toEqual({ redeemed: 1, unchanged: 49 });
    expect(await world.used(offerId)).toMatchObject({ redeemed: 2, standing: 2 });
  });
});
