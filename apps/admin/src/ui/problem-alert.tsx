import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Fault, asProblem } from '../api/problem';
import { useProblemText } from '../i18n/problem-text';
import styles from './problem-alert.module.css';

interface ProblemAlertProps {
  /** Whatever was thrown. */
  error: unknown;
  onRetry?: () => void;
  /** The faults to list, when some are already shown beside their fields; all by default. */
  faults?: Fault[];
}

function Details({ faults, id }: { faults: Fault[]; id: string | undefined }) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  return (
    <>
      {faults.length > 0 ? (
        <ul className={styles.faults}>
          {faults.map((fault) => (
            <li key={`${fault.path.join('.')} ${fault.code}`}>{ofFault(fault)}</li>
          ))}
        </ul>
      ) : null}
      {id ? (
        <p className={styles.id}>
          {t('ui.problem.id')} <code>{id}</code>
        </p>
      ) : null}
    </>
  );
}

/** A problem in the user's words: what happened, every fault, a way to retry, and the id for support. */
export function ProblemAlert({ error, onRetry, faults }: ProblemAlertProps) {
  const { t } = useTranslation();
  const { ofProblem } = useProblemText();
  const problem = asProblem(error);
  const retry = (
    <Button size="small" onClick={onRetry}>
      {t('ui.problem.retry')}
    </Button>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.alert}
      title={
        <>
          {ofProblem(problem)}
          <Details faults={faults ?? problem.errors} id={problem.instance} />
        </>
      }
      action={onRetry ? retry : undefined}
    />
  );
}
