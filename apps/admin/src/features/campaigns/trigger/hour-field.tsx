import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field';

interface HourFieldProps {
  value: number;
  whose: 'recipient' | 'workspace';
  onChange: (hour: number) => void;
}

/** An hour of the day, on the customer's clocks or on the workspace's. */
export function HourField({ value, whose, onChange }: HourFieldProps) {
  const { t } = useTranslation();
  return (
    <NumberField
      id="trigger-hour"
      label={t('campaign-builder.when.hour')}
      hint={t(`campaign-trigger.hourOf.${whose}`)}
      minimum={0}
      maximum={23}
      value={value}
      onChange={onChange}
    />
  );
}
