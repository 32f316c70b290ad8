import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Fault } from '../../kernel/errors.js';
import { CustomersService } from '../customers/customers.service.js';
import type { Origin } from '../origin.js';
import type { EventCustomer } from './event.schema.js';
import { customersByExternalId } from './events.sql.js';

export type FoundCustomer = { id: number } | { faults: Fault[] };

/**
 * Who the customers are that events name. Most are known by their external ids, which is one look; the others go the way
 * every customer comes in by, matched by all their keys, and become customers where nobody has them. They are made sure
 * of before the events are written: should those fail, there is a customer of whom no event is known yet.
 */
@Injectable()
export class EventCustomers {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomersService,
  ) {}

  /** In the order asked. */
  async find(named: EventCustomer[], origin: Origin): Promise<FoundCustomer[]> {
    const known = await this.known(named.flatMap(({ externalId }) => externalId ?? []));
    const others = new Map<string, EventCustomer>();
    for (const customer of named)
      if (!known.has(customer.externalId ?? '')) others.set(nameOf(customer), customer);
    const made = await this.ensure(others, origin);
    return named.map((customer) => {
      const id = known.get(customer.externalId ?? '');
      return id === undefined ? found(made, customer) : { id };
    });
  }

  /** Customers by these external ids; what is nobody's is left out. */
  async known(externalIds: string[]): Promise<Map<string, number>> {
    if (externalIds.length === 0) return new Map();
    const rows = await this.database.rows<{ id: number; externalId: string }>(customersByExternalId, [
      [...new Set(externalIds)],
    ]);
    return new Map(rows.map(({ id, externalId }) => [externalId, id]));
  }

  private async ensure(
    named: Map<string, EventCustomer>,
    origin: Origin,
  ): Promise<Map<string, FoundCustomer>> {
    if (named.size === 0) return new Map();
    const outcomes = await this.customers.upsertMany([...named.values()], origin);
    return new Map(
      [...named.keys()].map((name, at) => {
        const { id = null, faults = [] } = outcomes[at] ?? {};
        return [name, id === null ? { faults: faults.map(below('customer')) } : { id }];
      }),
    );
  }
}

const nameOf = ({ externalId, email }: EventCustomer): string => JSON.stringify([externalId, email]);

const below =
  (key: string) =>
  (fault: Fault): Fault => ({ ...fault, path: [key, ...fault.path] });

function found(made: Map<string, FoundCustomer>, customer: EventCustomer): FoundCustomer {
  const one = made.get(nameOf(customer));
  if (!one) throw new Error('a customer was asked for and not looked up');
  return one;
}
