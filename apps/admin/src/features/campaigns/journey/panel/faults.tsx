import { useProblemText } from '../../../../i18n/problem-text';
import { problemsAt, useJourney } from '../journey-context';
import styles from './panel.module.css';

interface FaultsProps {
  /** Where in the definition. */
  at: (string | number)[];
  /** Parts below it that tell of theirs themselves. */
  except?: string[];
}

/** What the check says against one part of the definition, right where it is edited. */
export function Faults({ at, except = [] }: FaultsProps) {
  const { ofFault } = useProblemText();
  const { problems } = useJourney();
  const own = problemsAt(problems, ...at).filter(({ path }) => !except.includes(String(path[at.length])));
  if (own.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {own.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('.')}`} data-severity={problem.severity}>
          {ofFault(problem)}
        </li>
      ))}
    </ul>
  );
}
