import { ForecastRead } from '@roundtrip/domain/differentiate/forecast/forecast.read.js';
import { ForecastService } from '@roundtrip/domain/differentiate/forecast/forecast.service.js';
import { storeBare } from '../bare.js';
import type { BenchContext } from '../bench-context.js';
import { inDomain } from '../domain.js';
import { inTurn, type Measurement, secondsOf } from '../measure.js';

const TARGET = 3;

// What one statement needs to group the same orders by customer and month and store as many rows of the same shape.
const BARE = `
  insert into bare_forecast
  select customer_id, 1, 0, max(orders), max(amount), 0.5, true, 0, null, array[1, 1, 1], array[1, 1, 1],
    array[0.5, 0.5, 0.5], array[0, 0, 0], array[1, 1, 1], false
  from (
    select customer_id, date_trunc('month', ordered_at) as month, count(*) as orders, sum(base_minor) as amount
    from orders
    where status = 'paid' and ordered_at >= now() - interval '13 months'
    group by 1, 2
  ) cell
  group by customer_id`;

/** Orders grouped by customer and period, a model fitted, and everybody's three periods written with their history. */
export async function* forecastBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await database.run('drop table if exists bare_forecast');
  await database.run('create table bare_forecast (like forecast including all)');
  const { forecast, ...measured } = await inDomain(database, async (domain) => {
    const service = domain.get(ForecastService);
    const first = async (): Promise<number> => {
      await database.run('truncate forecast, forecast_change');
      return secondsOf(() => service.run('bench'));
    };
    const times = await inTurn(runs, first, () => storeBare(database, ['bare_forecast'], BARE));
    const again = await secondsOf(() => service.run('bench'));
    return { ...times, again, forecast: (await domain.get(ForecastRead).overview()).customers };
  });
  yield {
    bench: 'forecast',
    size,
    ...measured,
    customers: forecast,
    target: `≤ ${TARGET} × the bare SQL`,
    met: measured.ratio <= TARGET,
  };
}
