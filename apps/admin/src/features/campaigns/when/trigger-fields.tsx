import { DatePicker, Form, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api';
import type { Trigger, TriggerOf } from '../definition';
import { CronFields } from './cron-fields';
import { Occurrences } from './occurrences';
import styles from './when.module.css';

const WALL = 'YYYY-MM-DDTHH:mm';

interface FieldsProps<T extends Trigger> {
  trigger: T;
  onChange: (trigger: T) => void;
}

/** A time on the workspace's clocks, wherever the browser is: it is never turned into an instant here. */
function AtFields({ trigger, onChange }: FieldsProps<TriggerOf<'at'>>) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  return (
    <Form.Item
      label={t('campaign-builder.when.at')}
      htmlFor="trigger-at"
      extra={t('campaign-builder.when.zone', { zone: workspace.timeZone })}
    >
      <DatePicker
        id="trigger-at"
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        value={dayjs(trigger.at)}
        onChange={(at) => onChange({ ...trigger, at: dayjs(at).format(WALL) })}
      />
    </Form.Item>
  );
}

function BirthdayFields({ trigger, onChange }: FieldsProps<TriggerOf<'birthday'>>) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <Form.Item
        label={t('campaign-builder.when.daysBefore')}
        htmlFor="trigger-days"
        extra={t('campaign-builder.when.lunarHint')}
      >
        <InputNumber
          id="trigger-days"
          min={0}
          max={60}
          precision={0}
          value={trigger.daysBefore}
          onChange={(daysBefore) => onChange({ ...trigger, daysBefore: daysBefore ?? 0 })}
        />
      </Form.Item>
      <Form.Item
        label={t('campaign-builder.when.hour')}
        htmlFor="trigger-hour"
        extra={t('campaign-builder.when.hourHint')}
      >
        <InputNumber
          id="trigger-hour"
          min={0}
          max={23}
          precision={0}
          value={trigger.hour}
          onChange={(hour) => onChange({ ...trigger, hour: hour ?? 9 })}
        />
      </Form.Item>
    </div>
  );
}

/** What a trigger needs to be known. */
export function TriggerFields({ trigger, onChange }: FieldsProps<Trigger>) {
  const { t } = useTranslation();
  switch (trigger.kind) {
    case 'now':
      return null;
    case 'segment-entered':
      return <p className={styles.note}>{t('campaign-builder.when.enteredHint')}</p>;
    case 'at':
      return <AtFields trigger={trigger} onChange={onChange} />;
    case 'birthday':
      return <BirthdayFields trigger={trigger} onChange={onChange} />;
    case 'cron':
      return (
        <>
          <CronFields cron={trigger.cron} onChange={(cron) => onChange({ kind: 'cron', cron })} />
          <Occurrences cron={trigger.cron} />
        </>
      );
  }
}
