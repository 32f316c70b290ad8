import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Panel, ProblemAlert, RoleGate } from '../../ui';
import { NewTaskDrawer } from './new-task-drawer';
import { TaskDrawer } from './task-drawer';
import { TaskStanding } from './task-standing';
import type { Task } from './task-types';
import styles from './tasks.module.css';

const STATES = ['open', 'done', 'dropped'] as const;

/** What people owe to one customer, and what they have done. */
export function TasksPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const [opened, setOpened] = useState<Task | null>(null);
  const [adding, setAdding] = useState(false);
  const pages = useApiPages('/api/tasks', { params: { query: { customerId: id, state, limit: 20 } } });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      title={t('tasks.title')}
      actions={
        <RoleGate minimum="marketer">
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('tasks.add')}
          </Button>
        </RoleGate>
      }
    >
      <Segmented
        aria-label={t('tasks.filter.state')}
        value={state}
        options={STATES.map((value) => ({ value, label: t(`tasks.state.${value}`) }))}
        onChange={setState}
      />
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && rows.length === 0 ? <p className={styles.none}>{t('tasks.noneHere')}</p> : null}
      <ul className={styles.list}>
        {rows.map((task) => (
          <li key={task.id}>
            <Button type="link" className={styles.open} onClick={() => setOpened(task)}>
              {task.title[language]}
            </Button>
            <TaskStanding task={task} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('tasks.more')}
        </Button>
      ) : null}
      <TaskDrawer task={opened} onClose={() => setOpened(null)} />
      <NewTaskDrawer customerId={id} open={adding} onClose={() => setAdding(false)} />
    </Panel>
  );
}
