import { ImportOutlined, UploadOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import {
  type Column,
  Count,
  DataTable,
  DateTime,
  Empty,
  LinkButton,
  type ListState,
  Page,
  RoleGate,
  StatusTag,
  useListState,
} from '../../ui';
import { type Counts, type ImportRow, type Status, TONES, changesNothing, madeOf } from './import-types';

const FILTERS = ['status'] as const;
const SHOWN_STATUSES: Status[] = ['uploaded', 'checked', 'running', 'done', 'failed', 'cancelled'];
const REFRESH_MS = 5000;

function Outcome({ status, counts }: { status: Status; counts: Counts | null }) {
  const { t } = useTranslation();
  if (!counts) return null;
  if (changesNothing(counts)) return <span>{t('imports.outcome.nothing')}</span>;
  const {
    kind,
    made: { created, updated },
  } = madeOf(counts);
  const tense = status === 'done' ? 'done' : 'planned';
  return <span>{t(`imports.outcome.${tense}.${kind}`, { created, updated })}</span>;
}

const columnsOf = (t: TFunction): Column<ImportRow>[] => [
  { key: 'fileName', title: t('imports.file'), render: ({ fileName }) => fileName },
  { key: 'target', title: t('imports.holds'), render: ({ target }) => t(`imports.target.${target}`) },
  {
    key: 'status',
    title: t('imports.status.label'),
    render: ({ status }) => <StatusTag tone={TONES[status]}>{t(`imports.status.${status}`)}</StatusTag>,
  },
  { key: 'outcome', title: t('imports.outcome.label'), render: (row) => <Outcome {...row} /> },
  {
    key: 'rejected',
    title: t('imports.rejectedLines'),
    render: ({ counts }) => <Count value={counts?.lines.rejected ?? null} />,
    align: 'end',
  },
  {
    key: 'createdAt',
    title: t('imports.uploadedAt'),
    render: ({ createdAt }) => <DateTime at={createdAt} show="relative" />,
  },
  {
    key: 'createdBy',
    title: t('imports.by'),
    render: ({ createdBy }) => createdBy ?? t('imports.byNobody'),
    wideOnly: true,
  },
];

function StatusFilter({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return (
    <Select<string>
      allowClear
      value={list.filters['status']}
      placeholder={t('imports.status.all')}
      aria-label={t('imports.status.label')}
      options={SHOWN_STATUSES.map((value) => ({ value, label: t(`imports.status.${value}`) }))}
      onChange={(value) => list.setFilter('status', value)}
      style={{ minWidth: 150 }}
    />
  );
}

function NewImport() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/imports/new" type="primary" icon={<UploadOutlined />}>
        {t('imports.new.action')}
      </LinkButton>
    </RoleGate>
  );
}

/** Files on their way in, and those that came in. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const list = useListState({ filters: FILTERS });
  const pages = useApiPages(
    '/api/imports',
    { params: { query: list.query } },
    { refetchInterval: REFRESH_MS },
  );
  return (
    <Page title={t('imports.title')} subtitle={t('imports.subtitle')} actions={<NewImport />}>
      <DataTable
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('imports.title')}
        rowKey={(row) => row.id}
        rowTo={(row) => `/imports/${row.id}`}
        searchPlaceholder={t('imports.search')}
        filters={<StatusFilter list={list} />}
        empty={
          <Empty icon={<ImportOutlined />} title={t('imports.none')} action={<NewImport />}>
            {t('imports.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
