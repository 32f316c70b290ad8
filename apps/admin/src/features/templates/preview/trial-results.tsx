import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './preview.module.css';

export interface TrialResult {
  to: string;
  outcome: 'accepted' | 'rejected' | 'retry' | 'uncertain';
  response: string;
}

const SIGNS = {
  accepted: <CheckCircleFilled aria-hidden="true" />,
  rejected: <CloseCircleFilled aria-hidden="true" />,
  retry: <WarningFilled aria-hidden="true" />,
  uncertain: <WarningFilled aria-hidden="true" />,
};

/** What became of a test at each address, in the words of the server where it did not arrive. */
export function TrialResults({ results }: { results: readonly TrialResult[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.trialResults}>
      {results.map(({ to, outcome, response }) => (
        <li key={to} data-outcome={outcome}>
          {SIGNS[outcome]}
          <span>{t(`templates.trial.${outcome}`, { to })}</span>
          {outcome === 'accepted' ? null : <code>{response}</code>}
        </li>
      ))}
    </ul>
  );
}
