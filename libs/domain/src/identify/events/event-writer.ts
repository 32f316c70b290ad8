import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { TouchedService } from '../touched/touched.service.js';
import { AnonymousIds, type AnonymousLink } from './anonymous-ids.js';
import { EventCatalogue } from './event-catalogue.js';
import { type EventRow, EventsStore } from './events.store.js';

const CAUSE = 'event';

/** What became of written rows: the ids of those that were new and of those that were there, by key. */
export interface Written {
  created: Map<string, number>;
  known: Map<string, number>;
}

/** Writes events with everything that follows from them, in one transaction. */
@Injectable()
export class EventWriter {
  constructor(
    private readonly database: Database,
    private readonly store: EventsStore,
    private readonly anonymousIds: AnonymousIds,
    private readonly catalogue: EventCatalogue,
    private readonly touched: TouchedService,
  ) {}

  /** @param rows with keys that differ */
  async write(rows: EventRow[], links: AnonymousLink[], receivedAt: Date): Promise<Written> {
    if (rows.length === 0) return { created: new Map(), known: new Map() };
    const { remember, ...written } = await this.database.transaction(async (tx) => {
      const asked = rows.flatMap(({ anonymousId }) => anonymousId ?? []);
      const concerned = await this.anonymousIds.settle(tx, links, asked);
      const inserted = await this.store.insert(tx, rows, receivedAt);
      const created = new Map(inserted.map(({ key, id }) => [key, id]));
      const known = await this.known(tx, rows, created);
      const customers = inserted.flatMap(({ customerId }) => customerId ?? []);
      await this.touched.touch(tx, [...customers, ...concerned], CAUSE);
      const news = rows.filter(({ key }) => created.has(key));
      return { created, known, remember: await this.catalogue.note(tx, news, receivedAt) };
    });
    remember();
    return written;
  }

  /** Says whose anonymous ids are; events that waited for it go to their customers. */
  async link(links: AnonymousLink[]): Promise<void> {
    if (links.length === 0) return;
    await this.database.transaction(async (tx) => {
      await this.touched.touch(tx, await this.anonymousIds.settle(tx, links, []), CAUSE);
    });
  }

  private known(tx: Tx, rows: EventRow[], created: Map<string, number>): Promise<Map<string, number>> {
    const others = rows.filter(({ key }) => !created.has(key));
    return this.store.known(
      tx,
      others.map(({ key }) => key),
    );
  }
}
