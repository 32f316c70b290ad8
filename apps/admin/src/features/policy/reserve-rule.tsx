import { useTranslation } from 'react-i18next';
import { Rule, SmallNumber } from './number-rule';
import { type Policy, USUAL_RESERVE } from './policy';

type Reserve = NonNullable<Policy['budget']>['reserve'];

interface ReserveRuleProps {
  reserve: Reserve;
  onChange: (reserve: Reserve) => void;
}

/** The part of the budget that only customers nobody has talked to may have. */
export function ReserveRule({ reserve, onChange }: ReserveRuleProps) {
  const { t } = useTranslation();
  const { share, days } = reserve ?? USUAL_RESERVE;
  return (
    <Rule
      label={t('policy.reserve.label')}
      off={t('policy.off')}
      isOn={reserve !== null}
      onSwitch={(on) => onChange(on ? USUAL_RESERVE : null)}
    >
      {t('policy.reserve.before')}
      <SmallNumber
        label={t('policy.reserve.share')}
        value={Math.round(share * 100)}
        minimum={1}
        maximum={90}
        onChange={(percent) => onChange({ share: percent / 100, days })}
      />
      {t('policy.reserve.between')}
      <SmallNumber
        label={t('policy.reserve.days')}
        value={days}
        minimum={7}
        maximum={730}
        onChange={(next) => onChange({ share, days: next })}
      />
      {t('policy.reserve.unit')}
    </Rule>
  );
}
