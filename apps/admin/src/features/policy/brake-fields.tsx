import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput, Panel } from '../../ui';
import { Rule } from './number-rule';
import styles from './policy.module.css';
import { CHANNELS, type Policy, USUAL_BUDGET, USUAL_COMPLAINTS } from './policy';
import { PolicyStanding } from './policy-standing';
import { ReserveRule } from './reserve-rule';

type Budget = NonNullable<Policy['budget']>;
type Complaints = NonNullable<Policy['complaints']>;

interface FieldProps<V> {
  /** From the form around it. */
  value?: V;
  onChange?: (value: V) => void;
}

function BudgetField({ value = null, onChange }: FieldProps<Policy['budget']>) {
  const { t } = useTranslation();
  const budget: Budget = value ?? USUAL_BUDGET;
  const change = (more: Partial<Budget>): void => onChange?.({ ...budget, ...more });
  return (
    <>
      <Rule
        label={t('policy.budget.label')}
        off={t('policy.off')}
        isOn={value !== null}
        onSwitch={(on) => onChange?.(on ? USUAL_BUDGET : null)}
      >
        {t('policy.budget.month')}
      </Rule>
      {value ? (
        <div className={styles.amounts}>
          <label>
            {t('policy.budget.messages')}
            <InputNumber
              min={1}
              precision={0}
              value={budget.messages}
              placeholder={t('policy.budget.unlimited')}
              onChange={(messages) => change({ messages })}
            />
          </label>
          <label>
            {t('policy.budget.money')}
            <MoneyInput
              value={budget.moneyMinor}
              placeholder={t('policy.budget.unlimited')}
              onChange={(moneyMinor) => change({ moneyMinor })}
            />
          </label>
          {CHANNELS.map((channel) => (
            <label key={channel}>
              {t(`policy.budget.cost.${channel}`)}
              <MoneyInput
                value={budget.costMinor[channel]}
                onChange={(cost) => change({ costMinor: { ...budget.costMinor, [channel]: cost ?? 0 } })}
              />
            </label>
          ))}
        </div>
      ) : null}
      {value ? <ReserveRule reserve={budget.reserve} onChange={(reserve) => change({ reserve })} /> : null}
    </>
  );
}

function ComplaintsField({ value = null, onChange }: FieldProps<Policy['complaints']>) {
  const { t } = useTranslation();
  const complaints: Complaints = value ?? USUAL_COMPLAINTS;
  const share = (key: 'warnAt' | 'stopAt') => (
    <InputNumber
      min={0.01}
      max={99}
      step={0.05}
      suffix="%"
      value={Number((complaints[key] * 100).toFixed(2))}
      aria-label={t(`policy.complaints.${key}`)}
      onChange={(percent) => onChange?.({ ...complaints, [key]: (percent ?? 0.1) / 100 })}
    />
  );
  return (
    <Rule
      label={t('policy.complaints.label')}
      off={t('policy.off')}
      isOn={value !== null}
      onSwitch={(on) => onChange?.(on ? USUAL_COMPLAINTS : null)}
    >
      {t('policy.complaints.warnAt')}
      {share('warnAt')}
      {t('policy.complaints.stopAt')}
      {share('stopAt')}
    </Rule>
  );
}

/** What stops everything: the month's budget, and too many complaints; with how both stand. */
export function BrakeFields() {
  const { t } = useTranslation();
  return (
    <Panel title={t('policy.brakes.title')} hint={t('policy.brakes.hint')}>
      <Form.Item name="budget">
        <BudgetField />
      </Form.Item>
      <Form.Item name="complaints">
        <ComplaintsField />
      </Form.Item>
      <PolicyStanding />
    </Panel>
  );
}
