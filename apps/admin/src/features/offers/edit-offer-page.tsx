import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Page, Panel, ProblemAlert } from '../../ui';
import { OfferForm } from './offer-form';
import { bodyOf } from './offer-types';

/** An offer's texts and terms, for the codes to come. */
export default function EditOfferPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const id = Number(useParams()['id']);
  const offer = useApiQuery('/api/offers/{id}', { params: { path: { id } } });
  const save = useApiMutation('put', '/api/offers/{id}', { invalidates: ['/api/offers'] });
  const { data } = offer;
  return (
    <Page
      title={data ? t('offers.editing', { name: data.name[language] }) : t('offers.edit')}
      subtitle={t('offers.editHint')}
      breadcrumbs={[
        { label: t('offers.title'), to: '/offers' },
        { label: data?.name[language] ?? t('offers.offer'), to: `/offers/${id}` },
      ]}
      width="narrow"
    >
      {offer.isError ? <ProblemAlert error={offer.error} onRetry={() => void offer.refetch()} /> : null}
      {offer.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Panel>
      ) : null}
      {data ? (
        <OfferForm
          key={data.id}
          initial={bodyOf(data)}
          products={data.products}
          onSave={(body) => save.mutateAsync({ params: { path: { id } }, body })}
          onSaved={() => void navigate(`/offers/${id}`)}
        />
      ) : null}
    </Page>
  );
}
