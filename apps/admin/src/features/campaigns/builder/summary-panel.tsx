import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import type { Check } from '../check/use-check';
import { Marked } from '../summary/marked';
import styles from './builder.module.css';
import { Readiness } from './readiness';

/** What the campaign comes to so far, in plain words. Stays in sight where there is room beside the steps. */
export function SummaryPanel({ sentence, check }: { sentence: string; check: Check }) {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('campaign-builder.summary.title')}>
      <Panel title={t('campaign-builder.summary.title')}>
        <p className={styles.sentence}>
          <Marked text={sentence} />
        </p>
        <Readiness check={check} />
      </Panel>
    </aside>
  );
}
