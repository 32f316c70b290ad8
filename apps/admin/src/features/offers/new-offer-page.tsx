import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../api';
import { Page } from '../../ui';
import { OfferForm } from './offer-form';

const USUAL = { kind: 'percentage', percentOff: 10, validDays: 30 } as const;

/** An offer that is not saved yet. */
export default function NewOfferPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useApiMutation('post', '/api/offers', { invalidates: ['/api/offers', '/api/loop-health'] });
  return (
    <Page title={t('offers.new')} breadcrumbs={[{ label: t('offers.title'), to: '/offers' }]} width="narrow">
      <OfferForm
        initial={USUAL}
        onSave={(body) => create.mutateAsync({ body })}
        onSaved={({ id }) => void navigate(`/offers/${id}`, { replace: true })}
      />
    </Page>
  );
}
