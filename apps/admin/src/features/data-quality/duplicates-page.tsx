import { CheckCircleOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiPages } from '../../api';
import { Empty, Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { PairCard } from './duplicates/pair-card';
import styles from './data-quality.module.css';
import { CHANGED } from './quality-types';

const SHOWN = 20;

function Dismiss({ ids, onDone }: { ids: number[]; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dismiss = useApiMutation('post', '/api/duplicates/dismiss', { invalidates: CHANGED });
  const run = (): void =>
    dismiss.mutate(
      { body: { ids } },
      {
        onSuccess: ({ customers }) => {
          onDone();
          void message.success(t('data-quality.duplicates.dismissed', { count: customers }));
        },
      },
    );
  return (
    <RoleGate minimum="marketer">
      <Button disabled={ids.length === 0} loading={dismiss.isPending} onClick={run}>
        {t('data-quality.duplicates.dismissChosen')}
      </Button>
      {dismiss.isError ? <ProblemAlert error={dismiss.error} /> : null}
    </RoleGate>
  );
}

/** The review list: pairs that may be one person, for a person to decide. */
export default function DuplicatesPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number[]>([]);
  const query = useApiPages('/api/duplicates', { params: { query: { limit: SHOWN } } });
  const pairs = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const choose = (id: number, on: boolean): void =>
    setChosen((ids) => (on ? [...ids, id] : ids.filter((other) => other !== id)));
  return (
    <Page
      title={t('data-quality.duplicates.title')}
      subtitle={t('data-quality.duplicates.subtitle')}
      actions={pairs.length > 0 ? <Dismiss ids={chosen} onDone={() => setChosen([])} /> : null}
    >
      {query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Panel>
      ) : null}
      {query.isSuccess && pairs.length === 0 ? (
        <Panel>
          <Empty icon={<CheckCircleOutlined />} title={t('data-quality.duplicates.none')}>
            {t('data-quality.duplicates.noneHint')}
          </Empty>
        </Panel>
      ) : null}
      <div className={styles.pairs}>
        {pairs.map((pair) => (
          <PairCard
            key={pair.id}
            pair={pair}
            chosen={chosen.includes(pair.id)}
            onChoose={(on) => choose(pair.id, on)}
          />
        ))}
        {query.hasNextPage ? (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('data-quality.duplicates.more')}
          </Button>
        ) : null}
      </div>
    </Page>
  );
}
