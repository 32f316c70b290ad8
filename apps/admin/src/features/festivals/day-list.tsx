import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../ui';
import { DAY_KINDS, type FestivalDay } from './festival';
import styles from './festivals.module.css';

interface DayListProps {
  /** From the form around it. */
  value?: FestivalDay[];
  onChange?: (days: FestivalDay[]) => void;
}

/** The day after the last one, or today. */
function nextDay(days: FestivalDay[]): string {
  const last = days.at(-1)?.day;
  const at = last ? new Date(`${last}T00:00:00Z`).getTime() + 24 * 3600_000 : Date.now();
  return new Date(at).toISOString().slice(0, 10);
}

/** The days of a festival, each with what kind of day it is. */
export function DayList({ value = [], onChange }: DayListProps) {
  const { t } = useTranslation();
  const change = (at: number, day: FestivalDay): void =>
    onChange?.(value.map((each, index) => (index === at ? day : each)));
  return (
    <div className={styles.days}>
      {value.map((day, at) => (
        <div key={at} className={styles.day}>
          <DayInput
            aria-label={t('festivals.day')}
            allowClear={false}
            value={day.day}
            onChange={(next) => {
              if (next) change(at, { ...day, day: next });
            }}
          />
          <Select
            aria-label={t('festivals.kindOfDay')}
            value={day.kind}
            options={DAY_KINDS.map((kind) => ({ value: kind, label: t(`festivals.kind.${kind}`) }))}
            onChange={(kind) => change(at, { ...day, kind })}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('festivals.takeOut', { day: day.day })}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange?.([...value, { day: nextDay(value), kind: 'festival' }])}
      >
        {t('festivals.addDay')}
      </Button>
    </div>
  );
}
