import { useTranslation } from 'react-i18next';
import { languageName } from '../../templates/template-tags';
import styles from './check.module.css';
import type { Verdict } from './use-check';
import { VerdictText } from './verdict-text';

interface SampleListProps {
  verdicts: Verdict[];
  chosen: number | undefined;
  onChoose: (customerId: number) => void;
}

/** A few real customers, every verdict among them; a click shows what they would get. */
export function SampleList({ verdicts, chosen, onChoose }: SampleListProps) {
  const { t } = useTranslation();
  if (verdicts.length === 0) return null;
  return (
    <section aria-label={t('campaign-check.check.sample')}>
      <h3 className={styles.heading}>{t('campaign-check.check.sample')}</h3>
      <ul className={styles.sample}>
        {verdicts.map((verdict) => (
          <li key={verdict.customerId}>
            <button
              type="button"
              aria-pressed={verdict.customerId === chosen}
              onClick={() => onChoose(verdict.customerId)}
            >
              <span>
                {verdict.customerName ?? t('templates.preview.nameless', { id: verdict.customerId })}
              </span>
              <small>{verdict.locale ? languageName(verdict.locale) : null}</small>
              <VerdictText verdict={verdict} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
