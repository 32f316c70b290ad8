import { Checkbox, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { EventNameField } from '../../trigger/event-name-field';
import { NumberField } from '../../trigger/number-field';
import styles from './panel.module.css';
import { SpanField } from './span-field';

type Until = StepOf<'wait'>['until'];
type UntilOf<K extends Until['kind']> = Extract<Until, { kind: K }>;

interface WaitKindProps<U extends Until> {
  id: string;
  until: U;
  onChange: (until: U) => void;
}

const WALL = 'YYYY-MM-DDTHH:mm';
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const A_YEAR = 365;

/** A minute on the workspace's clocks: it is never turned into an instant here. */
export function InstantWait({ id, until, onChange }: WaitKindProps<UntilOf<'instant'>>) {
  const { t } = useTranslation();
  return (
    <Form.Item
      label={t('campaign-builder.when.at')}
      htmlFor={`at-${id}`}
      extra={t('campaign-trigger.hourOf.workspace')}
    >
      <DatePicker
        id={`at-${id}`}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        value={dayjs(until.at)}
        onChange={(at) => onChange({ ...until, at: dayjs(at).format(WALL) })}
      />
    </Form.Item>
  );
}

export function DateWait({ id, until, onChange }: WaitKindProps<UntilOf<'date'>>) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        label={t('campaign-trigger.anniversary.name')}
        htmlFor={`attribute-${id}`}
        extra={t('campaign-trigger.anniversary.nameHint')}
      >
        <Input
          id={`attribute-${id}`}
          maxLength={100}
          value={until.attribute}
          onChange={({ target }) => onChange({ ...until, attribute: target.value })}
        />
      </Form.Item>
      <div className={styles.row}>
        <NumberField
          id={`days-${id}`}
          label={t('campaign-steps.wait.daysAfter')}
          hint={t('campaign-steps.wait.daysAfterHint')}
          value={until.days}
          minimum={-A_YEAR}
          maximum={A_YEAR}
          onChange={(days) => onChange({ ...until, days })}
        />
        <NumberField
          id={`hour-${id}`}
          label={t('campaign-builder.when.hour')}
          value={until.hour}
          minimum={0}
          maximum={23}
          onChange={(hour) => onChange({ ...until, hour })}
        />
      </div>
    </>
  );
}

export function WindowWait({ id, until, onChange }: WaitKindProps<UntilOf<'window'>>) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <>
      <Form.Item label={t('campaign-builder.when.days')} extra={t('campaign-trigger.hourOf.recipient')}>
        <Checkbox.Group
          value={until.weekdays}
          // The first of January 2024 was a Monday.
          options={WEEK.map((value) => ({ value, label: names.format(Date.UTC(2024, 0, value)) }))}
          onChange={(days) => {
            if (days.length > 0) onChange({ ...until, weekdays: days.toSorted((a, b) => a - b) });
          }}
        />
      </Form.Item>
      <div className={styles.row}>
        <NumberField
          id={`from-${id}`}
          label={t('campaign-steps.wait.fromHour')}
          value={until.fromHour}
          minimum={0}
          maximum={23}
          onChange={(fromHour) => onChange({ ...until, fromHour })}
        />
        <NumberField
          id={`to-${id}`}
          label={t('campaign-steps.wait.toHour')}
          value={until.toHour}
          minimum={1}
          maximum={24}
          onChange={(toHour) => onChange({ ...until, toHour })}
        />
      </div>
    </>
  );
}

export function EventWait({ id, until, onChange }: WaitKindProps<UntilOf<'event'>>) {
  const { t } = useTranslation();
  return (
    <>
      <EventNameField
        id={`event-${id}`}
        label={t('campaign-trigger.event.name')}
        value={until.event}
        onChange={(event) => onChange({ ...until, event })}
      />
      <SpanField
        id={`most-${id}`}
        label={t('campaign-steps.wait.atMost')}
        span={until.atMost}
        onChange={(atMost) => onChange({ ...until, atMost })}
      />
    </>
  );
}
