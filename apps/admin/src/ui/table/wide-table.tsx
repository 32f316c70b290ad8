import { Skeleton, Table, type TableColumnType } from 'antd';
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Column, type RowKey, parseSort } from './columns';
import styles from './data-table.module.css';

export interface RowsProps<R> {
  rows: R[];
  columns: Column<R>[];
  rowKey: (row: R) => RowKey;
  rowTo?: (row: R) => string;
  label: string;
}

interface WideTableProps<R> extends RowsProps<R> {
  loading: boolean;
  sort: string | undefined;
  onSort?: (sort: string | undefined) => void;
  selection?: { keys: RowKey[]; onChange: (keys: RowKey[]) => void };
}

/** As many as a screen shows: the page doesn't jump when the rows arrive. */
const SKELETONS = Array.from({ length: 8 }, (_, index) => ({ skeleton: index }));
type SkeletonRow = (typeof SKELETONS)[number];
type Shown<R> = { row: R } | SkeletonRow;

function toAntd<R>(column: Column<R>, first: boolean, props: WideTableProps<R>): TableColumnType<Shown<R>> {
  const sorted = parseSort(props.sort);
  return {
    key: column.key,
    title: column.title,
    align: column.align,
    width: column.width,
    sorter: column.sortable && props.onSort !== undefined,
    sortOrder: sorted?.key === column.key ? sorted.order : null,
    showSorterTooltip: false,
    render: (_value, shown) => {
      if ('skeleton' in shown) return <Skeleton.Input active size="small" className={styles.skeleton} />;
      const content = column.render(shown.row);
      if (!first || !props.rowTo) return content;
      return (
        <Link to={props.rowTo(shown.row)} className={styles.primary}>
          {content}
        </Link>
      );
    },
  };
}

/** Opens the row unless the click was meant for something inside it, or for the text being marked. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  const marked = window.getSelection()?.toString() ?? '';
  return !target.closest('a, button, input, label, .ant-table-selection-column') && marked === '';
}

export function WideTable<R>(props: WideTableProps<R>) {
  const navigate = useNavigate();
  const { rows, rowKey, rowTo, loading, selection } = props;
  const shown: Shown<R>[] = loading ? SKELETONS : rows.map((row) => ({ row }));
  return (
    <Table<Shown<R>>
      aria-label={props.label}
      className={styles.table}
      data-opens={rowTo !== undefined}
      dataSource={shown}
      columns={props.columns.map((column, index) => toAntd(column, index === 0, props))}
      rowKey={(each) => ('skeleton' in each ? `skeleton-${each.skeleton}` : rowKey(each.row))}
      pagination={false}
      onChange={(_pages, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        props.onSort?.(order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined);
      }}
      onRow={(each) => ({
        onClick: (event) => {
          if (rowTo && 'row' in each && isPlainClick(event)) void navigate(rowTo(each.row));
        },
      })}
      rowSelection={
        selection && !loading
          ? {
              selectedRowKeys: selection.keys,
              onChange: (keys) => selection.onChange(keys as RowKey[]),
              preserveSelectedRowKeys: true,
            }
          : undefined
      }
    />
  );
}
