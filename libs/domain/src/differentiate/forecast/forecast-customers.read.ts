import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { trigramPatterns } from '../../identify/search-pattern.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { concernOf } from './concern.js';
import { expectedPeriods, type ForecastArrays } from './expected-periods.js';
import { type Context, ForecastContexts } from './forecast-context.js';
import type { ForecastCustomersQuery, ForecastRow } from './forecast-customer.schema.js';
import { listForecasts } from './forecast-customers.sql.js';
import { forecastSettings } from './forecast-settings.js';

/** Complete periods shown beside a customer in the list. */
export const SHOWN_PAST = 3;

type Listed = Pick<ForecastRow, 'customerId' | 'name' | 'email' | 'tier' | 'overridden'> &
  ForecastArrays & { sortValue: string };
/** Which customers, in which order. */
export type Narrowing = Pick<ForecastCustomersQuery, 'filter' | 'tier' | 'search' | 'sort'>;
type Place = [sortValue: string, customerId: number] | [null, null];

/** What is expected of each customer, beside what they did lately. */
@Injectable()
export class ForecastCustomersRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly contexts: ForecastContexts,
  ) {}

  async list({ limit, after, ...narrowing }: ForecastCustomersQuery): Promise<Page<ForecastRow>> {
    const context = await this.contexts.latest();
    if (!context) return { rows: [], next: null };
    const { nearZeroMinor } = await this.settings.read(forecastSettings);
    const listed = await this.select(narrowing, nearZeroMinor, placeOf(after), limit + 1);
    const { rows, next } = toPage(listed, limit, ({ sortValue, customerId }) => [sortValue, customerId]);
    return { rows: await this.toRows(rows, context, nearZeroMinor), next };
  }

  /** All of the list, in portions of `size`: a file is written while it is read. */
  async *portions(narrowing: Narrowing, size: number): AsyncGenerator<ForecastRow[], void, void> {
    const context = await this.contexts.latest();
    if (!context) return;
    const { nearZeroMinor } = await this.settings.read(forecastSettings);
    for (let place: Place = [null, null]; ;) {
      const listed = await this.select(narrowing, nearZeroMinor, place, size);
      if (listed.length > 0) yield await this.toRows(listed, context, nearZeroMinor);
      if (listed.length < size) return;
      const { sortValue, customerId } = listed.at(-1)!;
      place = [sortValue, customerId];
    }
  }

  private select(
    { filter, tier, search, sort }: Narrowing,
    nearZeroMinor: number,
    place: Place,
    count: number,
  ): Promise<Listed[]> {
    const patterns = search ? trigramPatterns(search) : null;
    const parameters = [filter ?? null, nearZeroMinor, tier ?? null, patterns, ...place, count];
    return this.database.rows<Listed>(listForecasts(sort), parameters);
  }

  private async toRows(
    listed: Listed[],
    { periods }: Context,
    nearZeroMinor: number,
  ): Promise<ForecastRow[]> {
    const ids = listed.map(({ customerId }) => customerId);
    const pastOf = await this.contexts.done(ids, periods, SHOWN_PAST);
    return listed.map(({ customerId, name, email, tier, overridden, ...arrays }) => {
      const ahead = expectedPeriods(arrays, periods.ahead);
      const concern = concernOf(ahead[0]!, nearZeroMinor);
      return { customerId, name, email, tier, overridden, past: pastOf(customerId), ahead, concern };
    });
  }
}

/** Sort value and id of the last customer shown; a cursor that is not ours starts from the beginning. */
function placeOf(after: string | undefined): Place {
  const [value, id] = decodeCursor(after, 2) ?? [];
  return typeof value === 'string' && /^-?\d{1,19}$/.test(value) && Number.isSafeInteger(id)
    ? [value, Number(id)]
    : [null, null];
}
