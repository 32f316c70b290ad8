import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { Faults } from './faults';
import { RuleField } from './rule-field';
import type { StepFieldsProps } from './step-fields-props';

export function GoalFields({ id, step, onChange }: StepFieldsProps<StepOf<'goal'>>) {
  const { t } = useTranslation();
  return (
    <>
      <RuleField
        label={t('campaign-steps.goal.rule')}
        rule={step.rule}
        onChange={(rule) => onChange({ ...step, rule })}
      />
      <Faults at={['steps', id, 'rule']} />
    </>
  );
}
