import { useTranslation } from 'react-i18next';
import { Count, DateTime, Panel, StatusTag } from '../../../ui';
import type { Campaign } from '../definition';
import styles from './life.module.css';

/** When it fired, whom it took in each time, and what it missed. */
export function OccurrencesPanel({ occurrences }: { occurrences: Campaign['occurrences'] }) {
  const { t } = useTranslation();
  if (occurrences.length === 0) return null;
  return (
    <Panel title={t('campaigns.occurrences.title')} hint={t('campaigns.occurrences.hint')}>
      <ol className={styles.occurrences}>
        {occurrences.map(({ occurrence, dueAt, outcome, audience }) => (
          <li key={occurrence}>
            <DateTime at={dueAt} />
            <StatusTag tone={outcome === 'fired' ? 'success' : 'warning'}>
              {t(`campaigns.occurrences.${outcome}`)}
            </StatusTag>
            <span>
              <Count value={audience} /> {t('campaigns.occurrences.people')}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
