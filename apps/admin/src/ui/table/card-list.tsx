import { Skeleton } from 'antd';
import { Link } from 'react-router';
import styles from './data-table.module.css';
import type { RowsProps } from './wide-table';

/** The same rows for a phone: the first column is the heading, the others name and value. */
export function CardList<R>({ rows, columns, rowKey, rowTo, label }: RowsProps<R>) {
  const [first, ...rest] = columns;
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.cardTitle}>
            {rowTo ? <Link to={rowTo(row)}>{first?.render(row)}</Link> : first?.render(row)}
          </div>
          <dl>
            {rest
              .filter((column) => !column.wideOnly)
              .map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

export function CardSkeletons() {
  return (
    <div className={styles.cards}>
      {[0, 1, 2, 3].map((index) => (
        <div key={index} className={styles.card}>
          <Skeleton active paragraph={{ rows: 2 }} />
        </div>
      ))}
    </div>
  );
}
