import { Form, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../api';
import { FormShell, Page, Panel, ProblemAlert } from '../../ui';
import { type TopicDraft, type Topics, withKeys } from './topic-key';
import { TopicsField } from './topics-field';

interface Draft {
  topics: TopicDraft[];
}

function TopicsForm({ topics }: { topics: Topics }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Draft>();
  const save = useApiMutation('put', '/api/topics', { invalidates: ['/api/topics'] });
  const submit = async (draft: Draft): Promise<void> => {
    const body = { topics: withKeys(draft.topics) };
    await save.mutateAsync({ body });
    // From now on a new topic keeps its key, whatever it is renamed to.
    form.setFieldsValue(body);
  };
  return (
    <FormShell<Draft> form={form} initialValues={topics} onSubmit={submit}>
      <Panel title={t('topics.list')} hint={t('topics.hint')}>
        <TopicsField />
      </Panel>
    </FormShell>
  );
}

/** What messages are about, as customers choose it in their preferences. */
export default function TopicsPage() {
  const { t } = useTranslation();
  const topics = useApiQuery('/api/topics');
  return (
    <Page title={t('topics.title')} subtitle={t('topics.subtitle')} width="narrow">
      {topics.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 4 }} />
        </Panel>
      ) : null}
      {topics.isError ? <ProblemAlert error={topics.error} onRetry={() => void topics.refetch()} /> : null}
      {topics.data ? <TopicsForm topics={topics.data} /> : null}
    </Page>
  );
}
