import { z } from 'zod';
import { allCells, digitsOfCell } from './rfm-cell.js';

/** The eleven groups marketers speak of, from the best customers to those who are gone: those a workspace begins with. */
export const usualGroups = [
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
type UsualGroup = (typeof usualGroups)[number];

/** Groups the home page counts: they can be called otherwise, but not be removed. */
export const lastingGroups: readonly UsualGroup[] = ['champions', 'at-risk'];

/** The key of a group, a usual one or one that the workspace has added; `none` stands for customers without a group. */
export const rfmGroupSchema = z
  .string()
  .regex(/^(?!none$)[a-z][a-z0-9-]{0,39}$/)
  .meta({ id: 'RfmGroup' });
export type RfmGroup = z.infer<typeof rfmGroupSchema>;

/** Which group each cell is in: every cell of a number of bands, once. */
export type GroupOfCell = ReadonlyMap<number, RfmGroup>;

/** By recency (row) and value, which is the rounded mean of frequency and monetary (column), both from 1 to 5. */
const MAP: UsualGroup[][] = [
  ['lost', 'lost', 'at-risk', 'at-risk', 'cant-lose'],
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose'],
  ['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'],
  ['promising', 'potential', 'potential', 'loyal', 'champions'],
  ['new', 'potential', 'potential', 'champions', 'champions'],
];

/**
 * The group of a cell as long as nobody has moved it. Other numbers of bands go by the place a score has between the
 * lowest and the highest, in integers: recency to the nearest of the five, value to the next above.
 * @throws RangeError for a number that is no cell of so many bands
 */
export function groupOfCell(cell: number, bands = 5): UsualGroup {
  const [recency, frequency, monetary] = digitsOfCell(cell);
  const isCell = [recency, frequency, monetary].every((digit) => digit >= 1 && digit <= bands);
  const steps = bands - 1;
  const row = Math.floor((8 * (recency - 1) + steps) / (2 * steps));
  const column = Math.ceil((2 * (frequency + monetary - 2)) / steps);
  const group = isCell ? MAP[row]?.[column] : undefined;
  if (!group) throw new RangeError(`${cell} is not an RFM cell`);
  return group;
}

export const defaultGroups = (bands: number): GroupOfCell =>
  new Map(allCells(bands).map((cell) => [cell, groupOfCell(cell, bands)]));

/** Where the cells of a usual group stand that has been removed: with the next one after it that is there, else before. */
export function heirOf(group: UsualGroup, present: ReadonlySet<RfmGroup>): RfmGroup {
  const at = usualGroups.indexOf(group);
  const [after, before] = [usualGroups.slice(at), usualGroups.slice(0, at).reverse()];
  return [...after, ...before].find((each) => present.has(each)) ?? lastingGroups[0]!;
}
