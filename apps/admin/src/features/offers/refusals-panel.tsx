import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, DataTable, DateTime, Empty } from '../../ui';
import type { Refused } from './offer-types';
import styles from './offers.module.css';

const columnsOf = (t: TFunction): Column<Refused>[] => [
  {
    key: 'code',
    title: t('offers.coupon.code'),
    render: ({ code }) => <code className={styles.code}>{code}</code>,
  },
  { key: 'reason', title: t('offers.refused.reason'), render: ({ reason }) => t(reason, { ns: 'problems' }) },
  { key: 'source', title: t('offers.refused.source'), render: ({ source }) => t(`offers.source.${source}`) },
  { key: 'at', title: t('offers.refused.at'), render: ({ at }) => <DateTime at={at} /> },
];

/** Codes that somebody wanted to use and could not; nothing while there are none. */
export function RefusalsPanel({ offerId }: { offerId: number }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/offers/{id}/refusals', { params: { path: { id: offerId } } });
  if (!pages.isError && !pages.data?.pages[0]?.rows.length) return null;
  return (
    <section className={styles.coupons} aria-labelledby="refusals">
      <h2 id="refusals">{t('offers.refused.title')}</h2>
      <p>{t('offers.refused.hint')}</p>
      <DataTable<Refused>
        pages={pages}
        columns={columnsOf(t)}
        label={t('offers.refused.title')}
        rowKey={({ id }) => id}
        empty={<Empty title={t('offers.refused.none')} />}
      />
    </section>
  );
}
