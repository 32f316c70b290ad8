import { Checkbox, Form, Input, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import { type Rhythm, type RhythmKind, readCron, writeCron } from './cron';
import { weekdayName } from './rhythm-text';
import styles from './when.module.css';

type Kind = RhythmKind | 'custom';
const KINDS: Kind[] = ['daily', 'weekly', 'monthly', 'custom'];
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const FIRST: Record<RhythmKind, (time: string) => Rhythm> = {
  daily: (time) => ({ kind: 'daily', time }),
  weekly: (time) => ({ kind: 'weekly', days: [1], time }),
  monthly: (time) => ({ kind: 'monthly', day: 1, time }),
};

interface CronFieldsProps {
  cron: string;
  onChange: (cron: string) => void;
}

function DayFields({ rhythm, onChange }: { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (rhythm.kind === 'weekly')
    return (
      <Form.Item label={t('campaign-builder.when.days')}>
        <Checkbox.Group
          value={rhythm.days}
          options={WEEK.map((value) => ({ value, label: weekdayName(language, value, 'short') }))}
          onChange={(days: number[]) => {
            if (days.length > 0) onChange({ ...rhythm, days: WEEK.filter((day) => days.includes(day)) });
          }}
        />
      </Form.Item>
    );
  if (rhythm.kind === 'monthly')
    return (
      <Form.Item
        label={t('campaign-builder.when.dayOfMonth')}
        htmlFor="cron-day"
        extra={t('campaign-builder.when.dayHint')}
      >
        <InputNumber
          id="cron-day"
          min={1}
          max={31}
          precision={0}
          value={rhythm.day}
          onChange={(day) => onChange({ ...rhythm, day: day ?? 1 })}
        />
      </Form.Item>
    );
  return null;
}

function RhythmFields({ rhythm, onChange }: { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <DayFields rhythm={rhythm} onChange={onChange} />
      <Form.Item label={t('campaign-builder.when.time')} htmlFor="cron-time">
        <Input
          id="cron-time"
          type="time"
          value={rhythm.time}
          onChange={({ target: { value } }) => {
            if (value) onChange({ ...rhythm, time: value });
          }}
        />
      </Form.Item>
    </div>
  );
}

/** A recurring time: a rhythm to choose, or a cron expression for those who want another. */
export function CronFields({ cron, onChange }: CronFieldsProps) {
  const { t } = useTranslation();
  const rhythm = readCron(cron);
  const [custom, setCustom] = useState(rhythm === null);
  const kind: Kind = custom || !rhythm ? 'custom' : rhythm.kind;
  const choose = (next: Kind): void => {
    setCustom(next === 'custom');
    if (next !== 'custom') onChange(writeCron(FIRST[next](rhythm?.time ?? '10:00')));
  };
  return (
    <>
      <Segmented<Kind>
        className={styles.kinds}
        aria-label={t('campaign-builder.when.rhythm')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`campaign-builder.when.${value}`) }))}
        onChange={choose}
      />
      {kind === 'custom' || !rhythm ? (
        <Form.Item
          label={t('campaign-builder.when.cron')}
          htmlFor="cron"
          extra={t('campaign-builder.when.cronHint')}
        >
          <Input
            id="cron"
            className={styles.code}
            maxLength={100}
            value={cron}
            onChange={(event) => onChange(event.target.value)}
          />
        </Form.Item>
      ) : (
        <RhythmFields rhythm={rhythm} onChange={(next) => onChange(writeCron(next))} />
      )}
    </>
  );
}
