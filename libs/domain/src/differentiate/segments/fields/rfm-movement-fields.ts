import { type DigitName, digitNames } from '../../rfm/digit-name.js';
import { cellSql, digitSql } from '../../rfm/rfm-cell.js';
import { usualGroups } from '../../rfm/rfm-groups.js';
import { cellsOfGroups, groupOfCellSql } from '../../rfm/rfm-group-of-cell.js';
import type { RuleContext } from '../compiler/rule-context.js';
import { type CheckedCondition, field, type SegmentField } from './segment-field.js';

/** What became of a customer's cell: by the sum of its digits, or that it is the first, or the last. */
const ways = ['up', 'down', 'sideways', 'came-in', 'dropped-out'] as const;

/** The last run by other settings than the one before it: until then, scores were made otherwise. */
const LAST_RESETTLED = `coalesce(
  (select max(r.id) from measure_run r where r.measure = 'rfm' and r.outcome @> '{"isResettled": true}'), 0)`;

/**
 * The cell a customer was in some days ago, null where not scored: where the first step since then began, from their own
 * few rows of history; the present cell where there was none. Steps up to a run by other settings are no steps: they
 * say that scores are made otherwise, not that a customer did anything.
 */
const cellBefore = ({ within }: CheckedCondition, context: RuleContext): string => `
  (select case when count(*) = 0 then ${cellSql('s')} else min(first.from_cell) end as cell
   from (select x.from_cell from rfm_change x
     where x.customer_id = c.id and ${context.within('x.at', within)}
       and (x.run_id, x.is_between) > (${LAST_RESETTLED}, false)
     order by x.id limit 1) first)`;

const digitSum = (cell: string): string => digitNames.map((digit) => digitSql(digit, cell)).join(' + ');

/** How many scores a digit is above what it was; nought where nothing moved, unknown where there was or is no score. */
const digitChange = (digit: DigitName): SegmentField =>
  field({
    key: `rfm.${digit}Change`,
    family: 'rfm',
    type: 'number',
    range: { minimum: -9, maximum: 9 },
    params: { within: true },
    value: (condition, context) =>
      `(select s.${digit} - ${digitSql(digit, 'b.cell')} from (${cellBefore(condition, context)} offset 0) b)`,
  });

/** How customers moved between cells in the last days. */
export const rfmMovementFields: SegmentField[] = [
  ...digitNames.map(digitChange),
  field({
    key: 'rfm.way',
    family: 'rfm',
    type: 'choice',
    operators: ['is', 'is-not', 'one-of', 'none-of'],
    choices: ways,
    params: { within: true },
    value: (condition, context) => `
      (select case
         when s.customer_id is null then case when b.cell is not null then 'dropped-out' end
         when b.cell is null then 'came-in'
         when s.recency + s.frequency + s.monetary > ${digitSum('b.cell')} then 'up'
         when s.recency + s.frequency + s.monetary < ${digitSum('b.cell')} then 'down'
         when b.cell <> ${cellSql('s')} then 'sideways' end
       from (${cellBefore(condition, context)} offset 0) b)`,
  }),
  field({
    key: 'rfm.groupBefore',
    family: 'rfm',
    type: 'choice',
    operators: ['is', 'is-not', 'one-of', 'none-of'],
    choices: usualGroups,
    params: { within: true },
    value: (condition, context) =>
      `(select ${groupOfCellSql('b.cell')} from (${cellBefore(condition, context)} offset 0) b)`,
    test: (condition, context) => {
      const groups = context.bind([condition.value].flat(), 'text[]');
      return `(select b.cell in ${cellsOfGroups(groups)} from (${cellBefore(condition, context)} offset 0) b)`;
    },
  }),
];
