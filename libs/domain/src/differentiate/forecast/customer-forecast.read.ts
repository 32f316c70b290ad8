import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { concernOf } from './concern.js';
import { expectedPeriods, type ForecastArrays } from './expected-periods.js';
import { ForecastContexts } from './forecast-context.js';
import type { CustomerForecast, ForecastStep } from './forecast-customer.schema.js';
import { forecastOfCustomer, pathOfCustomer } from './forecast-customers.sql.js';
import { forecastSettings } from './forecast-settings.js';
import type { ForecastModel } from './forecast.schema.js';
import { PurchaseForecaster } from './model/purchase-forecast.js';
import type { ForecastOverride } from './override.schema.js';
import { listOverrides } from './overrides.sql.js';

const OVERRIDES_SHOWN = 50;

type Terms = NonNullable<CustomerForecast['forecast']>['terms'];
type State = Omit<Terms, 'nextOrders' | 'ordersChance' | 'nextAmountMinor' | 'amountChance'>;

/** Everything there is to say about the forecast of one customer: what they did, what is expected, and why. */
@Injectable()
export class CustomerForecastRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly contexts: ForecastContexts,
  ) {}

  async ofCustomer(customerId: number): Promise<CustomerForecast> {
    const [context, stored, path, overrides] = await Promise.all([
      this.contexts.latest(),
      this.database.row<ForecastArrays & State>(forecastOfCustomer, [customerId]),
      this.database.rows<ForecastStep>(pathOfCustomer, [customerId]),
      this.database.rows<ForecastOverride>(listOverrides, [customerId, null, OVERRIDES_SHOWN]),
    ]);
    if (!context) return { past: [], forecast: null, overrides, path };
    const { periods, model } = context;
    const past = (await this.contexts.done([customerId], periods, periods.past.length))(customerId);
    if (!stored || !model) return { past, forecast: null, overrides, path };
    const { nearZeroMinor } = await this.settings.read(forecastSettings);
    const ahead = expectedPeriods(stored, periods.ahead);
    const forecast = { terms: termsOf(stored, model), ahead, concern: concernOf(ahead[0]!, nearZeroMinor) };
    return { past, forecast, overrides, path };
  }
}

/** The terms of the next purchase are not stored: the state and the model give them again. */
function termsOf(state: State, model: ForecastModel): Terms {
  const { quietPeriods, orders, amountMinor, margin, ownMargin, expenseRate, smallestExpenseMinor } = state;
  const next = new PurchaseForecaster(model).next({ quietPeriods, orders, amount: amountMinor });
  return {
    quietPeriods,
    orders,
    amountMinor,
    margin,
    ownMargin,
    expenseRate,
    smallestExpenseMinor,
    nextOrders: next.orders,
    ordersChance: next.ordersChance,
    nextAmountMinor: next.amount,
    amountChance: next.amountChance,
  };
}
