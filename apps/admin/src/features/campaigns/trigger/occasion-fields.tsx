import { Form, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import type { TriggerOf } from '../definition';
import styles from '../when/when.module.css';
import { DaysField } from './days-field';
import type { FieldProps } from './field-props';
import { HourField } from './hour-field';
import { SelectField } from './select-field';

export function BirthdayFields({ trigger, onChange }: FieldProps<TriggerOf<'birthday'>>) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <DaysField
        daysBefore={trigger.daysBefore}
        maximum={60}
        hint={t('campaign-trigger.lunarHint')}
        onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
      />
      <HourField value={trigger.hour} whose="recipient" onChange={(hour) => onChange({ ...trigger, hour })} />
    </div>
  );
}

const DATES = ['first-order', 'relationship', 'acquired', 'attribute'] as const;

export function AnniversaryFields({ trigger, onChange }: FieldProps<TriggerOf<'anniversary'>>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.row}>
        <Form.Item label={t('campaign-trigger.anniversary.of')} htmlFor="trigger-of">
          <Select
            id="trigger-of"
            popupMatchSelectWidth={false}
            value={trigger.of}
            options={DATES.map((value) => ({ value, label: t(`campaign-trigger.anniversary.${value}`) }))}
            onChange={(of) => onChange({ ...trigger, of })}
          />
        </Form.Item>
        {trigger.of === 'attribute' ? (
          <Form.Item
            label={t('campaign-trigger.anniversary.name')}
            htmlFor="trigger-attribute"
            extra={t('campaign-trigger.anniversary.nameHint')}
          >
            <Input
              id="trigger-attribute"
              maxLength={100}
              value={trigger.attribute}
              onChange={({ target }) => onChange({ ...trigger, attribute: target.value })}
            />
          </Form.Item>
        ) : null}
        <Form.Item label={t('campaign-trigger.anniversary.repeats')}>
          <Segmented
            aria-label={t('campaign-trigger.anniversary.repeats')}
            value={trigger.repeats}
            options={(['yearly', 'once'] as const).map((value) => ({
              value,
              label: t(`campaign-trigger.anniversary.${value}`),
            }))}
            onChange={(repeats) => onChange({ ...trigger, repeats })}
          />
        </Form.Item>
      </div>
      <div className={styles.row}>
        <DaysField
          daysBefore={trigger.daysBefore}
          maximum={365}
          onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
        />
        <HourField
          value={trigger.hour}
          whose="recipient"
          onChange={(hour) => onChange({ ...trigger, hour })}
        />
      </div>
    </>
  );
}

export function FestivalFields({ trigger, onChange }: FieldProps<TriggerOf<'festival'>>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data } = useApiQuery('/api/festivals');
  const festivals = data?.festivals ?? [];
  const next = festivals
    .find(({ id }) => id === trigger.festivalId)
    ?.days.find(({ day, kind }) => kind === 'festival' && day > new Date().toISOString().slice(0, 10));
  return (
    <div className={styles.row}>
      <SelectField
        id="trigger-festival"
        label={t('campaign-trigger.festival.which')}
        hint={next ? t('campaign-trigger.festival.next', { day: next.day }) : undefined}
        value={trigger.festivalId}
        placeholder={t('campaign-trigger.festival.choose')}
        options={festivals.map(({ id, name, country }) => ({
          value: id,
          label: country && country !== 'CN' ? `${name[language]} (${country})` : name[language],
        }))}
        onChange={(festivalId = trigger.festivalId) => onChange({ ...trigger, festivalId })}
      />
      <DaysField
        daysBefore={trigger.daysBefore}
        maximum={60}
        after={false}
        onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
      />
      <HourField value={trigger.hour} whose="recipient" onChange={(hour) => onChange({ ...trigger, hour })} />
    </div>
  );
}
