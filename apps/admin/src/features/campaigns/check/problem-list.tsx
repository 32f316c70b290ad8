import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../i18n/problem-text';
import { BuiltLink } from '../../../ui';
import type { StepName } from '../builder/step';
import type { CampaignProblem, Graph } from '../definition';
import styles from './check.module.css';

const STEP_OF: Record<string, StepName> = {
  audience: 'who',
  steps: 'what',
  start: 'what',
  goal: 'what',
  trigger: 'when',
  policy: 'rules',
};

/** What has to be mended in the thing itself, not in the choice of it. */
function elsewhere({ code, path }: CampaignProblem, { audience, steps }: Graph): string | undefined {
  const step = steps[String(path[1])];
  if (code === 'template-problem' && step?.kind === 'send') return `/templates/${step.templateId}`;
  if (code === 'segment-empty' || code === 'nobody-reachable') return `/segments/${audience.segmentIds[0]}`;
  return undefined;
}

interface MendProps {
  problem: CampaignProblem;
  graph: Graph;
  onStep?: (id: string) => void;
}

function Mend({ problem, graph, onStep }: MendProps) {
  const { t } = useTranslation();
  const page = elsewhere(problem, graph);
  const [field, id] = problem.path.map(String);
  const part = STEP_OF[field ?? ''];
  if (page) return <BuiltLink to={page}>{t('campaign-check.check.openIt')}</BuiltLink>;
  if (onStep && field === 'steps' && id !== undefined && graph.steps[id])
    return (
      <button type="button" className={styles.mend} onClick={() => onStep(id)}>
        {t('campaign-check.check.mend')}
      </button>
    );
  return part ? <a href={`#step-${part}`}>{t('campaign-check.check.mend')}</a> : null;
}

const errorsFirst = (problems: CampaignProblem[]): CampaignProblem[] =>
  [...problems].sort((a, b) => a.severity.localeCompare(b.severity));

interface ProblemListProps {
  problems: CampaignProblem[];
  graph: Graph;
  onStep?: (id: string) => void;
}

/** What keeps it from being launched, and what should be known first, each with the way to mend it. */
export function ProblemList({ problems, graph, onStep }: ProblemListProps) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label={t('campaign-check.check.problems')}>
      {errorsFirst(problems).map((problem) => (
        <li key={`${problem.code} ${problem.path.join('.')}`} data-severity={problem.severity}>
          {problem.severity === 'error' ? (
            <CloseCircleFilled aria-label={t('campaign-check.check.error')} />
          ) : (
            <WarningFilled aria-label={t('campaign-check.check.warning')} />
          )}
          <span>
            {ofFault(problem)} <Mend problem={problem} graph={graph} onStep={onStep} />
          </span>
        </li>
      ))}
    </ul>
  );
}
