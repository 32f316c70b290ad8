import { InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import styles from './policy.module.css';

interface RuleProps {
  label: string;
  isOn: boolean;
  /** What is said while the rule is off. */
  off: string;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}

/** A rule with its switch, and its numbers while it is on. */
export function Rule({ label, isOn, off, onSwitch, children }: RuleProps) {
  return (
    <div className={styles.rule}>
      <Switch checked={isOn} aria-label={label} onChange={onSwitch} />
      <span className={styles.label}>{label}</span>
      {isOn ? <span className={styles.words}>{children}</span> : <span className={styles.off}>{off}</span>}
    </div>
  );
}

interface SmallNumberProps {
  label: string;
  value: number;
  minimum: number;
  maximum: number;
  onChange: (value: number) => void;
}

export function SmallNumber({ label, value, minimum, maximum, onChange }: SmallNumberProps) {
  return (
    <InputNumber
      min={minimum}
      max={maximum}
      precision={0}
      value={value}
      aria-label={label}
      onChange={(next) => onChange(next ?? minimum)}
    />
  );
}
