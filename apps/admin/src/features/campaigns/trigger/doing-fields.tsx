import { Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { MoneyInput } from '../../../ui';
import { WhereInput } from '../../segments/editor/where-input';
import type { TriggerOf } from '../definition';
import styles from '../when/when.module.css';
import { EventNameField } from './event-name-field';
import type { FieldProps } from './field-props';
import { HourField } from './hour-field';
import { NumberField } from './number-field';
import { SelectField } from './select-field';

const USUAL_MOST = 200;

export function EventFields({ trigger, onChange }: FieldProps<TriggerOf<'event'>>) {
  const { t } = useTranslation();
  return (
    <>
      <EventNameField
        id="trigger-event"
        label={t('campaign-trigger.event.name')}
        value={trigger.event}
        onChange={(event) => onChange({ ...trigger, event })}
      />
      <Form.Item>
        <WhereInput
          event={trigger.event}
          conditions={trigger.where}
          onChange={(where = []) => onChange({ ...trigger, where })}
        />
      </Form.Item>
    </>
  );
}

export function OrderFields({ trigger, onChange }: FieldProps<TriggerOf<'order-placed'>>) {
  const { t } = useTranslation();
  const change = (leastMinor: number | null): void => {
    const { leastMinor: _, ...rest } = trigger;
    onChange(leastMinor === null ? rest : { ...rest, leastMinor });
  };
  return (
    <div className={styles.row}>
      <Form.Item
        label={t('campaign-trigger.order.least')}
        htmlFor="trigger-least"
        extra={t('campaign-trigger.order.leastHint')}
      >
        <MoneyInput id="trigger-least" value={trigger.leastMinor ?? null} onChange={change} />
      </Form.Item>
      <Form.Item label={t('campaign-trigger.order.which')}>
        <Checkbox
          checked={trigger.firstOnly}
          onChange={({ target }) => onChange({ ...trigger, firstOnly: target.checked })}
        >
          {t('campaign-trigger.order.firstOnly')}
        </Checkbox>
      </Form.Item>
    </div>
  );
}

export function CartFields({ trigger, onChange }: FieldProps<TriggerOf<'cart-abandoned'>>) {
  const { t } = useTranslation();
  const { without: _, ...rest } = trigger;
  return (
    <div className={styles.row}>
      <EventNameField
        id="trigger-event"
        label={t('campaign-trigger.cart.event')}
        value={trigger.event}
        onChange={(event) => onChange({ ...trigger, event })}
      />
      <EventNameField
        id="trigger-without"
        label={t('campaign-trigger.cart.without')}
        placeholder={t('campaign-trigger.cart.order')}
        hint={t('campaign-trigger.cart.withoutHint')}
        value={trigger.without}
        onChange={(without) => onChange(without ? { ...rest, without } : rest)}
      />
      <NumberField
        id="trigger-minutes"
        label={t('campaign-trigger.cart.after')}
        unit={t('campaign-trigger.minutes')}
        minimum={5}
        maximum={43_200}
        value={trigger.afterMinutes}
        onChange={(afterMinutes) => onChange({ ...trigger, afterMinutes })}
      />
    </div>
  );
}

export function ReplenishmentFields({ trigger, onChange }: FieldProps<TriggerOf<'replenishment'>>) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <NumberField
        id="trigger-days"
        label={t('campaign-trigger.daysBefore')}
        hint={t('campaign-trigger.replenishmentHint')}
        minimum={0}
        maximum={30}
        value={trigger.daysBefore}
        onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
      />
      <HourField value={trigger.hour} whose="workspace" onChange={(hour) => onChange({ ...trigger, hour })} />
    </div>
  );
}

function OnlySuggestions({ trigger, onChange }: FieldProps<TriggerOf<'survey-answered'>>) {
  const { t } = useTranslation();
  const { suggested = false, ...rest } = trigger;
  return (
    <Form.Item extra={t('campaign-trigger.answer.suggestedHint')}>
      <Checkbox
        checked={suggested}
        onChange={({ target }) => onChange(target.checked ? { ...rest, suggested: true } : rest)}
      >
        {t('campaign-trigger.answer.suggested')}
      </Checkbox>
    </Form.Item>
  );
}

export function AnswerFields({ trigger, onChange }: FieldProps<TriggerOf<'survey-answered'>>) {
  const { t } = useTranslation();
  const { data = [] } = useApiQuery('/api/surveys');
  const bound = (key: 'leastScore' | 'mostScore', score: number | null): void => {
    const { [key]: _, ...rest } = trigger;
    onChange((score === null ? rest : { ...rest, [key]: score }) as TriggerOf<'survey-answered'>);
  };
  return (
    <div className={styles.row}>
      <SelectField
        id="trigger-survey"
        label={t('campaign-trigger.answer.survey')}
        value={trigger.surveyId}
        placeholder={t('campaign-trigger.answer.choose')}
        options={data.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(surveyId = trigger.surveyId) => onChange({ ...trigger, surveyId })}
      />
      {(['leastScore', 'mostScore'] as const).map((key) => (
        <Form.Item
          key={key}
          label={t(`campaign-trigger.answer.${key}`)}
          htmlFor={`trigger-${key}`}
          extra={key === 'leastScore' ? t('campaign-trigger.answer.scoreHint') : undefined}
        >
          <InputNumber
            id={`trigger-${key}`}
            value={trigger[key] ?? null}
            onChange={(score) => bound(key, score)}
          />
        </Form.Item>
      ))}
      <OnlySuggestions trigger={trigger} onChange={onChange} />
    </div>
  );
}

export function OfferExpiringFields({ trigger, onChange }: FieldProps<TriggerOf<'offer-expiring'>>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data } = useApiQuery('/api/offers', { params: { query: { limit: USUAL_MOST } } });
  const { offerId: _, ...rest } = trigger;
  return (
    <div className={styles.row}>
      <SelectField
        id="trigger-offer"
        label={t('campaign-trigger.expiring.offer')}
        clearable
        value={trigger.offerId}
        placeholder={t('campaign-trigger.expiring.any')}
        options={(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={(offerId) => onChange(offerId === undefined ? rest : { ...rest, offerId })}
      />
      <NumberField
        id="trigger-days"
        label={t('campaign-trigger.daysBefore')}
        minimum={1}
        maximum={30}
        value={trigger.daysBefore}
        onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
      />
    </div>
  );
}
