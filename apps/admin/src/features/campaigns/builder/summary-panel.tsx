import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import type { Check } from '../check/use-check';
import { Marked } from '../summary/marked';
import styles from './builder.module.css';

interface SummaryPanelProps {
  sentence: string;
  check: Check;
  /** The launch button. */
  children: ReactNode;
}

function Readiness({ check }: { check: Check }) {
  const { t } = useTranslation();
  const { errors, warnings } = check;
  if (check.problems === undefined) return null;
  if (errors > 0)
    return <p className={styles.notReady}>{t('campaign-check.check.errors', { count: errors })}</p>;
  if (warnings > 0)
    return <p className={styles.warned}>{t('campaign-check.check.warnings', { count: warnings })}</p>;
  return <p className={styles.ready}>{t('campaign-check.check.ready')}</p>;
}

/** What the campaign comes to so far, in plain words, and the way to launch it. Stays in sight. */
export function SummaryPanel({ sentence, check, children }: SummaryPanelProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('campaign-builder.summary.title')}>
      <Panel title={t('campaign-builder.summary.title')}>
        <p className={styles.sentence}>
          <Marked text={sentence} />
        </p>
        <Readiness check={check} />
        {children}
      </Panel>
    </aside>
  );
}
