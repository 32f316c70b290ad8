import { CarryOutOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiPages } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { type Column, DataTable, Empty, Page, RoleGate, useListState } from '../../ui';
import { NewTaskDrawer } from './new-task-drawer';
import { TaskDrawer } from './task-drawer';
import { TaskFilters } from './task-filters';
import { TaskStanding } from './task-standing';
import type { Task } from './task-types';
import styles from './tasks.module.css';

const LIST = { filters: ['state', 'assignee', 'campaignId'] };

const columnsOf = (t: TFunction, language: 'zh-CN' | 'en', onOpen: (task: Task) => void): Column<Task>[] => [
  {
    key: 'title',
    title: t('tasks.column.title'),
    render: (task) => (
      <Button type="link" className={styles.open} onClick={() => onOpen(task)}>
        {task.title[language]}
      </Button>
    ),
  },
  {
    key: 'customer',
    title: t('tasks.column.customer'),
    render: ({ customerId, customerName }) => (
      <Link to={`/customers/${customerId}?tab=contacts`}>
        {customerName ?? t('customers.nameless', { id: customerId })}
      </Link>
    ),
  },
  {
    key: 'kind',
    title: t('tasks.column.kind'),
    render: ({ kind }) => t(`contacts.kind.${kind}`),
    wideOnly: true,
  },
  {
    key: 'assignee',
    title: t('tasks.column.assignee'),
    render: ({ assigneeName }) => assigneeName ?? t('tasks.nobody'),
  },
  {
    key: 'campaign',
    title: t('tasks.column.campaign'),
    render: ({ campaignId, campaignName }) =>
      campaignId === null ? t('tasks.byHand') : <Link to={`/campaigns/${campaignId}`}>{campaignName}</Link>,
    wideOnly: true,
  },
  {
    key: 'standing',
    title: t('tasks.column.standing'),
    render: (task) => <TaskStanding task={task} />,
  },
];

/** Calls and visits people owe to customers. */
export default function TasksPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const list = useListState(LIST);
  const pages = useApiPages('/api/tasks', { params: { query: list.query } });
  const [opened, setOpened] = useState<Task | null>(null);
  const [adding, setAdding] = useState(false);
  const add = (
    <RoleGate minimum="marketer">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('tasks.new')}
      </Button>
    </RoleGate>
  );
  return (
    <Page title={t('tasks.title')} subtitle={t('tasks.subtitle')} actions={add}>
      <DataTable<Task>
        pages={pages}
        list={list}
        columns={columnsOf(t, language, setOpened)}
        label={t('tasks.title')}
        rowKey={({ id }) => id}
        filters={<TaskFilters list={list} />}
        empty={
          <Empty icon={<CarryOutOutlined />} title={t('tasks.none')} action={add}>
            {t('tasks.noneHint')}
          </Empty>
        }
      />
      <TaskDrawer task={opened} onClose={() => setOpened(null)} />
      <NewTaskDrawer open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
