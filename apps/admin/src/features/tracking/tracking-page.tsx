import { Form, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';
import { FormShell, Page, Panel, ProblemAlert } from '../../ui';
import { FollowedFields } from './followed-fields';

type Rules = ApiData<'/api/tracking-rules'>;
const PURPOSES = ['promotion', 'care', 'transactional'] as const;

function TrackingForm({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Rules>();
  const save = useApiMutation('put', '/api/tracking-rules', { invalidates: ['/api/tracking-rules'] });
  return (
    <FormShell<Rules>
      form={form}
      initialValues={rules}
      onSubmit={async (body) => {
        await save.mutateAsync({ body });
      }}
    >
      {PURPOSES.map((purpose) => (
        <Panel key={purpose} title={t(`tracking.purpose.${purpose}`)}>
          <FollowedFields purpose={purpose} />
        </Panel>
      ))}
    </FormShell>
  );
}

/** What is followed of messages, by their purpose. */
export default function TrackingPage() {
  const { t } = useTranslation();
  const rules = useApiQuery('/api/tracking-rules');
  return (
    <Page title={t('tracking.title')} subtitle={t('tracking.subtitle')} width="narrow">
      {rules.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 6 }} />
        </Panel>
      ) : null}
      {rules.isError ? <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} /> : null}
      {rules.data ? <TrackingForm rules={rules.data} /> : null}
    </Page>
  );
}
