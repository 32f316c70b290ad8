import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCanvasProps } from './chart-canvas';
import styles from './chart.module.css';
import { type ChartTable, Figures } from './figures';

const ChartCanvas = lazy(() => import('./chart-canvas'));

interface ChartProps extends ChartCanvasProps {
  /** What the chart shows, in words: its accessible name. */
  label: string;
  /** The same figures as a table, for readers who can't or won't read the drawing. */
  table: ChartTable;
  height?: number;
}

/** An ECharts drawing, loaded when first needed, with its figures as a table (and a file) behind a toggle. */
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
        <Figures label={label} table={table} height={height} />
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
