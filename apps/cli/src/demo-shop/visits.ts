import type { RecordEvent } from '@roundtrip/domain/identify/events/event.schema.js';
import { catalogue, type ShopProduct } from './catalogue.js';
import type { Person } from './people.js';
import type { Random } from './random.js';

const DAY_MS = 24 * 3600_000;
const LOOKING_BACK_DAYS = 45;
const HALF_AN_HOUR_DAYS = 0.02;
const VISITORS = 120;

type Visitor = Pick<RecordEvent, 'customer' | 'anonymousId'>;
type Step = Pick<RecordEvent, 'name' | 'properties'>;

const PAGES = [
  { name: 'Home', path: '/' },
  { name: 'New teas', path: '/new' },
  { name: 'Gift sets', path: '/gifts' },
];
const SEARCHES = ['龙井', 'pu-erh', '礼盒', 'oolong', '盖碗'];
const CHANNELS = ['direct', 'search', 'wechat', 'email'];
const weights = catalogue.map((product) => [product, product.weight] as const);

/**
 * What was done on the tea house's site lately, by some of its customers and by visitors it does not know.
 */
export function makeVisits(people: Person[], until: Date, random: Random): RecordEvent[] {
  const known = people.flatMap((person) =>
    random.chance(0.3)
      ? visitsOf(person.externalId, { customer: { externalId: person.externalId } }, until, random)
      : [],
  );
  const unknown = Array.from({ length: VISITORS }, (_, number) =>
    visitsOf(`v${number}`, { anonymousId: `visitor-${number}` }, until, random),
  );
  return [...known, ...unknown.flat()];
}

function visitsOf(id: string, visitor: Visitor, until: Date, random: Random): RecordEvent[] {
  return Array.from({ length: random.between(1, 3) }, (_, visit) => {
    let at = until.getTime() - (HALF_AN_HOUR_DAYS + random.next() ** 2 * LOOKING_BACK_DAYS) * DAY_MS;
    return stepsOf(random).map((step, number) => {
      at = Math.min(at + random.between(5, 180) * 1000, until.getTime());
      return { externalId: `visit-${id}-${visit}-${number}`, ...visitor, ...step, at: new Date(at) };
    });
  }).flat();
}

/** Looks around, and sometimes goes as far as the till. Orders come by their own door. */
function stepsOf(random: Random): Step[] {
  const steps: Step[] = [
    { name: 'Page Viewed', properties: { ...random.pick(PAGES), channel: random.pick(CHANNELS) } },
  ];
  if (random.chance(0.25))
    steps.push({ name: 'Products Searched', properties: { query: random.pick(SEARCHES) } });
  const seen = Array.from({ length: random.between(1, 4) }, () => random.weighted(weights));
  steps.push(...seen.map((product) => ({ name: 'Product Viewed', properties: about(product) })));
  const [wanted] = seen;
  if (!wanted || !random.chance(0.35)) return steps;
  const quantity = random.between(1, 2);
  steps.push({ name: 'Product Added', properties: { ...about(wanted), quantity } });
  if (random.chance(0.4))
    steps.push({
      name: 'Checkout Started',
      properties: { value: (wanted.priceMinor / 100) * quantity, gift: random.chance(0.2) },
    });
  return steps;
}

const about = ({ sku, name, category, priceMinor }: ShopProduct) => ({
  sku,
  name,
  category,
  price: priceMinor / 100,
});
