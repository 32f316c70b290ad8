import { digitSql } from '../../../../differentiate/rfm/rfm-cell.js';
import { digitNames } from '../../../../differentiate/rfm/digit-name.js';
import { type Entrants, type FactRange, inRange, type LookScope } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';
import type { ScoreMove } from './score-moved.schema.js';
import { cooledDown, type StillBuys } from './still-buys.js';

type RecordedMove = Exclude<ScoreMove, StillBuys>;

const TIERS = `array['small', 'ordinary', 'major', 'vip']`;
const CLASSES = `array['C', 'B', 'A']`;
const digitSum = (cell: string): string =>
  `(${digitNames.map((digit) => digitSql(digit, cell)).join(' + ')})`;

/** Where the moves of a score are written, what a place is called there, and whether one place to another is a move. */
interface MoveSource {
  table: string;
  from: string;
  to: string;
  isMove(from: string, to: string, scope: LookScope): string;
}

const rises = (up: boolean, from: string, to: string): string => `${to} ${up ? '>' : '<'} ${from}`;

export function moveSource(move: RecordedMove): MoveSource {
  switch (move.score) {
    case 'rfm': {
      const by = move.direction === 'up' ? move.by : -move.by;
      return {
        ...{ table: 'rfm_change', from: 'from_cell', to: 'to_cell' },
        isMove: (from, to, { parameters }) =>
          `${digitSum(to)} - ${digitSum(from)} ${by > 0 ? '>=' : '<='} ${parameters.bind(by, 'int')}`,
      };
    }
    case 'abc-class':
    case 'value-tier': {
      const [kind, order] = move.score === 'abc-class' ? ['class', CLASSES] : ['tier', TIERS];
      const place = (text: string): string => `array_position(${order}, ${text})`;
      return {
        ...{ table: 'abc_change', from: `from_${kind}`, to: `to_${kind}` },
        isMove: (from, to) => rises(move.direction === 'up', place(from), place(to)),
      };
    }
    case 'lifecycle': {
      const { into } = move;
      return {
        ...{ table: 'lifecycle_change', from: 'from_stage', to: 'to_stage' },
        isMove: (from, to, { parameters }) =>
          `${to} <> ${from}${into.length === 0 ? '' : ` and ${to} = any (${parameters.bind(into, 'text[]')})`}`,
      };
    }
  }
}

/** Scores by other settings than the run before move people too, and nobody did anything. */
const BY_SETTINGS = `exists (
  select from measure_run r where r.id = x.run_id and r.outcome @> '{"isResettled": true}')`;

/**
 * Who moved, and did not move back in the days since. A first score is no move, nor is the loss of one. The epoch is
 * the move; of several in the range a customer's last counts.
 */
export function moveEntrants(
  { steadyDays, coolDownDays }: TriggerOf<'score-moved'>,
  move: RecordedMove,
  scope: LookScope,
  range: FactRange,
): Entrants {
  const { parameters, campaignId, now } = scope;
  const { table, from, to, isMove } = moveSource(move);
  const [campaign, at] = [parameters.bind(campaignId, 'bigint'), parameters.bind(now, 'timestamptz')];
  const settled = `x.at + make_interval(hours => 24 * ${parameters.bind(steadyDays, 'int')})`;
  return `
    select distinct on (x.customer_id) x.customer_id, '${move.score}:' || x.id as epoch,
      jsonb_build_object('kind', 'score-moved', 'score', '${move.score}', 'from', x.${from}, 'to', x.${to}) as cause,
      ${settled} as due_at
    from ${table} x
    where ${inRange('x.id', scope, range)} and x.${from} is not null and x.${to} is not null
      and ${isMove(`x.${from}`, `x.${to}`, scope)}
      and not exists (
        select from ${table} y
        where y.customer_id = x.customer_id and y.id > x.id and y.at <= ${at}
          and (${isMove(`x.${from}`, `y.${to}`, scope)}) is not true)
      ${table === 'rfm_change' ? `and not ${BY_SETTINGS}` : ''}
      and ${cooledDown('x.customer_id', campaign, at, parameters.bind(coolDownDays, 'int'))}
    order by x.customer_id, x.id desc`;
}
