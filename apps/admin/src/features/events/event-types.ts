import type { ApiData } from '../../api';

export type EventName = ApiData<'/api/events/names'>[number];
export type LatestEvent = ApiData<'/api/events'>[number];

/** A property as a reader sees it: text as it is, anything else as JSON. */
export const propertyText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
