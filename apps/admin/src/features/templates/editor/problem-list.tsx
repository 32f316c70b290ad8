import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../i18n/problem-text';
import { Panel } from '../../../ui';
import { languageName } from '../template-tags';
import styles from './editor.module.css';
import type { TemplateProblem } from './template-draft';

function usePlace(): (problem: TemplateProblem) => string {
  const { t } = useTranslation();
  return ({ locale, part, partial, line }) =>
    [
      locale ? languageName(locale) : null,
      partial ? t('template-partials.named', { name: partial }) : part ? t(`templates.part.${part}`) : null,
      line === undefined ? null : t('templates.problem.line', { n: line }),
    ]
      .filter((each) => each !== null)
      .join(' · ');
}

function Problem({ problem, onPick }: { problem: TemplateProblem; onPick: () => void }) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const placeOf = usePlace();
  const place = placeOf(problem);
  return (
    <li>
      <button type="button" className={styles.problem} data-severity={problem.severity} onClick={onPick}>
        {problem.severity === 'error' ? (
          <CloseCircleFilled aria-label={t('templates.problem.error')} />
        ) : (
          <WarningFilled aria-label={t('templates.problem.warning')} />
        )}
        <span>
          {ofFault({ ...problem, path: [] })}
          {place ? <small>{place}</small> : null}
        </span>
      </button>
    </li>
  );
}

/** "1 error · 2 warnings", or nothing. */
function useTally(problems: TemplateProblem[]): string {
  const { t } = useTranslation();
  const count = (severity: TemplateProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return [
    errors > 0 ? t('templates.problem.errors', { count: errors }) : null,
    warnings > 0 ? t('templates.problem.warnings', { count: warnings }) : null,
  ]
    .filter((each) => each !== null)
    .join(' · ');
}

const errorsFirst = (problems: TemplateProblem[]): TemplateProblem[] =>
  [...problems].sort((a, b) => a.severity.localeCompare(b.severity));

interface ProblemsProps {
  problems: TemplateProblem[];
  onPick: (problem: TemplateProblem) => void;
}

/** What is wrong, errors first; a click leads to the place. */
export function ProblemList({ problems, onPick }: ProblemsProps) {
  const { t } = useTranslation();
  const tally = useTally(problems);
  if (problems.length === 0) return null;
  return (
    <Panel title={t('templates.problem.title')} hint={tally} flush>
      <ul className={styles.problems}>
        {errorsFirst(problems).map((problem, index) => (
          <Problem key={index} problem={problem} onPick={() => onPick(problem)} />
        ))}
      </ul>
    </Panel>
  );
}

/** How many problems there are, always in sight; leads to the gravest. */
export function ProblemTally({ problems, onPick }: ProblemsProps) {
  const tally = useTally(problems);
  const [gravest] = errorsFirst(problems);
  if (!gravest) return null;
  return (
    <Button type="text" danger={gravest.severity === 'error'} onClick={() => onPick(gravest)}>
      {tally}
    </Button>
  );
}
