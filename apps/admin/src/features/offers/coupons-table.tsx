import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { BuiltLink, type Column, DataTable, DateTime, Empty } from '../../ui';
import type { Coupon } from './offer-types';
import styles from './offers.module.css';

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
];

/** The codes an offer gave out, latest first. */
export function CouponsTable({ offerId }: { offerId: number }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/offers/{id}/coupons', { params: { path: { id: offerId } } });
  return (
    <section className={styles.coupons} aria-labelledby="coupons">
      <h2 id="coupons">{t('offers.coupon.title')}</h2>
      <DataTable<Coupon>
        pages={pages}
        columns={columnsOf(t)}
        label={t('offers.coupon.title')}
        rowKey={({ id }) => id}
        empty={<Empty title={t('offers.coupon.none')}>{t('offers.coupon.noneHint')}</Empty>}
      />
    </section>
  );
}
