import type { ReactNode } from 'react';
import styles from './status-tag.module.css';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/** A state as a word with a dot: `<StatusTag tone="success">{t('campaigns.status.running')}</StatusTag>`. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
