import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { EventProperties } from './event.schema.js';
import { insertEvents, knownEvents } from './events.sql.js';

/** An event ready to be written: of a customer, or of whoever its anonymous id belongs to. */
export interface EventRow {
  key: string;
  customerId: number | null;
  /** `null` where the customer is named. */
  anonymousId: string | null;
  name: string;
  properties: EventProperties;
  at: Date;
}

export interface WrittenEvent {
  id: number;
  key: string;
  customerId: number | null;
}

@Injectable()
export class EventsStore {
  /** Writes rows whose keys differ; gives those that were new. */
  insert(tx: Tx, rows: EventRow[], receivedAt: Date): Promise<WrittenEvent[]> {
    return tx.rows<WrittenEvent>(insertEvents, [JSON.stringify(rows), receivedAt]);
  }

  /** The ids of events that are there already, by key. */
  async known(tx: Tx, keys: string[]): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.rows<{ id: number; key: string }>(knownEvents, [keys]);
    return new Map(rows.map(({ id, key }) => [key, id]));
  }
}
