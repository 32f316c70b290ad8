import { type LaunchedDefinition, type LaunchedStep, stepOf } from '../definition/launched-definition.js';
import { type Span, spanMs } from '../definition/step-parts.js';
import type { WaitUntil } from '../definition/steps/wait.schema.js';
import { instantOf } from '../../../kernel/wall-clock.js';

export type Bind = (value: unknown, type: string) => string;

export interface WayOn {
  definition: LaunchedDefinition;
  /** The steps people may come to; null is out of the campaign. */
  ways: readonly (string | null)[];
  /** SQL of the id of the step somebody comes to, null where they leave. */
  next: string;
  /** SQL of when they come: `timestamptz`. */
  at: string;
  timeZone: string;
  bind: Bind;
}

/** The joins `wayOn` needs beside people: nothing, unless it depends on the customer when one of the steps falls due. */
export function besidePeople(
  definition: LaunchedDefinition,
  ways: readonly (string | null)[],
  customerId: string,
): string {
  const looksAtCustomer = ways.some((id) => {
    const step = id === null ? null : stepOf(definition, id);
    return step?.kind === 'wait' && (step.until.kind === 'date' || step.until.kind === 'window');
  });
  return looksAtCustomer
    ? `join customer k on k.id = ${customerId} left join time_zone z on z.name = k.time_zone`
    : '';
}

function endOfWait(until: WaitUntil, { at, bind, timeZone }: WayOn): string {
  const zone = () => `coalesce(z.name, ${bind(timeZone, 'text')})`;
  switch (until.kind) {
    case 'duration':
      return `${at} + ${interval(until, bind)}`;
    case 'event':
      return `${at} + ${interval(until.atMost, bind)}`;
    case 'instant':
      return `greatest(${at}, ${bind(instantOf(Date.parse(`${until.at}Z`), timeZone), 'timestamptz')})`;
    case 'date':
      return endOfDateWait(until, at, zone(), bind);
    case 'window':
      return endOfWindowWait(until, at, zone(), bind);
  }
}

const interval = (span: Span, bind: Bind): string =>
  `make_interval(secs => ${bind(spanMs(span) / 1000, 'double precision')})`;

// A date that is not there, cannot be read or has passed holds nobody up. The day is taken apart and put together again
// by adding, because a 30th of February must not raise an error for everybody in the batch.
function endOfDateWait(
  { attribute, days, hour }: Extract<WaitUntil, { kind: 'date' }>,
  at: string,
  zone: string,
  bind: Bind,
): string {
  const text = `(k.attributes ->> ${bind(attribute, 'text')})`;
  const day = `(make_date(substr(${text}, 1, 4)::int, 1, 1) + make_interval(
    months => substr(${text}, 6, 2)::int - 1, days => substr(${text}, 9, 2)::int - 1 + ${bind(days, 'int')},
    hours => ${bind(hour, 'int')}))`;
  return `case when ${text} ~ '^[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
    then greatest(${at}, ${day} at time zone ${zone}) else ${at} end`;
}

function endOfWindowWait(
  { weekdays, fromHour, toHour }: Extract<WaitUntil, { kind: 'window' }>,
  at: string,
  zone: string,
  bind: Bind,
): string {
  const today = `date_trunc('day', ${at} at time zone ${zone})`;
  const local = (hour: number) =>
    `((w.day + make_interval(hours => ${bind(hour, 'int')})) at time zone ${zone})`;
  return `(
    select greatest(${at}, min(${local(fromHour)}))
    from generate_series(${today}, ${today} + interval '7 days', interval '1 day') w (day)
    where extract(isodow from w.day) = any (${bind(weekdays, 'int[]')}) and ${local(toHour)} > ${at})`;
}

/** SQL of when somebody who comes to the step is due there; null: at once. */
function dueAt(step: LaunchedStep, way: WayOn): string | null {
  if (step.kind === 'wait') return endOfWait(step.until, way);
  return step.kind === 'answer' || step.kind === 'outcome'
    ? `${way.at} + ${interval(step.atMost, way.bind)}`
    : null;
}

/**
 * SQL of the instant at which somebody must be looked at again at whichever step they come to, over people with
 * {@link besidePeople} beside them.
 */
export function wayOn(way: WayOn): string {
  const { definition, ways, next, at, bind } = way;
  const cases = [...new Set(ways)].flatMap((id) => {
    const step = id === null ? null : stepOf(definition, id);
    const due = step && dueAt(step, way);
    return due ? [`when ${bind(id, 'text')} then ${due}`] : [];
  });
  return cases.length === 0 ? at : `case ${next} ${cases.join(' ')} else ${at} end`;
}
