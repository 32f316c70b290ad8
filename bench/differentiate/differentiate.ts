import type { BenchContext } from '../bench-context.js';
import type { Measurement } from '../measure.js';
import { round } from '../measure.js';
import { ensureShop } from '../shop.js';
import { clvBench } from './clv.js';
import { rfmBench } from './rfm.js';
import { importCustomersBench } from '../import.js';
import { abcBench } from './abc.js';
import { eventsBench } from './events.js';
import { forecastBench } from './forecast.js';
import { lifecycleBench } from './lifecycle.js';
import { screensBench } from './screens.js';
import { segmentsBench } from './segments.js';
import { valuePointsBench } from './value-points.js';

type Bench = (context: BenchContext) => AsyncGenerator<Measurement>;

/** In this order over one shop, as in a night; the import comes last, because it begins with an empty shop. */
const benches: Bench[] = [
  rfmBench,
  abcBench,
  lifecycleBench,
  clvBench,
  forecastBench,
  valuePointsBench,
  segmentsBench,
  screensBench,
  eventsBench,
  importCustomersBench,
];

const SMALLER = 10;

/**
 * Everything that differentiates customers, at a tenth of the size and at the size; each line of the latter tells how
 * the time grew per customer, which is 1 where it grows as the shop does.
 */
export async function* differentiateBench(context: BenchContext): AsyncGenerator<Measurement> {
  const small = new Map<string, number>();
  for await (const line of atSize({ ...context, size: Math.ceil(context.size / SMALLER) })) {
    small.set(line.bench, line.product / line.size);
    yield line;
  }
  for await (const line of atSize(context)) {
    const before = small.get(line.bench);
    yield before ? { ...line, growthPerCustomer: round(line.product / line.size / before) } : line;
  }
}

async function* atSize(context: BenchContext): AsyncGenerator<Measurement> {
  for (const bench of benches) {
    await ensureShop(context.database, context.size);
    yield* bench(context);
  }
}
