import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme';
import { CellFigure } from './cell-figure';
import { cellAddress, keyOf } from './cells';
import type { GridMeasure, ViewedCell } from './grid-view';
import { heatOf } from './heat';
import styles from './rfm-grid.module.css';
import { useCellText } from './use-cell-text';
import type { GridHandlers } from './use-grid';

interface GridCellProps {
  cell: ViewedCell;
  measure: GridMeasure;
  share: number;
  /** Of the fullest cell, 0 to 1. */
  fullness: number;
  /** The step of the colour ramp, 1 to 5; null for none. */
  heat: number | null;
  selected: boolean;
  /** How many of its customers are of the group that is looked at; null while none is. */
  ofGroup: number | null;
  handlers: GridHandlers;
  onLook: () => void;
}

function useColours(heat: number | null): CSSProperties {
  const { name } = useTheme();
  if (heat === null) return {};
  const { background, ink } = heatOf(heat, name);
  return { '--cell': background, '--ink': ink } as CSSProperties;
}

/** One cell of recency × frequency: its figure, with how much its customers spend, or how full it is, as colour. */
export function GridCell({
  cell,
  measure,
  share,
  fullness,
  heat,
  selected,
  ofGroup,
  handlers,
  onLook,
}: GridCellProps) {
  const { t } = useTranslation();
  const text = useCellText();
  const key = keyOf(cell);
  return (
    <td
      role="gridcell"
      className={styles.cell}
      style={useColours(heat)}
      data-cell={cellAddress({ ...cell, monetary: null })}
      data-empty={heat === null}
      data-lit={ofGroup === null ? undefined : ofGroup > 0}
      aria-selected={selected}
      tabIndex={handlers.focused === key ? 0 : -1}
      onFocus={() => {
        handlers.onFocus(key);
        onLook();
      }}
      onMouseEnter={onLook}
      onClick={(event) => handlers.onClick(event, key)}
      onKeyDown={(event) => handlers.onKeyDown(event, key)}
    >
      <span className="rt-visually-hidden">
        {t('rfm.cell.label', { r: cell.recency, f: cell.frequency, text: text(cell, share) })}
      </span>
      <span aria-hidden="true">
        <CellFigure cell={cell} measure={measure} share={share} ofGroup={ofGroup} />
        <span className={styles.bar} style={{ width: `${fullness * 100}%` }} />
      </span>
    </td>
  );
}
