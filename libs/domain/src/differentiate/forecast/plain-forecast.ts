import { automaticEdges } from './model/buckets.js';
import { expenseHistory, nextExpense } from './model/expense.js';
import type { GammaGamma } from './model/gamma-gamma.js';
import { nextMargin } from './model/margin.js';
import type { Nbd } from './model/nbd.js';
import { PurchaseForecaster } from './model/purchase-forecast.js';

/** An order, by the place of its period among those looked back over; a refund has a negative amount. */
export interface PlainOrder {
  customer: string;
  period: number;
  minor: number;
  costMinor: number | null;
}
export interface PlainExpense {
  customer: string;
  period: number;
  minor: number;
}
export interface PlainForecast {
  purchasesMinor: number[];
  margin: number | null;
  expenseMinor: number[];
  profitMinor: (number | null)[];
}

interface Done {
  orders: number;
  bought: number;
  costed: number;
  cost: number;
}

const nothing = (): Done => ({ orders: 0, bought: 0, costed: 0, cost: 0 });
const marginOf = ({ costed, cost }: Done): number | null => (costed > 0 ? 1 - cost / costed : null);
const perOrder = ({ bought, orders }: Done): number => Math.max(1, Math.round(bought / orders));

function add(done: Done, { minor, costMinor }: PlainOrder): void {
  if (minor > 0) done.orders += 1;
  done.bought += minor;
  if (costMinor !== null) {
    done.costed += minor;
    done.cost += costMinor;
  }
}

/** The forecast customer by customer and order by order, slowly: what the set-based statements are held against. */
export function plainForecast(
  orders: PlainOrder[],
  expenses: PlainExpense[],
  periods: number,
  parameters: { frequency: Nbd; amount: GammaGamma },
): Map<string, PlainForecast> {
  const customers = new Map<string, Done[]>();
  const company = Array.from({ length: periods }, nothing);
  for (const order of orders) {
    const done = customers.get(order.customer) ?? Array.from({ length: periods }, nothing);
    customers.set(order.customer, done);
    add(done[order.period]!, order);
    add(company[order.period]!, order);
  }
  const traded = ({ orders: count, bought }: Done): boolean => count > 0 && bought > 0;
  const cells = [...customers.values()].flat().filter(traded);
  const amounts = cells.map(perOrder);
  const forecaster = new PurchaseForecaster({
    ...parameters,
    mostOrders: Math.max(...cells.map((cell) => cell.orders)),
    largestAmount: Math.max(...amounts),
    edges: automaticEdges(Math.min(...amounts), Math.max(...amounts)),
  });
  const forecasts = new Map<string, PlainForecast>();
  for (const [customer, done] of customers) {
    const last = done.findLastIndex(traded);
    if (last < 0) continue;
    const cell = done[last]!;
    const quietPeriods = periods - 1 - last;
    const purchasesMinor = forecaster
      .ahead({ quietPeriods, orders: cell.orders, amount: perOrder(cell) })
      .map(Math.round);
    const lastMargin = marginOf(cell) ?? marginOf(company[last]!);
    const margin = lastMargin === null ? null : nextMargin(lastMargin, company.slice(last).map(marginOf));
    const spent = done.map((_, period) =>
      expenses
        .filter((each) => each.customer === customer && each.period === period)
        .reduce((sum, { minor }) => sum + minor, 0),
    );
    const history = expenseHistory(spent, done.map(({ bought }) => bought)); // prettier-ignore
    const expenseMinor = purchasesMinor.map((purchase) => Math.round(nextExpense(purchase, history)));
    const profitMinor = purchasesMinor.map((purchase, at) =>
      margin === null ? null : Math.round(purchase * margin - expenseMinor[at]!),
    );
    forecasts.set(customer, { purchasesMinor, margin, expenseMinor, profitMinor });
  }
  return forecasts;
}
