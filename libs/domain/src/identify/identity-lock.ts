import type { Tx } from '../database/database.js';

/** What is locked (7_140_818 is that of accounts): one name space of advisory locks each. */
const spaces = {
  customer: 7_140_811,
  order: 7_140_812,
  purchases: 7_140_813,
  opportunity: 7_140_814,
  contact_entry: 7_140_815,
  customer_expense: 7_140_816,
  consent_history: 7_140_817,
} as const;
const BUCKETS = 256;

/**
 * Locks keys until the transaction ends, so that two batches that bring the same new key wait for each other instead
 * of both creating it. The keys are hashed into 256 buckets: however large the batch, it holds few locks, and they are
 * taken in order, so two batches never wait for each other in a circle.
 *
 * @param keys a select of one text column; its parameters follow.
 */
export async function lockKeys(
  tx: Tx,
  space: keyof typeof spaces,
  keys: string,
  parameters: unknown[] = [],
): Promise<void> {
  await tx.run(
    `select count(pg_advisory_xact_lock(${spaces[space]}, bucket)) from (
       select distinct hashtext(key) & ${BUCKETS - 1} as bucket from (${keys}) as keys (key)
       where key is not null order by bucket
     ) as buckets`,
    parameters,
  );
}
