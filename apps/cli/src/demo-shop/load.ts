import type { INestApplicationContext } from '@nestjs/common';
import { OffersService } from '@roundtrip/domain/customize/offers/offers.service.js';
import { ClvFitService } from '@roundtrip/domain/differentiate/clv/fit/clv-fit.service.js';
import { ClvScoreService } from '@roundtrip/domain/differentiate/clv/score/clv-score.service.js';
import { ForecastService } from '@roundtrip/domain/differentiate/forecast/forecast.service.js';
import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { ValuePointsService } from '@roundtrip/domain/differentiate/value-points/value-points.service.js';
import { valuePointsSettingsSchema } from '@roundtrip/domain/differentiate/value-points/value-points-settings.js';
import { Database, type Tx } from '@roundtrip/domain/database/database.js';
import { ConsentsService } from '@roundtrip/domain/identify/consents/consents.service.js';
import { CurrencyRatesService } from '@roundtrip/domain/identify/currencies/currency-rates.service.js';
import { CustomersService } from '@roundtrip/domain/identify/customers/customers.service.js';
import type { UpsertCustomer } from '@roundtrip/domain/identify/customers/upsert-customer.schema.js';
import type { RecordEvent } from '@roundtrip/domain/identify/events/event.schema.js';
import { EventsService } from '@roundtrip/domain/identify/events/events.service.js';
import { OrdersService } from '@roundtrip/domain/identify/orders/orders.service.js';
import type { UpsertOrder } from '@roundtrip/domain/identify/orders/upsert-order.schema.js';
import type { RowOutcome } from '@roundtrip/domain/identify/origin.js';
import { ProductsService } from '@roundtrip/domain/identify/products/products.service.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { Clock } from '@roundtrip/domain/kernel/clock.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import { shopProducts } from './goes-with.js';
import { loadRelationships } from './load-relationships.js';
import { withOrganizations } from './organizations.js';
import { type Person, makePeople } from './people.js';
import { makePurchases, type Purchase } from './purchases.js';
import { Random } from './random.js';
import { relationshipOf } from './relationships.js';
import { loadSecondRecords } from './second-records.js';
import { makeVisits } from './visits.js';

const CUSTOMERS = 2000;
const SEED = 20_240_210;
const BATCH = 1000;
const DAY_MS = 24 * 3600_000;
const ORIGIN = { source: 'demo' };
const WORDING = 'Yes, keep me posted. / 同意接收。';

/**
 * Fills an empty workspace with the demo shop, a tea house with customers in China and abroad and two years of orders,
 * through the same doors as any shop's data. The same day gives the same shop.
 */
export async function loadDemoShop(domain: INestApplicationContext): Promise<void> {
  const random = new Random(SEED);
  const people = withOrganizations(makePeople(CUSTOMERS, random));
  const now = domain.get(Clock).now();
  const purchases = makePurchases(people, now, random);
  await describeWorkspace(domain);
  await domain.get(ProductsService).upsertMany(shopProducts);
  await loadPeople(domain, people, now);
  await loadPurchases(domain, purchases);
  await loadRelationships(domain, people, now, new Random(SEED + 3));
  await loadVisits(domain, makeVisits(people, now, new Random(SEED + 1)));
  await loadSecondRecords(domain, people);
  await domain.get(TemplatesService).ensureGallery();
  await domain.get(SurveysService).ensureGallery();
  await domain.get(RfmService).score('demo');
  await domain.get(AbcService).score('demo');
  await domain.get(LifecycleService).score('demo');
  await domain.get(ForecastService).run('demo');
  await domain.get(ClvFitService).fit('demo');
  await domain.get(ClvScoreService).score('demo');
  await reckonValuePoints(domain);
  await makeOffer(domain);
}

/** A tea house sells by the hundred, not by the million: a thousand spent there are ten points. */
async function reckonValuePoints(domain: INestApplicationContext): Promise<void> {
  const points = domain.get(ValuePointsService);
  await points.changeSettings(valuePointsSettingsSchema.parse({ pointsPerMillion: 10_000 }));
  await points.score('demo');
}

async function describeWorkspace(domain: INestApplicationContext): Promise<void> {
  const workspace = domain.get(WorkspaceService);
  await workspace.write({
    ...(await workspace.read()),
    name: '回环茶舍 Roundtrip Tea',
    senderName: '回环茶舍 Roundtrip Tea',
    postalAddress: '浙江省杭州市西湖区龙井路 1 号 · 1 Longjing Road, Hangzhou',
    website: 'https://tea.example.com',
    smsSignature: '回环茶舍',
  });
  await domain.get(CurrencyRatesService).write([
    { currency: 'GBP', rate: 9.2 },
    { currency: 'USD', rate: 7.1 },
    { currency: 'EUR', rate: 7.8 },
  ]);
}

/** Everybody agreed on the day they came. */
async function loadPeople(domain: INestApplicationContext, people: Person[], now: Date): Promise<void> {
  const customers = domain.get(CustomersService);
  const consents = domain.get(ConsentsService);
  const random = new Random(SEED + 2);
  await inBatches(domain, people, async (tx, batch) => {
    const rows = batch.map((person) => ({ ...toCustomer(person), ...relationshipOf(person, now, random) }));
    const outcomes = await customers.upsertMany(rows, ORIGIN, tx);
    const ids = idsOf(outcomes);
    const granted = batch.flatMap((person, at) =>
      person.consents.map((consent) => ({
        ...consent,
        customerId: ids[at] ?? 0,
        status: 'granted' as const,
        source: 'demo',
        wording: WORDING,
        at: new Date(now.getTime() - person.joinedDaysAgo * DAY_MS),
      })),
    );
    await consents.record(tx, granted);
  });
}

async function loadPurchases(domain: INestApplicationContext, purchases: Purchase[]): Promise<void> {
  const orders = domain.get(OrdersService);
  await inBatches(domain, purchases, async (tx, batch) => {
    idsOf(await orders.upsertMany(batch.map(toOrder), ORIGIN, tx));
  });
}

async function loadVisits(domain: INestApplicationContext, events: RecordEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += BATCH)
    idsOf(await domain.get(EventsService).recordMany(events.slice(at, at + BATCH)));
}

async function makeOffer(domain: INestApplicationContext): Promise<void> {
  await domain.get(OffersService).create({
    name: { 'zh-CN': '老友八五折', en: '15 % for friends of the house' },
    codePrefix: 'FRIEND',
    percentOff: 15,
    validDays: 30,
  });
}

function toCustomer({ consents: _, rhythm: __, joinedDaysAgo: ___, ...person }: Person): UpsertCustomer {
  const { email, phone, birthday, gender, firstName, lastName, ...rest } = person;
  return {
    ...rest,
    ...(gender ? { gender } : {}),
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(birthday ? { birthday: { ...birthday, leapMonth: false } } : {}),
  };
}

function toOrder({ externalId, customer, kind, orderedAt, items }: Purchase): UpsertOrder {
  return {
    externalId,
    customer: { externalId: customer },
    kind,
    status: 'paid',
    orderedAt,
    items: items.map(({ sku, name, quantity, unitPriceMinor }) => ({
      sku,
      name,
      quantity: String(quantity),
      unitPrice: (unitPriceMinor / 100).toFixed(2),
    })),
  };
}

/** The demo's own rows are all good; one that is refused is a defect of the demo. */
function idsOf(outcomes: RowOutcome[]): number[] {
  return outcomes.map(({ id, faults }) => {
    if (id === null) throw new Error(`the demo shop has a row that is refused: ${JSON.stringify(faults)}`);
    return id;
  });
}

async function inBatches<T>(
  domain: INestApplicationContext,
  rows: T[],
  work: (tx: Tx, batch: T[]) => Promise<void>,
): Promise<void> {
  const database = domain.get(Database);
  for (let at = 0; at < rows.length; at += BATCH)
    await database.transaction((tx) => work(tx, rows.slice(at, at + BATCH)));
}
