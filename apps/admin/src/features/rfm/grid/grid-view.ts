import type { GridCell, Overview } from '../rfm-overview';
import { type CellKey, keyOf } from './cells';

export const GRID_MEASURES = ['customers', 'revenue', 'movement'] as const;
export type GridMeasure = (typeof GRID_MEASURES)[number];

/** What the grid shows: all customers or those of one monetary score, and what stands in the cells. */
export interface GridView {
  monetary: number | null;
  measure: GridMeasure;
}

/** A cell of recency × frequency, and how many more came than left in the last run. */
export type ViewedCell = GridCell & { net: number };

/** The cells of a view: every one there is, empty ones included. */
export function viewedCells({ grid, cells }: Overview, monetary: number | null): ViewedCell[] {
  const own = cells.filter((cell) => monetary === null || cell.monetary === monetary);
  const nets = new Map<CellKey, number>();
  for (const cell of own) nets.set(keyOf(cell), (nets.get(keyOf(cell)) ?? 0) + cell.arrived - cell.left);
  const layer = new Map(own.map((cell) => [keyOf(cell), cell]));
  return grid.map((cell) => {
    const net = nets.get(keyOf(cell)) ?? 0;
    if (monetary === null) return { ...cell, net };
    const { customers = 0, revenueMinor = 0 } = layer.get(keyOf(cell)) ?? {};
    return { ...cell, customers, revenueMinor, net, averageMonetary: customers > 0 ? monetary : null };
  });
}

const amountOf: Record<GridMeasure, (cell: ViewedCell) => number> = {
  customers: ({ customers }) => customers,
  revenue: ({ revenueMinor }) => Math.max(0, revenueMinor),
  movement: ({ net }) => Math.abs(net),
};

/** How full a cell is beside the fullest, 0 to 1. */
export function fullnessIn(cells: ViewedCell[], measure: GridMeasure): (cell: ViewedCell) => number {
  const amount = amountOf[measure];
  const fullest = Math.max(1, ...cells.map(amount));
  return (cell) => amount(cell) / fullest;
}

/**
 * The step of the colour ramp, 1 to 5: by the average monetary score among customers, else by how full the cell is.
 * Null for a cell without colour.
 */
export function heatStep(
  cell: ViewedCell,
  measure: GridMeasure,
  fullness: number,
  bands: number,
): number | null {
  if (measure !== 'customers') return fullness === 0 ? null : 1 + fullness * 4;
  return cell.averageMonetary === null ? null : 1 + ((cell.averageMonetary - 1) * 4) / (bands - 1);
}
