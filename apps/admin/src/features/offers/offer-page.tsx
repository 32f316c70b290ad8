import { EditOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { ConfirmDelete, LinkButton, Page, Panel, ProblemAlert, RoleGate, StatusTag } from '../../ui';
import { CouponsTable } from './coupons-table';
import { OfferFigures } from './offer-figures';
import { OfferTerms } from './offer-terms';
import type { Offer } from './offer-types';
import { RefusalsPanel } from './refusals-panel';
import { useOfferText } from './use-offer-text';

function Actions({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const archive = useApiMutation('delete', '/api/offers/{id}', {
    invalidates: ['/api/offers', '/api/loop-health'],
  });
  return (
    <RoleGate minimum="marketer">
      <LinkButton to={`/offers/${offer.id}/edit`} icon={<EditOutlined />}>
        {t('offers.edit')}
      </LinkButton>
      <ConfirmDelete
        name={offer.name[language]}
        verb={t('offers.archive.verb')}
        effects={[
          ...(offer.issued > 0 ? [t('offers.archive.codes', { count: offer.issued })] : []),
          t('offers.archive.campaigns'),
        ]}
        onDelete={() => archive.mutateAsync({ params: { path: { id: offer.id } } })}
        onDeleted={() => void navigate('/offers')}
      />
    </RoleGate>
  );
}

/** An offer: what came of it, and every code it gave out. */
export default function OfferPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const said = useOfferText();
  const id = Number(useParams()['id']);
  const offer = useApiQuery('/api/offers/{id}', { params: { path: { id } } });
  const { data } = offer;
  const isArchived = data?.archivedAt != null;
  return (
    <Page
      title={data?.name[language] ?? t('offers.offer')}
      tag={isArchived ? <StatusTag>{t('offers.archived')}</StatusTag> : undefined}
      subtitle={
        data
          ? t('offers.terms', {
              off: said(data),
              days: t('offers.days', { count: data.validDays }),
            })
          : undefined
      }
      breadcrumbs={[{ label: t('offers.title'), to: '/offers' }]}
      actions={data && !isArchived ? <Actions offer={data} /> : undefined}
    >
      {offer.isError ? <ProblemAlert error={offer.error} onRetry={() => void offer.refetch()} /> : null}
      {offer.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Panel>
      ) : null}
      {data ? (
        <>
          <OfferFigures offer={data} />
          <OfferTerms offer={data} />
          <CouponsTable offerId={id} />
          <RefusalsPanel offerId={id} />
        </>
      ) : null}
    </Page>
  );
}
