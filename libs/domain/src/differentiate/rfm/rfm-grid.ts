import { cellOf, cellText, digitsOfCell } from './rfm-cell.js';
import type { RfmCell, RfmGridCell, RfmGroupTally } from './rfm.schema.js';
import type { GroupOfCell, RfmGroup } from './rfm-groups.js';

/** What the customers of one cell amount to. */
export interface CellTally {
  recency: number;
  frequency: number;
  monetary: number;
  customers: number;
  revenueMinor: number;
}

/** How many came into a cell and left it. */
export interface CellFlow {
  cell: number;
  arrived: number;
  left: number;
}

const total = (cells: CellTally[], of: (cell: CellTally) => number): number =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

const tally = (cells: CellTally[]) => ({
  customers: total(cells, ({ customers }) => customers),
  revenueMinor: total(cells, ({ revenueMinor }) => revenueMinor),
});

const scores = (bands: number): number[] => Array.from({ length: bands }, (_, index) => index + 1);

/** Recency × frequency, with monetary as the colour; empty cells included. */
export function gridOf(cells: CellTally[], bands: number): RfmGridCell[] {
  return scores(bands).flatMap((recency) =>
    scores(bands).map((frequency) => {
      const here = cells.filter((cell) => cell.recency === recency && cell.frequency === frequency);
      const { customers, revenueMinor } = tally(here);
      const monetary = total(here, (cell) => cell.monetary * cell.customers);
      const averageMonetary = customers === 0 ? null : Math.round((monetary / customers) * 100) / 100;
      return { recency, frequency, customers, revenueMinor, averageMonetary };
    }),
  );
}

const numberOf = ({ recency, frequency, monetary }: CellTally): number =>
  cellOf(recency, frequency, monetary);

/** Every cell anybody is in or has left, with who came and went. */
export function layersOf(cells: CellTally[], flows: CellFlow[], groups: GroupOfCell): RfmCell[] {
  const flowOf = new Map(flows.map((flow) => [flow.cell, flow]));
  const tallyOf = new Map(cells.map((cell) => [numberOf(cell), cell]));
  return [...groups.keys()].flatMap((cell) => {
    const [own, flow] = [tallyOf.get(cell), flowOf.get(cell)];
    if (!own && !flow) return [];
    const { customers = 0, revenueMinor = 0 } = own ?? {};
    const { arrived = 0, left = 0 } = flow ?? {};
    const [recency, frequency, monetary] = digitsOfCell(cell);
    return [{ cell: cellText(cell), recency, frequency, monetary, customers, revenueMinor, arrived, left }];
  });
}

/** The groups in the order of `list`, those without customers included. */
export function groupsOf(
  cells: CellTally[],
  groups: GroupOfCell,
  list: readonly RfmGroup[],
  bands: number,
): RfmGroupTally[] {
  return list.map((group) => {
    const own = [...groups].filter(([, each]) => each === group).map(([cell]) => cell);
    const members = cells.filter((cell) => groups.get(numberOf(cell)) === group);
    const standing = gridOf(members, bands)
      .filter(({ customers }) => customers > 0)
      .map(({ recency, frequency, customers }) => ({ recency, frequency, customers }));
    return { group, cells: own.map(cellText), ...tally(members), standing };
  });
}
