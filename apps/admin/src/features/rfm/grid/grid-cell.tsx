import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme';
import { useFormat } from '../../../ui';
import type { GridCell as Cell } from '../rfm-overview';
import { keyOf } from './cells';
import styles from './rfm-grid.module.css';
import { heatOf } from './heat';
import { useCellText } from './use-cell-text';
import type { GridHandlers } from './use-grid';

interface GridCellProps {
  cell: Cell;
  share: number;
  /** Of the fullest cell, 0 to 1. */
  fullness: number;
  selected: boolean;
  /** How many of its customers are of the group that is looked at; null while none is. */
  ofGroup: number | null;
  handlers: GridHandlers;
  onLook: () => void;
}

function useColours({ averageMonetary }: Cell): CSSProperties {
  const { name } = useTheme();
  if (averageMonetary === null) return {};
  const { background, ink } = heatOf(averageMonetary, name);
  return { '--cell': background, '--ink': ink } as CSSProperties;
}

/** One of the 25: how many customers, their share, and how much they spend as colour. */
export function GridCell({ cell, share, fullness, selected, ofGroup, handlers, onLook }: GridCellProps) {
  const { t } = useTranslation();
  const { compact, percent } = useFormat();
  const text = useCellText();
  const key = keyOf(cell);
  return (
    <td
      role="gridcell"
      className={styles.cell}
      style={useColours(cell)}
      data-cell={key}
      data-empty={cell.customers === 0}
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
        <span className={styles.count}>{compact(ofGroup ?? cell.customers)}</span>
        {(ofGroup ?? cell.customers) > 0 ? (
          <span className={styles.share}>{percent(ofGroup === null ? share : ofGroup / cell.customers)}</span>
        ) : null}
        <span className={styles.bar} style={{ width: `${fullness * 100}%` }} />
      </span>
    </td>
  );
}
