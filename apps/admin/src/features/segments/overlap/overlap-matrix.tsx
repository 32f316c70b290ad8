import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { BuiltLink, Count, useFormat } from '../../../ui';
import styles from './overlap.module.css';
import type { Ids, Overlap } from './overlap';

type Named = Overlap['segments'][number];

interface OverlapMatrixProps {
  overlap: Overlap;
  onOpen: (ids: Ids) => void;
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** The members of a row's segment who are in a column's as well; the darker, the larger their share of the row's. */
export function OverlapMatrix({ overlap: { segments, pairs }, onOpen }: OverlapMatrixProps) {
  const { t } = useTranslation();
  const { percent, count } = useFormat();
  const shared = new Map(pairs.map(({ a, b, both }) => [keyOf(a, b), both]));
  const cell = (row: Named, column: Named) => {
    const both = shared.get(keyOf(row.id, column.id)) ?? 0;
    const share = row.members ? Math.min(1, both / row.members) : 0;
    const label = t('segment-insights.overlap.cell', {
      row: row.name,
      column: column.name,
      count: both,
      both: count(both),
    });
    return (
      <button
        type="button"
        className={styles.cell}
        style={{ '--share': share } as CSSProperties}
        title={label}
        onClick={() => onOpen({ id: row.id, other: column.id })}
      >
        <span className="rt-visually-hidden">{label}</span>
        {percent(share)}
        <small aria-hidden="true">{count(both)}</small>
      </button>
    );
  };
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={t('segment-insights.overlap.matrix')}
    >
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('segments.segment')}</th>
            {segments.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.name}>
                <BuiltLink to={`/segments/${row.id}`}>{row.name}</BuiltLink>
              </th>
              {segments.map((column) => (
                <td key={column.id}>
                  {row === column ? (
                    <div className={styles.own}>
                      <Count value={row.members} />
                    </div>
                  ) : (
                    cell(row, column)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
