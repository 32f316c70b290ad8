import { PlusOutlined, SendOutlined } from '@ant-design/icons';
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
  Page,
  RoleGate,
  useListState,
} from '../../ui';
import { CampaignStatus, STATUSES } from './campaign-status';
import type { CampaignRow } from './definition';
import { ImportButton } from './import-button';
import { excludedTotal } from './life/accounts';

const FILTERS = ['status'] as const;
/** Figures of running campaigns move. */
const REFRESH_MS = 15_000;

const figure = (key: string, title: string, of: (row: CampaignRow) => number): Column<CampaignRow> => ({
  key,
  title,
  align: 'end',
  render: (row) => <Count value={row.status === 'draft' ? null : of(row)} compact />,
});

const columnsOf = (t: TFunction): Column<CampaignRow>[] => [
  { key: 'name', title: t('campaigns.name'), render: ({ name }) => name },
  {
    key: 'status',
    title: t('campaigns.status.label'),
    render: ({ status }) => <CampaignStatus status={status} />,
  },
  {
    key: 'segment',
    title: t('campaigns.segment'),
    render: ({ segmentName }) => segmentName ?? t('campaigns.open'),
    wideOnly: true,
  },
  figure('audience', t('campaigns.account.audience'), ({ accounting }) => accounting.audience),
  figure('accepted', t('campaigns.account.accepted'), ({ accounting }) => accounting.accepted),
  figure('excluded', t('campaigns.account.excluded'), ({ accounting }) => excludedTotal(accounting)),
  figure('opened', t('campaigns.reaction.opened'), ({ reactions }) => reactions.opened),
  figure('clicked', t('campaigns.reaction.clicked'), ({ reactions }) => reactions.clicked),
  {
    key: 'updatedAt',
    title: t('campaigns.updatedAt'),
    render: ({ updatedAt }) => <DateTime at={updatedAt} show="relative" />,
  },
];

function NewCampaign() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/campaigns/new" type="primary" icon={<PlusOutlined />}>
        {t('campaigns.new')}
      </LinkButton>
    </RoleGate>
  );
}

function Actions() {
  return (
    <>
      <ImportButton />
      <NewCampaign />
    </>
  );
}

/** Who gets what, when; and what became of it. */
export default function CampaignsPage() {
  const { t } = useTranslation();
  const list = useListState({ filters: FILTERS });
  const pages = useApiPages(
    '/api/campaigns',
    { params: { query: list.query } },
    { refetchInterval: REFRESH_MS },
  );
  return (
    <Page title={t('campaigns.title')} subtitle={t('campaigns.subtitle')} actions={<Actions />}>
      <DataTable
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('campaigns.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/campaigns/${id}`}
        searchPlaceholder={t('campaigns.search')}
        filters={
          <Select<string>
            allowClear
            value={list.filters.status}
            placeholder={t('campaigns.status.all')}
            aria-label={t('campaigns.status.label')}
            options={STATUSES.map((value) => ({ value, label: t(`campaigns.status.${value}`) }))}
            onChange={(status) => list.setFilter('status', status)}
            style={{ minWidth: 150 }}
          />
        }
        empty={
          <Empty icon={<SendOutlined />} title={t('campaigns.none')} action={<NewCampaign />}>
            {t('campaigns.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
