import type { CompiledCondition } from './compiler/segment-compiler.js';
import { segmentFrame } from './compiler/segment-frame.js';

/**
 * How many a rule holds for, and whom of them a channel reaches, in one pass. Suppressions are joined (by their key, so
 * nobody counts twice) to those who match, and not asked for customer by customer.
 *
 * A million customers and ten million orders on two cores: 0.2 s over attributes, 0.4 s over scores, 0.8 s over purchase
 * summaries, 1 s over consent. Orders in a window take 2 to 4 s: each customer's are read from the index, which is as
 * fast as joining grouped orders and needs no memory, but never runs in parallel.
 */
export const countMatching = (predicate: string): string => `
  with matching as materialized (
    select c.email, c.phone from ${segmentFrame()} where ${predicate}
  )
  select count(*)::int as customers,
    (count(m.email) filter (where by_email.address is null))::int as email,
    (count(m.phone) filter (where by_sms.address is null))::int as sms
  from matching m
  left join suppression by_email on by_email.channel = 'email' and by_email.address = m.email
  left join suppression by_sms on by_sms.channel = 'sms' and by_sms.address = m.phone`;

export const countCustomers = `select count(*)::int as total from customer`;

export const sampleMatching = (predicate: string): string => `
  select c.id as "customerId", c.name, c.email, s.recency * 100 + s.frequency * 10 + s.monetary as cell
  from ${segmentFrame()}
  where ${predicate}
  order by c.id
  limit 10`;

/** One row for one customer: of each condition whether it holds, and what it saw. */
export const explainConditions = (conditions: CompiledCondition[], customerId: string): string => {
  const columns = conditions.flatMap(({ test, seen }, at) => [
    `(${test}) is true as holds_${at}`,
    `to_jsonb(${seen()}) as seen_${at}`,
  ]);
  return `select ${['c.id', ...columns].join(', ')} from ${segmentFrame()} where c.id = ${customerId}`;
};
