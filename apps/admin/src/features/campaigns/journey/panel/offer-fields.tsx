import { useTranslation } from 'react-i18next';
import { Pick } from '../../builder/pick';
import type { StepOf } from '../../definition';
import { useJourney } from '../journey-context';
import { Faults } from './faults';
import type { StepFieldsProps } from './step-fields-props';

export function OfferFields({ id, step, onChange }: StepFieldsProps<StepOf<'offer'>>) {
  const { t } = useTranslation();
  const { choices } = useJourney();
  return (
    <>
      <Pick
        id={`offer-${id}`}
        label={t('campaign-steps.offer.which')}
        placeholder={t('campaign-steps.offer.open')}
        choices={choices.offers}
        value={step.offerId}
        onChange={(offerId) => onChange({ ...step, offerId })}
      />
      <Faults at={['steps', id, 'offerId']} />
    </>
  );
}
