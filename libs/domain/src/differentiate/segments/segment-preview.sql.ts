import { cellTextSql } from '../rfm/rfm-cell.js';
import type { RuleContext } from './compiler/rule-context.js';
import type { CompiledCondition } from './compiler/segment-compiler.js';
import { segmentFrame } from './compiler/segment-frame.js';

/**
 * How many a rule holds for, and whom of them a channel reaches, in one pass. Whoever has an address counts, and those
 * are taken off again whose address is suppressed: they are few, and looked for from their side.
 */
export const countMatching = (predicate: string, context: RuleContext): string => {
  const frame = segmentFrame(context);
  const suppressed = (channel: string, address: string): string => `(
    select count(*) from ${frame} join suppression u on u.channel = '${channel}' and u.address = ${address}
    where ${predicate})`;
  return `
  select customers, email - suppressed_email as email, sms - suppressed_sms as sms
  from (
    select count(*)::int as customers, count(c.email)::int as email, count(c.phone)::int as sms
    from ${frame} where ${predicate}
  ) found,
  lateral (select ${suppressed('email', 'c.email')}::int as suppressed_email,
    ${suppressed('sms', 'c.phone')}::int as suppressed_sms) taken_off`;
};

export const countCustomers = `select count(*)::int as total from customer`;

export const sampleMatching = (predicate: string, context: RuleContext): string => `
  select c.id as "customerId", c.name, c.email, ${cellTextSql('s')} as cell
  from ${segmentFrame(context)}
  where ${predicate}
  order by c.id
  limit 10`;

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
