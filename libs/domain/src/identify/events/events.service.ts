import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Fault } from '../../kernel/errors.js';
import { MicroBatch } from '../../kernel/micro-batch.js';
import type { Origin, RowOutcome } from '../origin.js';
import type { AnonymousLink } from './anonymous-ids.js';
import { EventCustomers, type FoundCustomer } from './event-customers.js';
import { eventKey } from './event-key.js';
import type { RecordEvent } from './event.schema.js';
import { eventTime } from './event-time.js';
import { EventWriter } from './event-writer.js';
import type { EventRow } from './events.store.js';

const ORIGIN: Origin = { source: 'events' };
const CUSTOMER_GONE = '23503';

/** An event that may be written, with the link it makes between an anonymous id and a customer. */
interface Ready {
  row: EventRow;
  link: AnonymousLink | null;
}
type Read = Ready | { faults: Fault[] };

/** What customers do, however it comes in: the same event again changes nothing, and what was said of it first holds. */
@Injectable()
export class EventsService {
  private readonly singles = new MicroBatch((events: RecordEvent[]) => this.recordMany(events));

  constructor(
    private readonly customers: EventCustomers,
    private readonly writer: EventWriter,
    private readonly clock: Clock,
  ) {}

  /** One of many that come at the same time: they are written together, and each is answered when it is. */
  record(event: RecordEvent): Promise<RowOutcome> {
    return this.singles.add(event);
  }

  /** Something we saw a known customer do ourselves, now; the same again changes nothing. */
  async recordOf(
    customerId: number,
    { externalId, name, properties }: Pick<RecordEvent, 'externalId' | 'name' | 'properties'>,
  ): Promise<void> {
    const at = this.clock.now();
    const row = { key: eventKey(externalId), customerId, anonymousId: null, name, properties, at };
    await this.writer.write([row], [], at);
  }

  /** Writes the events in one transaction, and tells for each what happened. */
  async recordMany(events: RecordEvent[]): Promise<RowOutcome[]> {
    try {
      return await this.recordOnce(events);
    } catch (error) {
      // A customer was merged into another one or erased in this instant; they are looked up again.
      if ((error as { driverError?: { code?: string } }).driverError?.code !== CUSTOMER_GONE) throw error;
      return this.recordOnce(events);
    }
  }

  private async recordOnce(events: RecordEvent[]): Promise<RowOutcome[]> {
    const receivedAt = this.clock.now();
    const read = await this.read(events, receivedAt);
    const ready = read.filter((each) => 'row' in each);
    const rows = [...new Map(ready.toReversed().map(({ row }) => [row.key, row])).values()];
    const links = ready.flatMap(({ link }) => link ?? []);
    const { created, known } = await this.writer.write(rows, links, receivedAt);
    return read.map((each) => {
      if ('faults' in each) return { result: 'rejected', id: null, faults: each.faults };
      const { key } = each.row;
      const id = created.get(key);
      // Of several in one batch the first one was written.
      if (id !== undefined && created.delete(key)) {
        known.set(key, id);
        return { result: 'created', id, faults: [] };
      }
      return { result: 'unchanged', id: known.get(key) ?? null, faults: [] };
    });
  }

  private async read(events: RecordEvent[], receivedAt: Date): Promise<Read[]> {
    const named = events.flatMap(({ customer }) => customer ?? []);
    const found = (await this.customers.find(named, ORIGIN)).values();
    return events.map((event) =>
      readEvent(event, event.customer ? found.next().value! : null, eventTime(event.at, receivedAt)),
    );
  }
}

function readEvent(event: RecordEvent, customer: FoundCustomer | null, at: Date | Fault): Read {
  const faults = customer && 'faults' in customer ? [...customer.faults] : [];
  if (!(at instanceof Date)) faults.push(at);
  if (faults.length > 0 || !(at instanceof Date)) return { faults };
  const key = eventKey(event.externalId);
  const { name, properties, anonymousId = null } = event;
  if (!customer || 'faults' in customer)
    return { row: { key, customerId: null, anonymousId, name, properties, at }, link: null };
  const customerId = customer.id;
  const link = anonymousId === null ? null : { anonymousId, customerId, at, key };
  return { row: { key, customerId, anonymousId: null, name, properties, at }, link };
}
