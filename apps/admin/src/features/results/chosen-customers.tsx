import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui';
import { MakeSegment } from '../segments/make-segment';
import { chosenRule } from './chosen-rule';
import type { Chosen } from './results-types';
import styles from './results.module.css';
import { useWords } from './use-words';

/** Whom the bar that was opened stands for: the way to these customers, and to a segment of them. */
export function ChosenCustomers({ chosen }: { chosen: Chosen | null }) {
  const { t } = useTranslation();
  const words = useWords();
  if (!chosen) return <p className={styles.note}>{t('results.choose')}</p>;
  const name = words.chosen(chosen);
  return (
    <div className={styles.chosen} role="status">
      <p>
        <strong>{name}</strong> <span className={styles.note}>{t('results.asToday')}</span>
      </p>
      {chosen.kind === 'cell' ? (
        <LinkButton to={`/rfm?cell=${chosen.cell}`}>{t('results.customers')}</LinkButton>
      ) : null}
      <MakeSegment rule={chosenRule(chosen)} name={name} />
    </div>
  );
}
