import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { Empty, Panel, ProblemAlert, useFormat } from '../../ui';
import styles from './customer-page.module.css';
import { StoryLine } from './story-line';
import type { Entry } from './story-sentence';

const REFRESH_MS = 5000;

/** Entries under the day they happened on, in the order they came. */
function byDay(entries: Entry[], dayOf: (at: string) => string): [day: string, entries: Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** Everything that happened with the customer, newest first, messages not sent included. */
export function StoryPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = useApiPages(
    '/api/customers/{id}/story',
    { params: { path: { id } } },
    { refetchInterval: REFRESH_MS },
  );
  const entries = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('customers.story.title')} hint={t('customers.story.hint')}>
      {pages.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && entries.length === 0 ? <Empty title={t('customers.story.none')} /> : null}
      {byDay(entries, format.date).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul>
            {ofDay.map((entry) => (
              <StoryLine key={`${entry.kind}-${entry.id}`} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('customers.story.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
