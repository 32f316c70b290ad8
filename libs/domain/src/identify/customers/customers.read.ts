import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { DomainError, notFound } from '../../kernel/errors.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import type { PurchaseSummary } from '../purchases/purchase-summary.schema.js';
import { trigramPatterns } from '../search-pattern.js';
import {
  customersByLastOrder,
  customersByRevenue,
  customersWithoutOrder,
  customersWithoutRevenue,
  newestCustomers,
} from './customer-list.sql.js';
import { toCustomerView } from './customer-view.js';
import { Customer } from './customer.entity.js';
import { survivorOf } from './merged-ids.sql.js';
import type { CustomerListQuery, CustomerRow, CustomerView } from './customer.schema.js';

type Value = string | number | null;
type Cursor = [Value, number];

interface Filter {
  patterns: string[] | null;
  kind: CustomerRow['kind'] | null;
}

/** A sort order: who has a place in it, then who has none, and the value that a customer's place is told by. */
interface Order {
  first: string;
  then: string | null;
  value: (row: CustomerRow) => Value;
  isValue: (value: unknown) => boolean;
}

const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const orders: Record<CustomerListQuery['sort'], Order> = {
  newest: {
    first: newestCustomers,
    then: null,
    value: (row) => row.createdAt.toISOString(),
    isValue: isInstant,
  },
  revenue: {
    first: customersByRevenue,
    then: customersWithoutRevenue,
    value: ({ purchases }) =>
      purchases.ordersCount + purchases.refundsCount > 0 ? purchases.revenueMinor : null,
    isValue: Number.isSafeInteger,
  },
  'last-order': {
    first: customersByLastOrder,
    then: customersWithoutOrder,
    value: ({ purchases }) => purchases.lastOrderAt?.toISOString() ?? null,
    isValue: isInstant,
  },
};

@Injectable()
export class CustomersRead {
  constructor(private readonly database: Database) {}

  /** A page of customers by key: at most two statements, however many customers there are. */
  async list({ search, kind, sort, limit, after }: CustomerListQuery): Promise<Page<CustomerRow>> {
    const order = orders[sort];
    const filter: Filter = { patterns: search ? trigramPatterns(search) : null, kind: kind ?? null };
    const cursor = readCursor(order, after);
    const inRest = cursor !== null && cursor[0] === null;
    const rows = inRest ? [] : await this.rows(order.first, filter, limit + 1, cursor);
    if (order.then && rows.length <= limit) {
      const missing = limit + 1 - rows.length;
      rows.push(...(await this.rows(order.then, filter, missing, inRest ? cursor : null)));
    }
    return toPage(rows, limit, (row) => [order.value(row), row.id]);
  }

  /** @throws not-found; gone `customer-merged` with the `survivorId` where the record is part of another's by now. */
  async get(id: number, sql: Sql = this.database): Promise<CustomerView> {
    const customer = await sql.manager.findOneBy(Customer, { id });
    if (!customer) throw await missing(id, sql);
    return toCustomerView(customer);
  }

  /** The same, and for an id that was merged away the customer it leads to. */
  async current(id: number, sql: Sql = this.database): Promise<CustomerView> {
    const customer = await sql.manager.findOneBy(Customer, { id });
    if (customer) return toCustomerView(customer);
    const survivor = await sql.row<{ id: number }>(survivorOf, [id]);
    if (!survivor) throw notFound('customer', id);
    return this.get(survivor.id, sql);
  }

  private async rows(
    statement: string,
    { patterns, kind }: Filter,
    limit: number,
    cursor: Cursor | null,
  ): Promise<CustomerRow[]> {
    const [value, id] = cursor ?? [null, null];
    const rows = await this.database.rows<FlatRow>(statement, [patterns, limit, value, id, kind]);
    return rows.map(toCustomerRow);
  }
}

/** Why there is no customer with an id. */
async function missing(id: number, sql: Sql): Promise<DomainError> {
  const survivor = await sql.row<{ id: number }>(survivorOf, [id]);
  if (!survivor) return notFound('customer', id);
  const params = { id, survivorId: survivor.id };
  return new DomainError('gone', 'customer-merged', `Customer ${id} is part of customer ${survivor.id}.`, {
    params,
  });
}

/** A cursor that this order did not give is none: such a request starts from the beginning. */
function readCursor(order: Order, after: string | undefined): Cursor | null {
  const [value, id] = decodeCursor(after, 2) ?? [];
  const ours = (value === null && order.then !== null) || order.isValue(value);
  return ours && Number.isSafeInteger(id) ? [value as Value, id as number] : null;
}

type FlatRow = Omit<CustomerRow, 'purchases'> & PurchaseSummary;

function toCustomerRow(row: FlatRow): CustomerRow {
  const { ordersCount, refundsCount, revenueMinor, firstOrderAt, lastOrderAt, ...rest } = row;
  const { marginMinor, costedRevenueMinor, ...customer } = rest;
  return {
    ...customer,
    purchases: {
      ordersCount,
      refundsCount,
      revenueMinor,
      marginMinor,
      costedRevenueMinor,
      firstOrderAt,
      lastOrderAt,
    },
  };
}
