import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../../api';
import { FormShell, Page, Panel } from '../../../ui';
import { entriesOf } from './entries';
import { useSayAdded } from './use-say-added';

interface ListForm {
  name: string;
  description?: string;
  entries?: string;
  copyOf?: number;
}

function Whom() {
  const { t } = useTranslation();
  const segments = useApiQuery('/api/segments').data ?? [];
  return (
    <Panel title={t('segment-insights.list.whom')} hint={t('segment-insights.list.whomHint')}>
      <Form.Item
        name="entries"
        label={t('segment-insights.list.entries')}
        extra={t('segment-insights.list.entriesHint')}
      >
        <Input.TextArea rows={8} spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="copyOf"
        label={t('segment-insights.list.copyOf')}
        extra={t('segment-insights.list.copyHint')}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </Panel>
  );
}

/** A segment kept by hand: of pasted ids and addresses, or of another segment's members of this moment. */
export default function NewListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const sayAdded = useSayAdded();
  const create = useApiMutation('post', '/api/segments/static', { invalidates: ['/api/segments'] });
  const required = [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  const copyOf = Number(params.get('copy')) || undefined;
  return (
    <Page
      title={t('segment-insights.list.new')}
      subtitle={t('segment-insights.list.newHint')}
      breadcrumbs={[{ label: t('segments.title'), to: '/segments' }]}
    >
      <FormShell<ListForm, { id: number }>
        initialValues={{ name: params.get('name') ?? '', copyOf }}
        onSubmit={async ({ name, description = '', entries, copyOf: from }) => {
          const body = { name, description, entries: entriesOf(entries), copyOf: from };
          const made = await create.mutateAsync({ body });
          sayAdded(made);
          return made;
        }}
        onSaved={({ id }) => void navigate(`/segments/${id}`)}
      >
        <Panel>
          <Form.Item name="name" label={t('segments.name')} rules={required}>
            <Input maxLength={120} placeholder={t('segment-insights.list.namePlaceholder')} />
          </Form.Item>
          <Form.Item name="description" label={t('segments.description')}>
            <Input maxLength={1000} />
          </Form.Item>
        </Panel>
        <Whom />
      </FormShell>
    </Page>
  );
}
