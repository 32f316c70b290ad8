import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useFormat } from '../../../ui';
import { useGroupName } from '../customers/use-names';
import { type AbcClass, CLASSES, type Group, type Matrix, type MatrixCell, shareOf } from '../value-types';
import styles from './matrix.module.css';

interface CellProps {
  cell: MatrixCell | undefined;
  /** The share of the fullest cell, 0 to 1, for the colour. */
  heat: number;
  label: string;
  /** Whether it stands out that nobody in it was written to: not where nobody was in any cell. */
  stands: boolean;
  onOpen: () => void;
}

function Cell({ cell, heat, label, stands, onOpen }: CellProps) {
  const { t } = useTranslation();
  const { count, percent, compactMoney } = useFormat();
  if (!cell) return <td className={styles.empty}>–</td>;
  const written = t('value.matrix.written', { share: percent(shareOf(cell.written, cell.customers)) });
  const silent = cell.written === 0;
  const word = silent ? t('value.matrix.silent') : written;
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        style={{ '--heat': `${Math.round(10 + 55 * Math.sqrt(heat))}%` } as CSSProperties}
        onClick={onOpen}
      >
        <span className="rt-visually-hidden">{label}</span>
        <strong>{count(cell.customers)}</strong>
        <span>{compactMoney(cell.valueMinor)}</span>
        <span className={silent && stands ? styles.silent : undefined}>{word}</span>
      </button>
    </td>
  );
}

interface MatrixTableProps {
  matrix: Matrix;
  onOpen: (cell: { class: AbcClass; group: Group }) => void;
}

/** The named groups in their order; customers without one only where there are any. */
function useGroups(cells: MatrixCell[]): Group[] {
  const map = useApiQuery('/api/rfm/groups');
  const named = map.data?.groups.map(({ group }) => group) ?? [];
  return cells.some(({ group }) => group === 'none') ? [...named, 'none'] : named;
}

/** Groups down, classes across; the column of those without a group only where there are any. */
export function MatrixTable({ matrix, onOpen }: MatrixTableProps) {
  const { t } = useTranslation();
  const groupName = useGroupName();
  const { cells } = matrix;
  const fullest = Math.max(1, ...cells.map(({ customers }) => customers));
  const stands = cells.some(({ written }) => written > 0);
  const groups = useGroups(cells);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('value.matrix.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('value.matrix.group')}</th>
            {CLASSES.map((name) => (
              <th key={name} scope="col">
                {t('value.class.name', { name })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group}>
              <th scope="row">{groupName(group)}</th>
              {CLASSES.map((name) => {
                const cell = cells.find((each) => each.class === name && each.group === group);
                return (
                  <Cell
                    key={name}
                    cell={cell}
                    heat={(cell?.customers ?? 0) / fullest}
                    label={`${t('value.class.name', { name })} · ${groupName(group)}`}
                    stands={stands}
                    onOpen={() => onOpen({ class: name, group })}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
