import { InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './policy.module.css';
import { type Cap, USUAL_CAP } from './policy';

interface CapFieldProps {
  label: string;
  /** What the cap is part of, for those who hear the page. */
  group: string;
  /** What it begins with when it is switched on. */
  first?: Cap;
  /** What is said while there is none. */
  off?: string;
  /** From the form around it. */
  value?: Cap | null;
  onChange?: (cap: Cap | null) => void;
}

/** "By e-mail: at most 3 within 7 days", or no cap. */
export function CapField({ label, group, first = USUAL_CAP, off, value = null, onChange }: CapFieldProps) {
  const { t } = useTranslation();
  const name = t('policy.caps.name', { group, label });
  return (
    <div className={styles.rule}>
      <Switch checked={value !== null} aria-label={name} onChange={(on) => onChange?.(on ? first : null)} />
      <span className={styles.label}>{label}</span>
      {value ? (
        <span className={styles.words}>
          {t('policy.caps.atMost')}
          <InputNumber
            min={1}
            max={100}
            precision={0}
            value={value.max}
            aria-label={t('policy.caps.max', { name })}
            onChange={(max) => onChange?.({ ...value, max: max ?? 1 })}
          />
          {t('policy.caps.within')}
          <InputNumber
            min={1}
            max={90}
            precision={0}
            value={value.days}
            aria-label={t('policy.caps.days', { name })}
            onChange={(days) => onChange?.({ ...value, days: days ?? 1 })}
          />
          {t('policy.caps.unit')}
        </span>
      ) : (
        <span className={styles.off}>{off ?? t('policy.caps.off')}</span>
      )}
    </div>
  );
}
