import { EditOutlined, PauseCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { LinkButton, Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { AnswersPanel } from './results/answers-panel';
import { GroupsPanel } from './results/groups-panel';
import { ResultsPanel } from './results/results-panel';
import { SurveyFigures } from './results/survey-figures';
import { TrendPanel } from './results/trend-panel';
import { SurveyState } from './survey-state';
import type { SurveyDetail } from './survey-types';
import styles from './surveys.module.css';

type Toggle = ReturnType<typeof useToggle>;

function useToggle(open: boolean) {
  const path = open ? '/api/surveys/{id}/close' : '/api/surveys/{id}/open';
  return useApiMutation('post', path, { invalidates: ['/api/surveys'] });
}

function Actions({ survey, toggle }: { survey: SurveyDetail; toggle: Toggle }) {
  const { t } = useTranslation();
  const { id, open } = survey;
  return (
    <RoleGate minimum="marketer">
      <Button
        icon={open ? <PauseCircleOutlined /> : <PlayCircleOutlined />}
        loading={toggle.isPending}
        onClick={() => toggle.mutate({ params: { path: { id } } })}
      >
        {t(open ? 'surveys.close' : 'surveys.open')}
      </Button>
      <LinkButton to={`/surveys/${id}/edit`} icon={<EditOutlined />}>
        {t('surveys.edit')}
      </LinkButton>
    </RoleGate>
  );
}

/** What was answered: in sum, question by question, and by whom. */
export default function SurveyPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const survey = useApiQuery('/api/surveys/{id}', { params: { path: { id } } });
  const { data } = survey;
  const toggle = useToggle(data?.open ?? true);
  return (
    <Page
      title={data?.name ?? t('surveys.survey')}
      tag={data ? <SurveyState open={data.open} /> : undefined}
      subtitle={data ? t(data.open ? 'surveys.openHint' : 'surveys.closedHint') : undefined}
      breadcrumbs={[{ label: t('surveys.title'), to: '/surveys' }]}
      actions={data ? <Actions survey={data} toggle={toggle} /> : undefined}
    >
      {toggle.isError ? <ProblemAlert error={toggle.error} /> : null}
      {survey.isError ? <ProblemAlert error={survey.error} onRetry={() => void survey.refetch()} /> : null}
      {survey.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {data ? (
        <>
          <SurveyFigures survey={data} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <ResultsPanel survey={data} />
              <TrendPanel survey={data} />
              <GroupsPanel survey={data} />
            </div>
            <AnswersPanel survey={data} />
          </div>
        </>
      ) : null}
    </Page>
  );
}
