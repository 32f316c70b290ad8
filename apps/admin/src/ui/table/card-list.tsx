import { Skeleton } from 'antd';
import { Link } from 'react-router';
import type { Column } from './columns';
import styles from './data-table.module.css';
import type { RowsProps } from './wide-table';

/** A figure by itself heads no card: it is said of what it is. */
function Title<R>({ column, row }: { column: Column<R>; row: R }) {
  return (
    <>
      {column.align === 'end' ? <>{column.title} </> : null}
      {column.render(row)}
    </>
  );
}

/** The same rows for a phone: the first column is the heading, the others name and value. */
export function CardList<R>({ rows, columns, rowKey, rowTo, label }: RowsProps<R>) {
  const [first, ...rest] = columns;
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.cardTitle}>
            {first && rowTo ? <Link to={rowTo(row)}>{first.render(row)}</Link> : null}
            {first && !rowTo ? <Title column={first} row={row} /> : null}
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
