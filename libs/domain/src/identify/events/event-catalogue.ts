import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { noteNames, noteProperties, tally } from './event-catalogue.sql.js';
import type { EventProperties, propertyTypes } from './event.schema.js';

const HOUR_MS = 3600_000;
const TALLIED_MS = 31 * 24 * HOUR_MS;
/** Of names and properties this process has noted; beyond it, the database is asked each time. */
const MOST_REMEMBERED = 20_000;

/** What the catalogue wants to know of an event. */
export interface NotedEvent {
  name: string;
  at: Date;
  properties: EventProperties;
}

export type PropertyType = (typeof propertyTypes)[number];

interface NewProperty {
  key: string;
  name: string;
  property: string;
  type: PropertyType;
}

/**
 * Keeps the catalogue of what events there are: names, properties with their types, and how many came in each hour. Names
 * and properties are few and come again and again, so what this process has noted it does not note twice.
 */
@Injectable()
export class EventCatalogue {
  private readonly remembered = new Set<string>();

  /**
   * Notes new events in their transaction.
   * @returns to be called after its commit
   */
  async note(tx: Tx, events: NotedEvent[], receivedAt: Date): Promise<() => void> {
    const names = this.newNames(events);
    const properties = this.newProperties(events);
    if (names.length > 0) await tx.run(noteNames, [names, receivedAt]);
    if (properties.length > 0)
      await tx.run(noteProperties, [
        properties.map(({ name }) => name),
        properties.map(({ property }) => property),
        properties.map(({ type }) => type),
      ]);
    await this.tally(tx, events, receivedAt);
    return () => this.remember([...names, ...properties.map(({ key }) => key)]);
  }

  private newNames(events: NotedEvent[]): string[] {
    return [...new Set(events.map(({ name }) => name))].filter((name) => !this.remembered.has(name));
  }

  private newProperties(events: NotedEvent[]): NewProperty[] {
    const found = new Map<string, NewProperty>();
    for (const { name, properties } of events)
      for (const property in properties) {
        const type = typeOf(properties[property]);
        const key = `${name}\0${property}\0${type}`;
        if (type && !this.remembered.has(key)) found.set(key, { key, name, property, type });
      }
    return [...found.values()];
  }

  /** What happened longer ago is in no count there is. */
  private async tally(tx: Tx, events: NotedEvent[], receivedAt: Date): Promise<void> {
    const counts = new Map<string, { name: string; hour: Date; events: number }>();
    for (const { name, at } of events) {
      if (receivedAt.getTime() - at.getTime() > TALLIED_MS) continue;
      const hour = at.getTime() - (at.getTime() % HOUR_MS);
      const key = `${hour} ${name}`;
      const counted = counts.get(key);
      if (counted) counted.events += 1;
      else counts.set(key, { name, hour: new Date(hour), events: 1 });
    }
    const rows = [...counts.values()];
    if (rows.length === 0) return;
    await tx.run(tally, [
      rows.map(({ name }) => name),
      rows.map(({ hour }) => hour),
      rows.map((row) => row.events),
    ]);
  }

  private remember(keys: string[]): void {
    if (this.remembered.size + keys.length > MOST_REMEMBERED) this.remembered.clear();
    for (const key of keys) this.remembered.add(key);
  }
}

function typeOf(value: unknown): PropertyType | null {
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'boolean':
      return typeof value as 'number' | 'boolean';
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? 'list' : 'object';
    default:
      return null;
  }
}
