import { z } from 'zod';

/** The eleven groups marketers speak of, from the best customers to those who are gone. */
export const rfmGroups = [
  'champions',
  'loyal',
  'potential',
  'new',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
] as const;
export const rfmGroupSchema = z.enum(rfmGroups).meta({ id: 'RfmGroup' });
export type RfmGroup = z.infer<typeof rfmGroupSchema>;

export const DIGITS = [1, 2, 3, 4, 5] as const;

/** By recency (row) and value, which is the rounded mean of frequency and monetary (column), both from 1 to 5. */
const MAP: RfmGroup[][] = [
  ['lost', 'lost', 'at-risk', 'at-risk', 'cant-lose'],
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose'],
  ['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'],
  ['promising', 'potential', 'potential', 'loyal', 'champions'],
  ['new', 'potential', 'potential', 'champions', 'champions'],
];

export const cellOf = (recency: number, frequency: number, monetary: number): number =>
  recency * 100 + frequency * 10 + monetary;

/** All 125 cells, 111 to 555. */
export const allCells: number[] = DIGITS.flatMap((recency) =>
  DIGITS.flatMap((frequency) => DIGITS.map((monetary) => cellOf(recency, frequency, monetary))),
);

/** @throws RangeError for a number that is no cell */
export function groupOfCell(cell: number): RfmGroup {
  const [recency = 0, frequency = 0, monetary = 0] = String(cell).split('').map(Number);
  const value = Math.ceil((frequency + monetary) / 2);
  const group = MAP[recency - 1]?.[value - 1];
  if (!group || !allCells.includes(cell)) throw new RangeError(`${cell} is not an RFM cell`);
  return group;
}

export const cellsOfGroup = (group: RfmGroup): number[] =>
  allCells.filter((cell) => groupOfCell(cell) === group);
