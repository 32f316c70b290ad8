import { createHash } from 'node:crypto';

/**
 * What an event is recognised by: 128 bits of a hash of its id, as a uuid. Senders' ids come in any length; a key of
 * sixteen bytes keeps the index that every event is looked up in small.
 */
export function eventKey(externalId: string): string {
  const hex = createHash('sha256').update(externalId).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
