import { useTranslation } from 'react-i18next';
import { Count, Percent, StatCard, Tiles } from '../../ui';
import type { Offer } from './offer-types';

/** Given out, come back, and the share of it. */
export function OfferFigures({ offer: { issued, redeemed, codePrefix } }: { offer: Offer }) {
  const { t } = useTranslation();
  return (
    <Tiles>
      <StatCard
        label={t('offers.column.issued')}
        value={<Count value={issued} />}
        hint={t('offers.figure.issuedHint', { prefix: codePrefix })}
      />
      <StatCard
        label={t('offers.column.redeemed')}
        value={<Count value={redeemed} />}
        hint={t('offers.figure.redeemedHint')}
      />
      <StatCard
        label={t('offers.figure.rate')}
        value={<Percent value={issued === 0 ? null : redeemed / issued} />}
      />
    </Tiles>
  );
}
