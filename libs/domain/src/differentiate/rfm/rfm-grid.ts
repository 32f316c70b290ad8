import type { RfmGridCell, RfmGroupTally } from './rfm.schema.js';
import { cellOf, cellsOfGroup, DIGITS, rfmGroups } from './rfm-groups.js';

/** What the customers of one of the 125 cells amount to. */
export interface CellTally {
  recency: number;
  frequency: number;
  monetary: number;
  customers: number;
  revenueMinor: number;
}

const total = (cells: CellTally[], of: (cell: CellTally) => number): number =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

const tally = (cells: CellTally[]) => ({
  customers: total(cells, ({ customers }) => customers),
  revenueMinor: total(cells, ({ revenueMinor }) => revenueMinor),
});

/** Recency × frequency, with monetary as the colour; empty cells included. */
export function gridOf(cells: CellTally[]): RfmGridCell[] {
  return DIGITS.flatMap((recency) =>
    DIGITS.map((frequency) => {
      const here = cells.filter((cell) => cell.recency === recency && cell.frequency === frequency);
      const { customers, revenueMinor } = tally(here);
      const monetary = total(here, (cell) => cell.monetary * cell.customers);
      const averageMonetary = customers === 0 ? null : Math.round((monetary / customers) * 100) / 100;
      return { recency, frequency, customers, revenueMinor, averageMonetary };
    }),
  );
}

export function groupsOf(cells: CellTally[]): RfmGroupTally[] {
  return rfmGroups.map((group) => {
    const own = cellsOfGroup(group);
    const members = cells.filter((cell) => own.includes(cellOf(cell.recency, cell.frequency, cell.monetary)));
    const standing = gridOf(members)
      .filter(({ customers }) => customers > 0)
      .map(({ recency, frequency, customers }) => ({ recency, frequency, customers }));
    return { group, cells: own, ...tally(members), standing };
  });
}
