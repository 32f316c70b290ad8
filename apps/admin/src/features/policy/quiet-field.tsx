import { Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './policy.module.css';
import { type QuietHours, USUAL_QUIET } from './policy';

interface QuietFieldProps {
  label: string;
  /** What it begins with when it is switched on. */
  first?: QuietHours;
  /** What is said while there are none. */
  off?: string;
  /** From the form around it. */
  value?: QuietHours | null;
  onChange?: (quiet: QuietHours | null) => void;
}

const EDGES = ['from', 'to'] as const;

/** "By SMS: quiet from 21:00 to 08:00", or at any hour. */
export function QuietField({ label, first = USUAL_QUIET, off, value = null, onChange }: QuietFieldProps) {
  const { t } = useTranslation();
  const name = t('policy.quiet.name', { label });
  return (
    <div className={styles.rule}>
      <Switch checked={value !== null} aria-label={name} onChange={(on) => onChange?.(on ? first : null)} />
      <span className={styles.label}>{label}</span>
      {value ? (
        <span className={styles.words}>
          {EDGES.map((edge) => (
            <label key={edge} className={styles.edge}>
              {t(`policy.quiet.${edge}`)}
              <Input
                type="time"
                value={value[edge]}
                onChange={({ target: { value: time } }) => {
                  if (time) onChange?.({ ...value, [edge]: time });
                }}
              />
            </label>
          ))}
        </span>
      ) : (
        <span className={styles.off}>{off ?? t('policy.quiet.off')}</span>
      )}
    </div>
  );
}
