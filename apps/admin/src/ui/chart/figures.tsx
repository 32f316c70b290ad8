import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { download, fileName } from '../download';
import { NONE } from '../format/values';
import styles from './chart.module.css';
import { figuresCsv } from './figures-csv';

export interface ChartTable {
  columns: string[];
  rows: ReactNode[][];
}

interface FiguresProps {
  label: string;
  table: ChartTable;
  /** Of the drawing whose place the table takes, in px. */
  height: number;
}

/** What a cell holds for a spreadsheet: the bare number where it shows one alone, nothing where it shows a dash. */
function bareText(cell: HTMLTableCellElement): string {
  const text = cell.textContent.trim();
  const figure = cell.querySelector<HTMLElement>('[data-value]');
  if (figure?.textContent === text) return figure.dataset['value'] ?? text;
  return text === NONE ? '' : text;
}

const rowsOf = (table: HTMLTableElement): string[][] =>
  [...table.rows].map(({ cells }) => [...cells].map(bareText));

/** The figures of a chart as a table, and that table as a file. */
export function Figures({ label, table, height }: FiguresProps) {
  const { t } = useTranslation();
  const drawn = useRef<HTMLTableElement>(null);
  const save = (): void => {
    if (!drawn.current) return;
    download(
      `${fileName(label, 'figures')}.csv`,
      'text/csv;charset=utf-8',
      figuresCsv(rowsOf(drawn.current)),
    );
  };
  return (
    <>
      <div
        className={styles.scroll}
        style={{ maxHeight: height }}
        tabIndex={0}
        role="group"
        aria-label={label}
      >
        <table className={styles.table} ref={drawn}>
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
      </div>
      <Button size="small" type="link" className={styles.save} icon={<DownloadOutlined />} onClick={save}>
        {t('ui.chart.download')}
      </Button>
    </>
  );
}
