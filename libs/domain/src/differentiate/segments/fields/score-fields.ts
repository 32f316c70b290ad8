import { allCells, cellsOfGroup, groupOfCell, type RfmGroup, rfmGroups } from '../../rfm/rfm-groups.js';
import { compare } from '../compiler/comparison.js';
import { field, type SegmentField } from './segment-field.js';

const CELL = 's.recency * 100 + s.frequency * 10 + s.monetary';

const digit = (name: 'recency' | 'frequency' | 'monetary'): SegmentField =>
  field({
    key: `rfm.${name}`,
    family: 'rfm',
    type: 'number',
    range: { minimum: 1, maximum: 5 },
    value: () => `s.${name}`,
  });

const groupNames = JSON.stringify(Object.fromEntries(allCells.map((cell) => [cell, groupOfCell(cell)])));

/** What the customers are worth by RFM. */
export const scoreFields: SegmentField[] = [
  digit('recency'),
  digit('frequency'),
  digit('monetary'),
  field({
    key: 'rfm.cell',
    family: 'rfm',
    type: 'choice',
    choices: allCells.map(String),
    value: () => `(${CELL})::text`,
  }),
  field({
    key: 'rfm.group',
    family: 'rfm',
    type: 'choice',
    choices: rfmGroups,
    value: (_, context) => `(${context.bind(groupNames, 'jsonb')} ->> (${CELL})::text)`,
    test: (condition, context) => {
      if (condition.operator === 'is-set') return compare('choice', condition, 's.recency', context);
      const cells = [condition.value].flat().flatMap((group) => cellsOfGroup(group as RfmGroup));
      return `${CELL} = any (${context.bind(cells, 'int[]')})`;
    },
  }),
  field({
    key: 'rfm.scored',
    family: 'rfm',
    type: 'boolean',
    operators: ['is'],
    value: () => 's.customer_id is not null',
  }),
];
