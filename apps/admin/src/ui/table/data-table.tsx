import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagesResult } from '../../api';
import { Empty } from '../empty';
import { useFormat } from '../format/use-format';
import { ProblemAlert } from '../problem-alert';
import { useIsNarrow } from '../use-media';
import { CardList, CardSkeletons } from './card-list';
import type { Column, RowKey } from './columns';
import styles from './data-table.module.css';
import { SearchInput } from './search-input';
import type { ListState } from './use-list-state';
import { WideTable } from './wide-table';

export interface DataTableProps<R> {
  /** From `useApiPages`. */
  pages: PagesResult<R>;
  /** From `useListState`; without it the list has no search and no order of its own. */
  list?: ListState;
  columns: Column<R>[];
  /** What the list holds, in words: its accessible name. */
  label: string;
  rowKey: (row: R) => RowKey;
  /** Where a row leads. */
  rowTo?: (row: R) => string;
  /** Shows a search box with this placeholder. */
  searchPlaceholder?: string;
  /** Selects and switches beside the search, bound to `list.filters`. */
  filters?: ReactNode;
  /** An `Empty` for a list with nothing in it at all. */
  empty: ReactNode;
  selection?: { keys: RowKey[]; onChange: (keys: RowKey[]) => void };
}

function Toolbar<R>({ list, searchPlaceholder, filters }: DataTableProps<R>) {
  if (!list || (!searchPlaceholder && !filters)) return null;
  return (
    <div className={styles.toolbar} role="search">
      {searchPlaceholder ? (
        <div className={styles.search}>
          <SearchInput value={list.search} onChange={list.setSearch} placeholder={searchPlaceholder} />
        </div>
      ) : null}
      {filters}
    </div>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty title={t('ui.table.noMatch')} action={<Button onClick={onClear}>{t('ui.table.clear')}</Button>}>
      {t('ui.table.noMatchHint')}
    </Empty>
  );
}

function Foot<R>({ pages, shown }: { pages: PagesResult<R>; shown: number }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const more = pages.hasNextPage;
  return (
    <div className={styles.foot}>
      {pages.isFetchNextPageError ? (
        <ProblemAlert error={pages.error} onRetry={() => void pages.fetchNextPage()} />
      ) : null}
      <span role="status">
        {more ? t('ui.table.shown', { n: count(shown) }) : t('ui.table.all', { n: count(shown) })}
      </span>
      {more ? (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('ui.table.more')}
        </Button>
      ) : null}
    </div>
  );
}

function Rows<R>(props: DataTableProps<R> & { rows: R[] }) {
  const narrow = useIsNarrow();
  const { pages, list } = props;
  if (narrow) return pages.isPending ? <CardSkeletons /> : <CardList {...props} />;
  return <WideTable {...props} loading={pages.isPending} sort={list?.sort} onSort={list?.setSort} />;
}

/** A list as every page shows one: search, order, keyset pages, skeleton, empty, failed, and cards on a phone. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { pages, list } = props;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const settled = !pages.isPending && !pages.isError;
  if (settled && rows.length === 0 && !list?.narrowed) return <div className={styles.box}>{props.empty}</div>;
  return (
    <div className={styles.list}>
      <Toolbar {...props} />
      {pages.isRefetchError ? (
        <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
      ) : null}
      {pages.isLoadingError ? (
        <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <div className={styles.box} aria-busy={pages.isFetching} data-stale={pages.isPlaceholderData}>
          {settled && rows.length === 0 ? (
            <NoMatch onClear={() => list?.clear()} />
          ) : (
            <Rows {...props} rows={rows} />
          )}
          {rows.length > 0 ? <Foot pages={pages} shown={rows.length} /> : null}
        </div>
      )}
    </div>
  );
}
