import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { BuiltLink, type Column, DataTable, DateTime, Empty, type ListState, useListState } from '../../ui';
import type { Coupon } from './offer-types';
import styles from './offers.module.css';
import { RedeemButton } from './redeem-button';

const LIST = { filters: ['state'] };
const STATES = ['open', 'redeemed', 'expired'] as const;

const columnsOf = (t: TFunction): Column<Coupon>[] => [
  {
    key: 'code',
    title: t('offers.coupon.code'),
    render: ({ code }) => <code className={styles.code}>{code}</code>,
  },
  {
    key: 'customer',
    title: t('offers.coupon.customer'),
    render: ({ customerId, customerName }) => (
      <BuiltLink to={`/customers/${customerId}`}>
        {customerName ?? t('offers.coupon.nameless', { id: customerId })}
      </BuiltLink>
    ),
  },
  {
    key: 'issuedAt',
    title: t('offers.coupon.issuedAt'),
    render: ({ issuedAt }) => <DateTime at={issuedAt} />,
  },
  {
    key: 'expiresAt',
    title: t('offers.coupon.expiresAt'),
    render: ({ expiresAt }) => <DateTime at={expiresAt} />,
  },
  {
    key: 'redeemedAt',
    title: t('offers.coupon.redeemedAt'),
    render: ({ redeemedAt }) => <DateTime at={redeemedAt} />,
  },
  {
    key: 'act',
    title: t('offers.coupon.act'),
    align: 'end',
    render: (coupon) => <RedeemButton coupon={coupon} />,
  },
];

function States({ list }: { list: ListState }) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('offers.coupon.state.label')}
      className={styles.state}
      value={list.filters['state'] ?? ''}
      options={[
        { value: '', label: t('offers.coupon.state.all') },
        ...STATES.map((value) => ({ value, label: t(`offers.coupon.state.${value}`) })),
      ]}
      onChange={(value) => list.setFilter('state', value || undefined)}
    />
  );
}

/** The codes an offer gave out, latest first. */
export function CouponsTable({ offerId }: { offerId: number }) {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const pages = useApiPages('/api/offers/{id}/coupons', {
    params: { path: { id: offerId }, query: list.query },
  });
  return (
    <section className={styles.coupons} aria-labelledby="coupons">
      <h2 id="coupons">{t('offers.coupon.title')}</h2>
      <DataTable<Coupon>
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('offers.coupon.title')}
        rowKey={({ id }) => id}
        searchPlaceholder={t('offers.coupon.search')}
        filters={<States list={list} />}
        empty={<Empty title={t('offers.coupon.none')}>{t('offers.coupon.noneHint')}</Empty>}
      />
    </section>
  );
}
