import type { BenchContext } from '../bench-context.js';
import type { Measurement } from '../measure.js';
import { round } from '../measure.js';
import { ensureShop } from '../shop.js';
import { UsageError } from '../usage.js';
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
export const parts = {
  rfm: rfmBench,
  abc: abcBench,
  lifecycle: lifecycleBench,
  clv: clvBench,
  forecast: forecastBench,
  'value-points': valuePointsBench,
  segments: segmentsBench,
  screens: screensBench,
  events: eventsBench,
  'import-customers': importCustomersBench,
} satisfies Record<string, Bench>;
export type Part = keyof typeof parts;

/** These measure rates and waits, which do not grow with the shop. */
const STEADY: Part[] = ['screens', 'events'];
const SMALLER = 10;

/**
 * Everything that differentiates customers, or those parts of it, at a tenth of the size and at the size; each line of
 * the latter tells how the time grew per customer, which is 1 where it grows as the shop does.
 */
export async function* differentiateBench(context: BenchContext): AsyncGenerator<Measurement> {
  const chosen = chosenOf(context.only);
  const growing = chosen.filter((part) => !STEADY.includes(part));
  const small = new Map<string, number>();
  for await (const line of atSize({ ...context, size: Math.ceil(context.size / SMALLER) }, growing)) {
    small.set(line.bench, line.product / line.size);
    yield line;
  }
  for await (const line of atSize(context, chosen)) {
    const before = small.get(line.bench);
    yield before ? { ...line, growthPerCustomer: round(line.product / line.size / before) } : line;
  }
}

/** @throws UsageError if there is no such part */
function chosenOf(only?: string[]): Part[] {
  const all = Object.keys(parts) as Part[];
  if (only?.some((part) => !all.includes(part as Part)))
    throw new UsageError(`--only takes some of ${all.join(',')}`);
  return all.filter((part) => only?.includes(part) ?? true);
}

async function* atSize(context: BenchContext, chosen: Part[]): AsyncGenerator<Measurement> {
  for (const part of chosen) {
    await ensureShop(context.database, context.size);
    yield* parts[part](context);
  }
}
