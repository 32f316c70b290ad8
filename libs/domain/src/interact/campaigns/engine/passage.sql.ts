import { segmentFrame } from '../../../differentiate/segments/compiler/segment-frame.js';
import { exitsOf, LEFT } from '../definition/exits.js';
import { stepOf } from '../definition/launched-definition.js';
import { besidePeople, type Bind, wayOn } from './due-on-entry.js';
import { hasEffects } from './effects.js';
import { shardOf } from './shards.js';
import type { TrialStanding } from '../trials/trials.js';
import type { Turn } from './turn.js';
import { asksRules, holds, type Rules, wayOut } from './way-out.js';

const AT_ONCE = 5000;

const PASSED = `(
    select jsonb_agg(jsonb_build_object('enrolmentId', id, 'customerId', customer_id, 'visit', visit) order by customer_id, id)
    from going where arm <> '${LEFT}')`;

/** The values of a turn, as the statement names them. */
interface Operands {
  campaign: string;
  version: string;
  step: string;
  now: string;
}

/**
 * Moves everybody of a turn out of a step that sends nothing, in one statement: the way out of each, the facts of it, and
 * where they stand next. Rows another worker has in hand are left to it. Who leaves the campaign without there ever
 * having been a decision about them gets one. One row: of a step that does something to people, those who `passed` it.
 */
export function passage(turn: Turn, rules: Rules, trial: TrialStanding): string {
  const { context } = rules;
  const { version, step, now } = turn;
  const operands: Operands = {
    campaign: context.bind(version.campaignId, 'bigint'),
    version: context.bind(version.versionId, 'bigint'),
    step: context.bind(step, 'text'),
    now: context.bind(now, 'timestamptz'),
  };
  return `
  with batch as materialized (${batch(turn, operands, rules)}),
  judged as materialized (${judged(turn, operands, rules, trial)}),
  going as materialized (${going(turn, rules)}),
  moved as (${moved(turn, operands, rules)}),
  facts as (${facts(operands)}),
  undecided as (${undecided(operands)})${trial.kind === 'open' ? `,\n  waiting as (${waiting(trial.until, rules)})` : ''}
  select ${hasEffects(stepOf(version.definition, step)) ? PASSED : 'null'} as passed`;
}

const batch = ({ shard }: Turn, { version, step, now }: Operands, { context }: Rules): string => `
    select id, customer_id, visit, decisions, coalesce(entered_at, created_at) as entered_at
    from enrolment
    where version_id = ${version} and step = ${step}
      and ${shardOf('customer_id')} = ${context.bind(shard, 'int')} and state = 'waiting' and due_at <= ${now}
    order by due_at, id
    limit ${AT_ONCE}
    for update skip locked`;

function judged(turn: Turn, { campaign }: Operands, rules: Rules, trial: TrialStanding): string {
  const { definition } = turn.version;
  const step = stepOf(definition, turn.step);
  const arm = wayOut(turn.step, step, campaign, rules, trial);
  const why = reasonToLeave(turn, rules);
  const framed = asksRules(step) || definition.goal !== null;
  const ruling = `select ${arm} as arm, ${why} as why${framed ? ` from ${frameOf(rules)}` : ''}`;
  return `select b.*, r.arm, r.why from batch b cross join lateral (${ruling}) r`;
}

/** SQL of the reason to leave from wherever one stands; null: go on. */
function reasonToLeave({ version }: Turn, rules: Rules): string {
  if (version.status === 'stopped') return `'campaign-stopped'`;
  const { goal } = version.definition;
  return goal === null ? 'null::text' : `case when ${holds(goal, rules)} then 'goal-reached' end`;
}

// One by one, by the tables' keys: the planner takes a batch for one row, and would go through all of it for each.
const frameOf = ({ context }: Rules): string =>
  segmentFrame(context, { kind: 'few', limit: (id) => `${id} = b.customer_id` });

function going({ version, step }: Turn, { context }: Rules): string {
  const exits = exitsOf(stepOf(version.definition, step));
  const arms = context.bind(
    exits.map(({ arm }) => arm),
    'text[]',
  );
  const nexts = context.bind(
    exits.map(({ next }) => next),
    'text[]',
  );
  const whys = context.bind(
    exits.map(({ why }) => why ?? null),
    'text[]',
  );
  return `
    select j.id, j.customer_id, j.visit, j.decisions, j.entered_at,
      case when j.why is null then j.arm else '${LEFT}' end as arm, coalesce(j.why, x.why) as why,
      case when j.why is null then x.next end as next
    from judged j join unnest(${arms}, ${nexts}, ${whys}) as x (arm, next, why) on x.arm = coalesce(j.arm, (${arms})[1])
    where j.arm is not null or j.why is not null`;
}

function moved({ version, step, timeZone }: Turn, { now }: Operands, { context }: Rules): string {
  const { definition } = version;
  const ways = exitsOf(stepOf(definition, step)).map(({ next }) => next);
  const bind: Bind = (value, type) => context.bind(value, type);
  const due = wayOn({ definition, ways, next: 'g.next', at: now, timeZone, bind });
  const beside = besidePeople(definition, ways, 'g.customer_id');
  return `
    update enrolment e set visit = e.visit + 1, entered_at = ${now}, step = coalesce(w.next, e.step), due_at = w.due,
      state = case when w.next is null then 'left' else 'waiting' end,
      decisions = e.decisions + (w.next is null and e.decisions = 0)::int
    from (select g.id, g.next, ${due} as due from going g ${beside}) w
    where e.id = w.id`;
}

// Whoever waits for the end of a trial stays where they stand. Whoever leaves meanwhile does so by the goal or a stop.
const waiting = (until: Date, { context }: Rules): string => `
    update enrolment e set due_at = ${context.bind(until, 'timestamptz')}
    from judged j where e.id = j.id and j.arm is null and j.why is null`;

const facts = ({ campaign, version, step, now }: Operands): string => `
    insert into enrolment_step (enrolment_id, campaign_id, version_id, visit, step, arm, why, entered_at, left_at)
    select id, ${campaign}, ${version}, visit, ${step}, arm, why, entered_at, ${now} from going`;

const undecided = ({ campaign, step, now }: Operands): string => `
    insert into decision (enrolment_id, campaign_id, customer_id, step, visit, outcome, reason, facts, at)
    select id, ${campaign}, customer_id, ${step}, visit, 'exclude', coalesce(why, 'no-message-on-the-way'),
      jsonb_build_object('step', ${step}, 'arm', arm), ${now}
    from going where next is null and decisions = 0`;
