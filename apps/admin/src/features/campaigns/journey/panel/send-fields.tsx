import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../ui';
import { MessageFields } from '../../builder/message-fields';
import type { StepOf } from '../../definition';
import { useJourney } from '../journey-context';
import { Faults } from './faults';
import type { StepFieldsProps } from './step-fields-props';

export function SendFields({ id, step, onChange }: StepFieldsProps<StepOf<'send'>>) {
  const { t } = useTranslation();
  const { choices } = useJourney();
  return (
    <>
      <MessageFields
        id={`step-${id}`}
        message={step}
        choices={choices}
        onChange={(change) => onChange({ ...step, ...change })}
      />
      {(['templateId', 'offerId', 'surveyId'] as const).map((field) => (
        <Faults key={field} at={['steps', id, field]} />
      ))}
      {step.templateId === null ? null : (
        <LinkButton to={`/templates/${step.templateId}`}>{t('campaign-builder.what.open')}</LinkButton>
      )}
    </>
  );
}
