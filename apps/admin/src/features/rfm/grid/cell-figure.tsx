import { useFormat } from '../../../ui';
import type { GridMeasure, ViewedCell } from './grid-view';
import styles from './rfm-grid.module.css';

interface CellFigureProps {
  cell: ViewedCell;
  measure: GridMeasure;
  /** Of all scored customers, 0 to 1. */
  share: number;
  /** How many of its customers are of the group that is looked at; null while none is. */
  ofGroup: number | null;
}

/** What stands in a cell: the figure that is asked for, and below it a second one where there is any. */
export function CellFigure({ cell, measure, share, ofGroup }: CellFigureProps) {
  const { compact, percent, compactMoney } = useFormat();
  const { customers, revenueMinor, net } = cell;
  const shown = ofGroup ?? customers;
  const shareShown = shown > 0 ? percent(ofGroup === null ? share : ofGroup / customers) : '';
  const arrow = net > 0 ? '↑ ' : '↓ ';
  const figures: Record<GridMeasure, [main: string, below: string]> = {
    customers: [compact(shown), shareShown],
    revenue: [revenueMinor === 0 ? '–' : compactMoney(revenueMinor), compact(customers)],
    movement: [net === 0 ? '–' : arrow + compact(Math.abs(net)), compact(customers)],
  };
  const [main, below] = figures[ofGroup === null ? measure : 'customers'];
  return (
    <>
      <span className={styles.count}>{main}</span>
      {below ? <span className={styles.share}>{below}</span> : null}
    </>
  );
}
