import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCanvasProps } from './chart-canvas';
import styles from './chart.module.css';

const ChartCanvas = lazy(() => import('./chart-canvas'));

interface ChartTable {
  columns: string[];
  rows: ReactNode[][];
}

interface ChartProps extends ChartCanvasProps {
  /** What the chart shows, in words: its accessible name. */
  label: string;
  /** The same figures as a table, for readers who can't or won't read the drawing. */
  table: ChartTable;
  height?: number;
}

function Figures({ label, table }: { label: string; table: ChartTable }) {
  return (
    <table className={styles.table}>
      <caption className="rt-visually-hidden">{label}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{head}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An ECharts drawing, loaded when first needed, with its figures as a table behind a toggle. */
export function Chart({ option, onSelect, label, table, height = 320 }: ChartProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.chart}>
      <Button
        size="small"
        type="text"
        className={styles.toggle}
        icon={asTable ? <BarChartOutlined /> : <TableOutlined />}
        aria-pressed={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? t('ui.chart.asChart') : t('ui.chart.asTable')}
      </Button>
      {asTable ? (
        <div
          className={styles.scroll}
          style={{ maxHeight: height }}
          tabIndex={0}
          role="region"
          aria-label={label}
        >
          <Figures label={label} table={table} />
        </div>
      ) : (
        <div role="img" aria-label={label} style={{ height }}>
          <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
            <ChartCanvas option={option} onSelect={onSelect} />
          </Suspense>
        </div>
      )}
    </figure>
  );
}
