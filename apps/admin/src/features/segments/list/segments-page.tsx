import { BlockOutlined, ClusterOutlined, PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import {
  type Column,
  Count,
  DataTable,
  DateTime,
  Empty,
  LinkButton,
  Page,
  Percent,
  RoleGate,
  StatusTag,
  useListState,
} from '../../../ui';
import styles from './segments-page.module.css';
import { type Segment, useSegmentPages } from './use-segment-pages';

/** The share of the base as figure and bar; nothing while the base's size is unknown. */
function Share({ members, base }: { members: number; base: number | undefined }) {
  const share = base ? Math.min(1, members / base) : null;
  return (
    <span className={styles.share}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
      <Percent value={share} />
    </span>
  );
}

function Campaigns({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return <span className={styles.none}>{t('segments.list.noCampaign')}</span>;
  return <StatusTag tone="success">{t('segments.list.campaigns', { count })}</StatusTag>;
}

const columnsOf = (t: TFunction, base: number | undefined): Column<Segment>[] => [
  {
    key: 'name',
    title: t('segments.name'),
    sortable: true,
    render: ({ name, description, kind }) => (
      <span className={styles.name}>
        {name}{' '}
        {kind === 'static' ? <StatusTag tone="neutral">{t('segment-insights.list.tag')}</StatusTag> : null}
        {description ? <small>{description}</small> : null}
      </span>
    ),
  },
  {
    key: 'members',
    title: t('segments.members'),
    sortable: true,
    align: 'end',
    render: ({ memberCount }) => <Count value={memberCount} />,
  },
  {
    key: 'share',
    title: t('segments.share'),
    render: ({ memberCount }) => <Share members={memberCount} base={base} />,
  },
  {
    key: 'campaigns',
    title: t('segments.usedBy'),
    sortable: true,
    render: ({ activeCampaigns }) => <Campaigns count={activeCampaigns} />,
  },
  {
    key: 'refreshed',
    title: t('segments.refreshed'),
    sortable: true,
    render: ({ refreshedAt }) =>
      refreshedAt ? <DateTime at={refreshedAt} show="relative" /> : t('segments.list.pending'),
  },
];

function NewSegment() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/segments/new-list" icon={<UnorderedListOutlined />}>
        {t('segment-insights.list.new')}
      </LinkButton>
      <LinkButton to="/segments/new" type="primary" icon={<PlusOutlined />}>
        {t('segments.new')}
      </LinkButton>
    </RoleGate>
  );
}

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to="/segments/overlap" icon={<BlockOutlined />}>
        {t('segment-insights.overlap.title')}
      </LinkButton>
      <NewSegment />
    </>
  );
}

/** Groups of customers named by a rule. */
export default function SegmentsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const pages = useSegmentPages(list);
  const health = useApiQuery('/api/loop-health');
  return (
    <Page title={t('segments.title')} subtitle={t('segments.subtitle')} actions={<Actions />}>
      <DataTable
        pages={pages}
        list={list}
        columns={columnsOf(t, health.data?.identify.customers)}
        label={t('segments.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/segments/${id}`}
        searchPlaceholder={t('segments.list.search')}
        empty={
          <Empty icon={<ClusterOutlined />} title={t('segments.list.none')} action={<NewSegment />}>
            {t('segments.list.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
