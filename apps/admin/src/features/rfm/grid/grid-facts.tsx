import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat, useIsNarrow } from '../../../ui';
import { MakeSegment } from '../../segments/make-segment';
import { shareOf } from '../rfm-overview';
import { keyOf } from './cells';
import styles from './grid-panel.module.css';
import type { ViewedCell } from './grid-view';
import { blocksOf, ruleOfCells, spanText } from './rule-of-cells';
import { useCellText } from './use-cell-text';

/** What the cell under the pointer or the keyboard amounts to; how to use the grid, while there is none. */
export function CellFacts({ cell, share }: { cell: ViewedCell | undefined; share: number }) {
  const { t } = useTranslation();
  const text = useCellText();
  const narrow = useIsNarrow();
  if (!cell) return <p className={styles.facts}>{t(narrow ? 'rfm.grid.helpTouch' : 'rfm.grid.help')}</p>;
  return (
    <p className={styles.facts}>
      <strong>{t('rfm.cell.name', { r: cell.recency, f: cell.frequency })}</strong>
      {text(cell, share)}
    </p>
  );
}

interface SelectionFactsProps {
  cells: ViewedCell[];
  scored: number;
  bands: number;
  /** The monetary score where only its customers are shown. */
  monetary: number | null;
  onClear: () => void;
}

/** What the chosen cells amount to together, and the way to a segment of them. */
export function SelectionFacts({ cells, scored, bands, monetary, onClear }: SelectionFactsProps) {
  const { t } = useTranslation();
  const { percent, money } = useFormat();
  const customers = cells.reduce((sum, cell) => sum + cell.customers, 0);
  const revenue = cells.reduce((sum, cell) => sum + cell.revenueMinor, 0);
  const keys = cells.map(keyOf);
  const names = blocksOf(keys).map((block) =>
    t(monetary === null ? 'rfm.cell.name' : 'rfm.cell.full', {
      r: spanText(block.recency),
      f: spanText(block.frequency),
      m: monetary,
    }),
  );
  return (
    <div className={styles.facts} role="status">
      <strong>{t('rfm.selection.cells', { count: cells.length })}</strong>
      <span>
        {t('rfm.selection.text', {
          count: customers,
          share: percent(shareOf(customers, { scored })),
          revenue: money(revenue),
        })}
      </span>
      <span className={styles.actions}>
        <MakeSegment rule={ruleOfCells(keys, { bands, monetary })} name={names.join(' · ')} primary />
        <Button onClick={onClear}>{t('rfm.selection.clear')}</Button>
      </span>
    </div>
  );
}
