import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui';
import { partsOf } from '../../life/accounts';
import { useJourney } from '../journey-context';
import styles from './panel.module.css';

/** What became of the messages of a send step. */
export function SendNumbers({ id }: { id: string }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const accounting = useJourney().numbers.get(id)?.accounting;
  if (!accounting) return null;
  return (
    <dl className={styles.account}>
      {partsOf(accounting).map((part) => (
        <div key={part.outcome}>
          <dt>{t(`campaigns.account.${part.outcome}`)}</dt>
          <dd>{count(part.count)}</dd>
        </div>
      ))}
    </dl>
  );
}
