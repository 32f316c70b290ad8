import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui';
import type { Offer } from './offer-types';

type Said = Pick<Offer, 'kind' | 'percentOff' | 'valueMinor'>;

/** What an offer is, in a few words: "15% off", "¥20 off", "A gift worth ¥39". */
export function useOfferText(): (offer: Said) => string {
  const { t } = useTranslation();
  const { money } = useFormat();
  return ({ kind, percentOff, valueMinor }) => {
    if (kind === 'percentage') return t('offers.percentOff', { n: percentOff });
    if (valueMinor === null) return t(`offers.kind.${kind}.name`);
    return t(kind === 'amount' ? 'offers.amountOff' : 'offers.worth', {
      what: t(`offers.kind.${kind}.name`),
      amount: money(valueMinor),
    });
  };
}
