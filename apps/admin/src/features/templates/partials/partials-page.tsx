import { BlockOutlined, PlusOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../api';
import {
  type Column,
  DataTable,
  DateTime,
  Empty,
  LinkButton,
  type ListState,
  Page,
  RoleGate,
  useListState,
} from '../../../ui';
import { inclusionOf } from '../editor/snippet';
import { ChannelTag, languageName } from '../template-tags';
import styles from './partials.module.css';

type PartialRow = ApiRow<'/api/template-partials'>;

const LIST = { filters: ['channel'] };
const CHANNELS = ['email', 'sms'] as const;

const usesOf = (t: TFunction, { templates, outdated }: PartialRow): string =>
  [
    t('template-partials.templates', { count: templates }),
    outdated > 0 ? t('template-partials.outdated', { count: outdated }) : null,
  ]
    .filter((each) => each !== null)
    .join(' · ');

const columnsOf = (t: TFunction): Column<PartialRow>[] => [
  { key: 'name', title: t('template-partials.name'), render: ({ name }) => name },
  {
    key: 'includedAs',
    title: t('template-partials.includedAs'),
    render: (partial) => <code className={styles.code}>{inclusionOf(partial)}</code>,
    wideOnly: true,
  },
  {
    key: 'channel',
    title: t('templates.channel.label'),
    render: ({ channel }) => <ChannelTag channel={channel} />,
  },
  {
    key: 'locales',
    title: t('templates.languages'),
    render: ({ content }) => Object.keys(content).map(languageName).join(t('templates.comma')),
  },
  { key: 'usedBy', title: t('template-partials.usedBy'), render: (partial) => usesOf(t, partial) },
  {
    key: 'updatedAt',
    title: t('template-partials.updatedAt'),
    render: ({ updatedAt }) => <DateTime at={updatedAt} show="relative" />,
  },
];

function ChannelFilter({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return (
    <Select<string>
      allowClear
      value={list.filters['channel']}
      placeholder={t('templates.channel.all')}
      aria-label={t('templates.channel.label')}
      options={CHANNELS.map((value) => ({ value, label: t(`templates.channel.${value}`) }))}
      onChange={(value?: string) => list.setFilter('channel', value)}
      style={{ minWidth: 150 }}
    />
  );
}

function NewPartial() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      {CHANNELS.map((channel, index) => (
        <LinkButton
          key={channel}
          to={`/templates/partials/new/${channel}`}
          type={index === 0 ? 'primary' : 'default'}
          icon={<PlusOutlined />}
        >
          {t(`template-partials.new.${channel}`)}
        </LinkButton>
      ))}
    </RoleGate>
  );
}

/** Texts that templates share. */
export default function PartialsPage() {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const pages = useApiPages('/api/template-partials', { params: { query: list.query } });
  return (
    <Page
      title={t('template-partials.title')}
      subtitle={t('template-partials.subtitle')}
      actions={<NewPartial />}
    >
      <DataTable
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('template-partials.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/templates/partials/${id}`}
        filters={<ChannelFilter list={list} />}
        empty={
          <Empty icon={<BlockOutlined />} title={t('template-partials.none')} action={<NewPartial />}>
            {t('template-partials.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
