/**
 * Customers are decided about in shards, each by one worker at a time: two campaigns that want the same customer are
 * then decided one after the other, and the second sees what the first did to the frequency caps. So up to this many
 * workers decide at once. Neighbours are in one shard, 4,096 at a stretch, so that a batch reads and writes
 * neighbouring pages. The index `enrolment_due` is built on the same expression.
 */
export const SHARDS = 4;

export const shardOf = (customerId: string): string => `((${customerId} >> 12) & ${SHARDS - 1})`;

/** First key of the advisory locks; the second is the shard. */
export const SHARD_LOCK = 7_140_822;
