import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert } from '../../ui';
import { draftOf } from './editor/survey-draft';
import { SurveyForm } from './editor/survey-form';

/** A survey's questions; those who answered before answered the former ones. */
export default function EditSurveyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = Number(useParams()['id']);
  const survey = useApiQuery('/api/surveys/{id}', { params: { path: { id } } });
  const save = useApiMutation('put', '/api/surveys/{id}', { invalidates: ['/api/surveys'] });
  const { data } = survey;
  return (
    <Page
      title={data ? t('surveys.editing', { name: data.name }) : t('surveys.edit')}
      subtitle={data && data.responses > 0 ? t('surveys.editHint', { count: data.responses }) : undefined}
      breadcrumbs={[
        { label: t('surveys.title'), to: '/surveys' },
        { label: data?.name ?? t('surveys.survey'), to: `/surveys/${id}` },
      ]}
      width="wide"
    >
      {survey.isError ? <ProblemAlert error={survey.error} onRetry={() => void survey.refetch()} /> : null}
      {survey.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {data ? (
        <SurveyForm
          key={data.id}
          initial={draftOf(data)}
          onSave={(body) => save.mutateAsync({ params: { path: { id } }, body })}
          onSaved={() => void navigate(`/surveys/${id}`)}
        />
      ) : null}
    </Page>
  );
}
