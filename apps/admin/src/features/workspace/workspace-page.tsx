import { ColorPicker, Form, Input, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';
import { FormShell, Page, Panel, ProblemAlert } from '../../ui';

type Workspace = ApiData<'/api/workspace'>;

const ZONES = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
const LANGUAGES = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

function Company() {
  const { t } = useTranslation();
  return (
    <Panel title={t('workspace.company')}>
      <Form.Item name="name" label={t('workspace.name')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="postalAddress"
        label={t('workspace.postalAddress')}
        extra={t('workspace.postalAddressHint')}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="website" label={t('workspace.website')}>
        <Input type="url" />
      </Form.Item>
      <Form.Item
        name="accentColor"
        label={t('workspace.accentColor')}
        getValueFromEvent={(color: { toHexString: () => string }) => color.toHexString()}
      >
        <ColorPicker disabledAlpha showText aria-label={t('workspace.accentColor')} />
      </Form.Item>
    </Panel>
  );
}

function Defaults() {
  const { t } = useTranslation();
  return (
    <Panel title={t('workspace.defaults')}>
      <Form.Item name="currency" label={t('workspace.currency')} extra={t('workspace.currencyHint')}>
        <Input maxLength={3} />
      </Form.Item>
      <Form.Item name="timeZone" label={t('workspace.timeZone')} extra={t('workspace.timeZoneHint')}>
        <Select showSearch options={ZONES} />
      </Form.Item>
      <Form.Item name="locale" label={t('workspace.locale')}>
        <Select options={LANGUAGES} />
      </Form.Item>
    </Panel>
  );
}

function Sender() {
  const { t } = useTranslation();
  return (
    <Panel title={t('workspace.sender')}>
      <Form.Item name="senderName" label={t('workspace.senderName')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="senderEmail" label={t('workspace.senderEmail')} rules={[{ required: true }]}>
        <Input type="email" />
      </Form.Item>
      <Form.Item
        name="smsSignature"
        label={t('workspace.smsSignature')}
        extra={t('workspace.smsSignatureHint')}
      >
        <Input maxLength={20} />
      </Form.Item>
    </Panel>
  );
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const save = useApiMutation('put', '/api/workspace', { invalidates: ['/api/workspace', '/api/session'] });
  return (
    <FormShell<Workspace, unknown> initialValues={workspace} onSubmit={(body) => save.mutateAsync({ body })}>
      <Company />
      <Defaults />
      <Sender />
    </FormShell>
  );
}

/** What holds for the whole company. */
export default function WorkspacePage() {
  const { t } = useTranslation();
  const workspace = useApiQuery('/api/workspace');
  return (
    <Page title={t('workspace.title')} subtitle={t('workspace.subtitle')} width="narrow">
      {workspace.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 10 }} />
        </Panel>
      ) : null}
      {workspace.isError ? (
        <ProblemAlert error={workspace.error} onRetry={() => void workspace.refetch()} />
      ) : null}
      {workspace.data ? <WorkspaceForm workspace={workspace.data} /> : null}
    </Page>
  );
}
