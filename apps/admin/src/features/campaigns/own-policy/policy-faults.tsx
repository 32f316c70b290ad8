import { useProblemText } from '../../../i18n/problem-text';
import type { CampaignProblem } from '../definition';
import { problemsAt } from '../journey/journey-context';
import styles from '../journey/panel/panel.module.css';

interface PolicyFaultsProps {
  problems: CampaignProblem[];
  /** Where in the policy. */
  at: string[];
}

/** What the check says against one rule, right below it. */
export function PolicyFaults({ problems, at }: PolicyFaultsProps) {
  const { ofFault } = useProblemText();
  const own = problemsAt(problems, 'policy', ...at);
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
