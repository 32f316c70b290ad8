import { FormOutlined, PlusOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Empty, LinkButton, Page, Panel, ProblemAlert, RoleGate } from '../../ui';
import { SurveyList } from './survey-list';
import styles from './surveys.module.css';

function NewSurvey() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/surveys/new" type="primary" icon={<PlusOutlined />}>
        {t('surveys.new')}
      </LinkButton>
    </RoleGate>
  );
}

function NoSurveys() {
  const { t } = useTranslation();
  return (
    <Empty icon={<FormOutlined />} title={t('surveys.none')} action={<NewSurvey />}>
      {t('surveys.noneHint')}
    </Empty>
  );
}

/** What customers are asked. */
export default function SurveysPage() {
  const { t } = useTranslation();
  const surveys = useApiQuery('/api/surveys');
  return (
    <Page title={t('surveys.title')} subtitle={t('surveys.subtitle')} actions={<NewSurvey />}>
      {surveys.isError ? <ProblemAlert error={surveys.error} onRetry={() => void surveys.refetch()} /> : null}
      {surveys.isError && !surveys.data ? null : (
        <Panel flush>
          {surveys.isPending ? (
            <div className={styles.skeleton}>
              <Skeleton active paragraph={{ rows: 3 }} />
            </div>
          ) : null}
          {surveys.data?.length === 0 ? <NoSurveys /> : null}
          {surveys.data?.length ? <SurveyList surveys={surveys.data} /> : null}
        </Panel>
      )}
    </Page>
  );
}
