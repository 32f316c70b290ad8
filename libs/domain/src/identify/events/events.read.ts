import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { listNames, listProperties } from './event-catalogue.sql.js';
import type { EventNameView, EventPropertyView, EventView, LatestEventsQuery } from './event.schema.js';
import { latestEvents, latestNamedEvents } from './events.sql.js';

@Injectable()
export class EventsRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every name some event had, commonest of the last month first; five hundred at most. */
  names(sql: Sql = this.database): Promise<EventNameView[]> {
    return sql.rows<EventNameView>(listNames, [this.clock.now()]);
  }

  /** The properties events of this name came with. */
  properties(name: string): Promise<EventPropertyView[]> {
    return this.database.rows<EventPropertyView>(listProperties, [name]);
  }

  /** The last events that came in; of one name, the last that happened. */
  latest({ name, limit }: LatestEventsQuery): Promise<EventView[]> {
    return name === undefined
      ? this.database.rows<EventView>(latestEvents, [limit])
      : this.database.rows<EventView>(latestNamedEvents, [limit, name]);
  }
}
