import { allCells, cellSql, cellText, cellTextSql, MOST_BANDS } from '../../rfm/rfm-cell.js';
import type { DigitName } from '../../rfm/digit-name.js';
import { cellsOfGroups, groupOfCellSql } from '../../rfm/rfm-group-of-cell.js';
import { usualGroups } from '../../rfm/rfm-groups.js';
import { compare } from '../compiler/comparison.js';
import { field, type SegmentField } from './segment-field.js';

const digit = (name: DigitName): SegmentField =>
  field({
    key: `rfm.${name}`,
    family: 'rfm',
    type: 'number',
    range: { minimum: 1, maximum: MOST_BANDS },
    value: () => `s.${name}`,
  });

/** What the customers are worth by RFM. */
export const scoreFields: SegmentField[] = [
  digit('recency'),
  digit('frequency'),
  digit('monetary'),
  field({
    key: 'rfm.cell',
    family: 'rfm',
    type: 'choice',
    choices: allCells(MOST_BANDS).map(cellText),
    value: () => `(${cellTextSql('s')})`,
  }),
  field({
    key: 'rfm.group',
    family: 'rfm',
    type: 'choice',
    choices: usualGroups,
    value: () => groupOfCellSql(cellSql('s')),
    test: (condition, context) =>
      condition.operator === 'is-set'
        ? compare('choice', condition, 's.recency', context)
        : `${cellSql('s')} in ${cellsOfGroups(context.bind([condition.value].flat(), 'text[]'))}`,
  }),
  field({
    key: 'rfm.scored',
    family: 'rfm',
    type: 'boolean',
    operators: ['is'],
    value: () => 's.customer_id is not null',
  }),
];
