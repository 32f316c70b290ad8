import { expect } from 'vitest';
import type { Broadcast, FaultWorld } from './fault-world.js';

/** What the judge and the books say of a broadcast that is over; both must agree. */
export interface Verdict {
  accepted: number;
  uncertain: number;
}

/**
 * Nothing lost, nothing twice: what is accepted arrived, what arrived is accepted or uncertain, and the books balance.
 */
export async function judge(world: FaultWorld, broadcast: Broadcast): Promise<Verdict> {
  const { accepted = [], uncertain = [], ...others } = await world.states(broadcast);
  const { messages, duplicates } = world.sink.taken;
  expect(duplicates, 'sent twice').toEqual([]);
  expect(
    accepted.filter((id) => !messages.has(id)),
    'accepted, and never arrived',
  ).toEqual([]);
  const open = Object.values(others).flat();
  expect(
    open.filter((id) => messages.has(id)),
    'arrived, and not on record',
  ).toEqual([]);
  const books = await world.accounting(broadcast);
  const excluded = Object.values(books.excluded).reduce((sum, count) => sum + count, 0);
  expect(books.accepted + books.rejected + books.uncertain + excluded + books.pending).toBe(books.audience);
  expect(books).toMatchObject({
    audience: broadcast.size,
    accepted: accepted.length,
    uncertain: uncertain.length,
  });
  return { accepted: accepted.length, uncertain: uncertain.length };
}
