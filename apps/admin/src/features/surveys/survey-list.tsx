import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Count, DateTime, Stat } from '../../ui';
import { SurveyState } from './survey-state';
import type { Survey } from './survey-types';
import styles from './surveys.module.css';

function SurveyLine({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  return (
    <li className={styles.survey}>
      <div className={styles.surveyName}>
        <Link to={`/surveys/${survey.id}`}>{survey.name}</Link>
        <SurveyState open={survey.open} />
        <small>
          {t('surveys.changed')} <DateTime at={survey.updatedAt} show="relative" />
        </small>
      </div>
      <Stat label={t('surveys.answers')} value={<Count value={survey.responses} />} />
      <Stat label={t('surveys.average')} value={<Count value={survey.averageScore} />} />
    </li>
  );
}

/** Few enough to show them all, each with what was answered in sum. */
export function SurveyList({ surveys }: { surveys: Survey[] }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t('surveys.title')}>
      {surveys.map((survey) => (
        <SurveyLine key={survey.id} survey={survey} />
      ))}
    </ul>
  );
}
