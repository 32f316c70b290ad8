import { FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../api';
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
  useListState,
} from '../../ui';
import { ChannelTag, languageName } from './template-tags';

type Template = ApiRow<'/api/templates'>;

const FILTERS = ['channel', 'purpose'] as const;
const CHOICES = {
  channel: ['email', 'sms'],
  purpose: ['promotion', 'care', 'transactional'],
} as const;

const columnsOf = (t: TFunction): Column<Template>[] => [
  { key: 'name', title: t('templates.name'), render: ({ name }) => name },
  {
    key: 'channel',
    title: t('templates.channel.label'),
    render: ({ channel }) => <ChannelTag channel={channel} />,
  },
  {
    key: 'purpose',
    title: t('templates.purpose.label'),
    render: ({ purpose }) => t(`templates.purpose.${purpose}`),
  },
  {
    key: 'locales',
    title: t('templates.languages'),
    render: ({ locales }) => locales.map(languageName).join(t('templates.comma')),
  },
  {
    key: 'version',
    title: t('templates.version'),
    render: ({ version }) => <Count value={version} />,
    align: 'end',
  },
  {
    key: 'campaigns',
    title: t('templates.usedBy'),
    render: ({ campaigns }) => t('templates.campaigns', { count: campaigns }),
  },
  {
    key: 'updatedAt',
    title: t('templates.updatedAt'),
    render: ({ updatedAt }) => <DateTime at={updatedAt} show="relative" />,
  },
];

function Filters({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return FILTERS.map((name) => (
    <Select<string>
      key={name}
      allowClear
      value={list.filters[name]}
      placeholder={t(`templates.${name}.all`)}
      aria-label={t(`templates.${name}.label`)}
      options={CHOICES[name].map((value) => ({ value, label: t(`templates.${name}.${value}`) }))}
      onChange={(value) => list.setFilter(name, value)}
      style={{ minWidth: 150 }}
    />
  ));
}

function NewTemplate() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/templates/new" type="primary" icon={<PlusOutlined />}>
        {t('templates.new.action')}
      </LinkButton>
    </RoleGate>
  );
}

/** What messages are made from. */
export default function TemplatesPage() {
  const { t } = useTranslation();
  const list = useListState({ filters: FILTERS });
  const pages = useApiPages('/api/templates', { params: { query: list.query } });
  return (
    <Page title={t('templates.title')} subtitle={t('templates.subtitle')} actions={<NewTemplate />}>
      <DataTable
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('templates.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/templates/${id}`}
        searchPlaceholder={t('templates.search')}
        filters={<Filters list={list} />}
        empty={
          <Empty icon={<FileTextOutlined />} title={t('templates.none')} action={<NewTemplate />}>
            {t('templates.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
