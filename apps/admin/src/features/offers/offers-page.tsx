import { GiftOutlined, PlusOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Language } from '../../i18n/resources';
import { useLanguage } from '../../i18n/i18n';
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
import type { Offer } from './offer-types';
import { useOfferText } from './use-offer-text';

const LIST = { filters: ['archived'] };

const columnsOf = (t: TFunction, language: Language, said: (offer: Offer) => string): Column<Offer>[] => [
  { key: 'name', title: t('offers.column.name'), render: ({ name }) => name[language] },
  {
    key: 'what',
    title: t('offers.column.what'),
    render: said,
  },
  {
    key: 'codePrefix',
    title: t('offers.column.codePrefix'),
    render: ({ codePrefix }) => <code>{codePrefix}</code>,
    wideOnly: true,
  },
  {
    key: 'validDays',
    title: t('offers.column.validDays'),
    render: ({ validDays }) => t('offers.days', { count: validDays }),
  },
  {
    key: 'issued',
    title: t('offers.column.issued'),
    align: 'end',
    render: ({ issued }) => <Count value={issued} />,
  },
  {
    key: 'redeemed',
    title: t('offers.column.redeemed'),
    align: 'end',
    render: ({ redeemed }) => <Count value={redeemed} />,
  },
  {
    key: 'createdAt',
    title: t('offers.column.createdAt'),
    render: ({ createdAt }) => <DateTime at={createdAt} show="date" />,
  },
];

function NewOffer() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/offers/new" type="primary" icon={<PlusOutlined />}>
        {t('offers.new')}
      </LinkButton>
    </RoleGate>
  );
}

/** Offers there are, or those put away. */
function Shelf({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return (
    <Segmented<string>
      aria-label={t('offers.shelf.label')}
      value={list.filters['archived'] ?? 'false'}
      options={[
        { value: 'false', label: t('offers.shelf.current') },
        { value: 'true', label: t('offers.shelf.archived') },
      ]}
      onChange={(value) => list.setFilter('archived', value === 'true' ? value : undefined)}
    />
  );
}

/** What customers are offered, and how many of its codes came back. */
export default function OffersPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const said = useOfferText();
  const list = useListState(LIST);
  const pages = useApiPages('/api/offers', { params: { query: list.query } });
  return (
    <Page title={t('offers.title')} subtitle={t('offers.subtitle')} actions={<NewOffer />}>
      <DataTable<Offer>
        pages={pages}
        list={list}
        columns={columnsOf(t, language, said)}
        label={t('offers.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/offers/${id}`}
        filters={<Shelf list={list} />}
        empty={
          <Empty icon={<GiftOutlined />} title={t('offers.none')} action={<NewOffer />}>
            {t('offers.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
