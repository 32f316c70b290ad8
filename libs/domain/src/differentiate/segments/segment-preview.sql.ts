import { cellTextSql } from '../rfm/rfm-cell.js';
import type { RuleContext } from './compiler/rule-context.js';
import type { CompiledCondition } from './compiler/segment-compiler.js';
import { segmentFrame } from './compiler/segment-frame.js';

const SAMPLES = 10;
/** Ten of so many who come first are taken: sorting a million ids would take as long as counting them. */
const CANDIDATES = 1000;

/** How many a rule holds for, and nothing else: one pass, which may run in parallel. */
export const countAlone = (predicate: string, context: RuleContext): string => `
  select count(*)::int as customers from ${segmentFrame(context)} where ${predicate}`;

/**
 * How many a rule holds for, whom of them a channel reaches, and the ids of some of them: one pass, which may run in
 * parallel. Suppressions are joined by their key, so nobody counts twice.
 */
export const countMatching = (predicate: string, context: RuleContext): string => `
  select customers, email, sms,
    array(select id from unnest(candidates[1:${CANDIDATES}]) as id order by id limit ${SAMPLES}) as samples
  from (
    select count(*)::int as customers, (count(c.email) filter (where by_email.address is null))::int as email,
      (count(c.phone) filter (where by_sms.address is null))::int as sms, array_agg(c.id) as candidates
    from ${segmentFrame(context)}
    left join suppression by_email on by_email.channel = 'email' and by_email.address = c.email
    left join suppression by_sms on by_sms.channel = 'sms' and by_sms.address = c.phone
    where ${predicate}
  ) counted`;

export const countCustomers = `select count(*)::int as total from customer`;

export const selectSamples = `
  select c.id as "customerId", c.name, c.email, ${cellTextSql('s')} as cell
  from customer c left join rfm_score s on s.customer_id = c.id
  where c.id = any ($1::bigint[])
  order by c.id`;

/** One row for one customer: of each condition whether it holds, and what it saw. */
export const explainConditions = (
  conditions: CompiledCondition[],
  customerId: string,
  context: RuleContext,
): string => {
  const columns = conditions.flatMap(({ test, seen }, at) => [
    `(${test}) is true as holds_${at}`,
    `to_jsonb(${seen()}) as seen_${at}`,
  ]);
  const frame = segmentFrame(context, { kind: 'few', limit: (id) => `${id} = ${customerId}` });
  return `select ${['c.id', ...columns].join(', ')} from ${frame}`;
};
