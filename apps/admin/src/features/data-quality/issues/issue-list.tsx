import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Count, Panel } from '../../../ui';
import styles from '../data-quality.module.css';
import type { Issue, QualityOverview } from '../quality-types';

/** The issue looked at, kept in the address; the gravest that occurs where none is chosen. */
export function useIssue({ issues }: QualityOverview): { issue: Issue; choose: (issue: Issue) => void } {
  const [params, setParams] = useSearchParams();
  const asked = issues.find(({ issue }) => issue === params.get('issue'));
  const gravest = issues.find(({ customers }) => customers > 0);
  return {
    issue: (asked ?? gravest ?? issues[0])?.issue ?? 'no-address',
    choose: (issue) => setParams({ issue }, { replace: true }),
  };
}

interface IssueListProps {
  overview: QualityOverview;
  issue: Issue;
  onChoose: (issue: Issue) => void;
}

/** What can be wrong, and with how many. */
export function IssueList({ overview, issue, onChoose }: IssueListProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('data-quality.issues')} flush>
      <ul className={styles.issues}>
        {overview.issues.map((counted) => (
          <li key={counted.issue}>
            <button
              type="button"
              aria-pressed={counted.issue === issue}
              onClick={() => onChoose(counted.issue)}
            >
              {t(`data-quality.issue.${counted.issue}`)}
              <Count value={counted.customers} />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
