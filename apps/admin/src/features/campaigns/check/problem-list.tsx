import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../i18n/problem-text';
import { BuiltLink } from '../../../ui';
import type { StepName } from '../builder/step';
import type { CampaignProblem, Definition } from '../definition';
import styles from './check.module.css';

const STEP_OF: Record<string, StepName> = { audience: 'who', steps: 'what', trigger: 'when' };

/** What has to be mended in the thing itself, not in the choice of it. */
function elsewhere({ code }: CampaignProblem, { segmentId, templateId }: Definition): string | undefined {
  if (code === 'template-problem') return `/templates/${templateId}`;
  if (code === 'segment-empty' || code === 'nobody-reachable') return `/segments/${segmentId}`;
  return undefined;
}

function Mend({ problem, definition }: { problem: CampaignProblem; definition: Definition }) {
  const { t } = useTranslation();
  const page = elsewhere(problem, definition);
  const step = STEP_OF[String(problem.path[0])];
  if (page) return <BuiltLink to={page}>{t('campaign-check.check.openIt')}</BuiltLink>;
  return step ? <a href={`#step-${step}`}>{t('campaign-check.check.mend')}</a> : null;
}

const errorsFirst = (problems: CampaignProblem[]): CampaignProblem[] =>
  [...problems].sort((a, b) => a.severity.localeCompare(b.severity));

/** What keeps it from being launched, and what should be known first, each with the way to mend it. */
export function ProblemList({
  problems,
  definition,
}: {
  problems: CampaignProblem[];
  definition: Definition;
}) {
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
            {ofFault(problem)} <Mend problem={problem} definition={definition} />
          </span>
        </li>
      ))}
    </ul>
  );
}
