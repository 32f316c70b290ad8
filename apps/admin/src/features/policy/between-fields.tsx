import { Form, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Panel } from '../../ui';
import { Rule, SmallNumber } from './number-rule';
import styles from './policy.module.css';
import type { Policy } from './policy';

interface FieldProps<V> {
  /** What is said while there is no such rule. */
  off?: string;
  /** What it begins with when it is switched on. */
  first?: NonNullable<V>;
  /** From the form around it. */
  value?: V;
  onChange?: (value: V) => void;
}

const USUAL_GAP = { hours: 24 };
const USUAL_FATIGUE = { messages: 5, days: 14 };

export function GapField({
  off,
  first = USUAL_GAP,
  value = null,
  onChange,
}: FieldProps<Policy['minimumGap']>) {
  const { t } = useTranslation();
  return (
    <Rule
      label={t('policy.gap.label')}
      off={off ?? t('policy.off')}
      isOn={value !== null}
      onSwitch={(on) => onChange?.(on ? first : null)}
    >
      {t('policy.gap.before')}
      <SmallNumber
        label={t('policy.gap.hours')}
        minimum={1}
        maximum={720}
        value={(value ?? first).hours}
        onChange={(hours) => onChange?.({ hours })}
      />
      {t('policy.gap.unit')}
    </Rule>
  );
}

export function FatigueField({
  off,
  first = USUAL_FATIGUE,
  value = null,
  onChange,
}: FieldProps<Policy['fatigue']>) {
  const { t } = useTranslation();
  const { messages, days } = value ?? first;
  return (
    <Rule
      label={t('policy.fatigue.label')}
      off={off ?? t('policy.off')}
      isOn={value !== null}
      onSwitch={(on) => onChange?.(on ? first : null)}
    >
      {t('policy.fatigue.before')}
      <SmallNumber
        label={t('policy.fatigue.messages')}
        minimum={2}
        maximum={20}
        value={messages}
        onChange={(next) => onChange?.({ messages: next, days })}
      />
      {t('policy.fatigue.between')}
      <SmallNumber
        label={t('policy.fatigue.days')}
        minimum={1}
        maximum={90}
        value={days}
        onChange={(next) => onChange?.({ messages, days: next })}
      />
      {t('policy.fatigue.unit')}
    </Rule>
  );
}

export function OnePromotionField({ value = false, onChange }: FieldProps<boolean>) {
  const { t } = useTranslation();
  return (
    <div className={styles.rule}>
      <Switch checked={value} aria-label={t('policy.oneADay.label')} onChange={onChange} />
      <span className={styles.label}>{t('policy.oneADay.label')}</span>
      <span className={styles.off}>{t('policy.oneADay.hint')}</span>
    </div>
  );
}

export function QuietFestivalsField({ value = [], onChange }: FieldProps<number[]>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data } = useApiQuery('/api/festivals');
  return (
    <Select
      mode="multiple"
      aria-label={t('policy.festivals.label')}
      placeholder={t('policy.festivals.none')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={(data?.festivals ?? []).map(({ id, name, country }) => ({
        value: id,
        label: country && country !== 'CN' ? `${name[language]} (${country})` : name[language],
      }))}
      onChange={onChange}
    />
  );
}

/** What holds between campaigns: gaps, fatigue, one promotion a day, festivals on which promotions wait. */
export function BetweenFields() {
  const { t } = useTranslation();
  return (
    <Panel title={t('policy.between.title')} hint={t('policy.between.hint')}>
      <Form.Item name="minimumGap">
        <GapField />
      </Form.Item>
      <Form.Item name="fatigue">
        <FatigueField />
      </Form.Item>
      <Form.Item name="onePromotionADay">
        <OnePromotionField />
      </Form.Item>
      <Form.Item name="quietFestivals" label={t('policy.festivals.label')} extra={t('policy.festivals.hint')}>
        <QuietFestivalsField />
      </Form.Item>
    </Panel>
  );
}
