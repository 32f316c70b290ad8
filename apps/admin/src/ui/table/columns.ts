import type { ReactNode } from 'react';

export interface Column<R> {
  /** The server's name of the order, when `sortable`. */
  key: string;
  title: string;
  render: (row: R) => ReactNode;
  sortable?: boolean;
  align?: 'start' | 'end';
  width?: number;
  /** Left out of the cards a phone shows. */
  wideOnly?: boolean;
}

export type RowKey = string | number;

/** `-updatedAt` as the key and the direction. */
export function parseSort(sort: string | undefined): { key: string; order: 'ascend' | 'descend' } | null {
  if (!sort) return null;
  return sort.startsWith('-') ? { key: sort.slice(1), order: 'descend' } : { key: sort, order: 'ascend' };
}
