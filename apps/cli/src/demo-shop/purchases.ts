import { catalogue, type ShopProduct } from './catalogue.js';
import type { Person } from './people.js';
import type { Random } from './random.js';

export interface Purchase {
  externalId: string;
  customer: string;
  kind: 'sale' | 'refund';
  orderedAt: Date;
  items: { sku: string; name: string; quantity: number; unitPriceMinor: number }[];
}

const DAY_MS = 24 * 3600_000;
const REFUND_SHARE = 0.03;
const weights = catalogue.map((product) => [product, product.weight] as const);

/** Two years of orders: everybody buys in their own rhythm, some stay away for good, a few send things back. */
export function makePurchases(people: Person[], until: Date, random: Random): Purchase[] {
  return people.flatMap((person) => purchasesOf(person, until, random));
}

function purchasesOf(person: Person, until: Date, random: Random): Purchase[] {
  const purchases: Purchase[] = [];
  let daysAgo = person.joinedDaysAgo - random.next() * 3;
  while (daysAgo > 0.5) {
    const number = purchases.length + 1;
    const sale = makeSale(person, number, hourOfDay(until, daysAgo, random), random);
    purchases.push(sale);
    if (random.chance(REFUND_SHARE)) purchases.push(...refundOf(sale, until, random));
    if (random.chance(person.rhythm.leaves)) break;
    daysAgo -= Math.max(2, random.exponential(person.rhythm.meanDays) / season(until, daysAgo));
  }
  return purchases;
}

function makeSale(person: Person, number: number, orderedAt: Date, random: Random): Purchase {
  const lines = new Map<ShopProduct, number>();
  for (let line = random.between(1, person.rhythm.basket); line > 0; line--) {
    const product = random.weighted(weights);
    lines.set(product, (lines.get(product) ?? 0) + random.weighted([[1, 7], [2, 2], [3, 1]])); // prettier-ignore
  }
  const items = [...lines].map(([{ sku, name, priceMinor }, quantity]) => ({
    sku,
    name,
    quantity,
    unitPriceMinor: priceMinor,
  }));
  return {
    externalId: `${person.externalId}-${number}`,
    customer: person.externalId,
    kind: 'sale',
    orderedAt,
    items,
  };
}

/** The first line comes back some days later, where that is not in the future. */
function refundOf(sale: Purchase, until: Date, random: Random): Purchase[] {
  const orderedAt = new Date(sale.orderedAt.getTime() + random.between(3, 12) * DAY_MS);
  const [first] = sale.items;
  if (!first || orderedAt > until) return [];
  return [{ ...sale, externalId: `${sale.externalId}-R`, kind: 'refund', orderedAt, items: [first] }];
}

/** Busier in November and before the Spring Festival, quieter in high summer. */
function season(until: Date, daysAgo: number): number {
  const month = new Date(until.getTime() - daysAgo * DAY_MS).getUTCMonth();
  return [1.25, 0.9, 1, 1, 1.05, 1, 0.8, 0.85, 1.15, 1.05, 1.6, 1.2][month] ?? 1;
}

/** On that day, at an hour people shop; the day before where that hour is still to come. */
function hourOfDay(until: Date, daysAgo: number, random: Random): Date {
  const day = Math.floor((until.getTime() - daysAgo * DAY_MS) / DAY_MS) * DAY_MS;
  const instant = day + random.between(1, 15) * 3600_000 + random.between(0, 3599) * 1000;
  return new Date(instant < until.getTime() ? instant : instant - DAY_MS);
}
