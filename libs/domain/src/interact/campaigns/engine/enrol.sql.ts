import type { LaunchedDefinition } from '../definition/launched-definition.js';
import { besidePeople, type Bind, wayOn } from './due-on-entry.js';
import { LOTS, lotOf } from './lots.js';

interface EnrolOperands {
  definition: LaunchedDefinition;
  /** A query of who comes in: `customer_id`, `epoch`, `cause`, `due_at`; in one epoch each customer once. */
  entrants: string;
  /** Placeholders: campaign, version, business time. */
  campaign: string;
  version: string;
  now: string;
  timeZone: string;
  bind: Bind;
}

/**
 * Takes people in: each stands at the first step from then on. Who is held out, or comes when the campaign is full, is
 * taken in and decided about at once, so that it is on record. Who came in by the same epoch before is left alone.
 */
export function enrol(operands: EnrolOperands): string {
  const { campaign, version, now } = operands;
  return `
  with entrant as materialized (${admitted(operands)}),
  enrolled as (
    insert into enrolment (campaign_id, version_id, customer_id, epoch, cause, step, due_at, created_at, state, decisions)
    select ${campaign}, ${version}, n.customer_id, n.epoch, n.cause, ${start(operands)}, ${now},
      case when n.refusal is null then 'waiting' else 'left' end, (n.refusal is not null)::int
    from entrant n ${besidePeople(operands.definition, [operands.definition.start], 'n.customer_id')}
    order by n.customer_id
    on conflict (campaign_id, customer_id, epoch) do nothing
    returning id, customer_id, epoch, step, state
  ),
  refused as (
    insert into decision (enrolment_id, campaign_id, customer_id, step, outcome, reason, facts, at)
    select e.id, ${campaign}, e.customer_id, e.step, 'exclude', n.refusal, jsonb_build_object('epoch', e.epoch), ${now}
    from enrolled e join entrant n on n.customer_id = e.customer_id and n.epoch = e.epoch
    where e.state = 'left'
  )
  select count(*)::int as audience from enrolled`;
}

function admitted(operands: EnrolOperands): string {
  const { definition, entrants, bind } = operands;
  const { excludedSegmentIds } = definition.audience;
  const excluded =
    excludedSegmentIds.length === 0
      ? ''
      : `where not exists (
          select from segment_member m
          where m.segment_id = any (${bind(excludedSegmentIds, 'bigint[]')}) and m.customer_id = p.customer_id)`;
  return `
    select p.customer_id, p.epoch, p.cause, p.due_at, ${refusal(operands)} as refusal from (${entrants}) p ${excluded}`;
}

// Of whom a full campaign cannot take in, lot decides and not the order of ids; one occurrence after the other.
function refusal({ definition, campaign, bind }: EnrolOperands): string {
  const { holdOut, entryCap } = definition.audience;
  const held =
    holdOut > 0
      ? [`${lotOf('p.customer_id', campaign)} < ${bind(Math.round(holdOut * LOTS), 'bigint')}`]
      : [];
  const cases = held.map((condition) => `when ${condition} then 'hold-out'`);
  if (entryCap !== null) {
    const inside = `(
      select count(*) from enrolment e
      where e.campaign_id = ${campaign} and not exists (
        select from decision d where d.enrolment_id = e.id and d.reason in ('entry-cap', 'hold-out')))`;
    const order = [...held, lotOf('p.customer_id', `${campaign} + 1`), 'p.customer_id'];
    const place = `row_number() over (order by ${order.join(', ')})`;
    cases.push(`when ${place} > ${bind(entryCap, 'bigint')} - ${inside} then 'entry-cap'`);
  }
  return cases.length === 0 ? 'null::text' : `case ${cases.join(' ')} end`;
}

function start({ definition, timeZone, bind }: EnrolOperands): string {
  const first = bind(definition.start, 'text');
  const way = { definition, ways: [definition.start], next: first, at: 'n.due_at', timeZone, bind };
  return `${first}, ${wayOn(way)}`;
}
