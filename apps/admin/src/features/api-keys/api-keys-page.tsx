import { KeyOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';
import { ConfirmDelete, DateTime, Empty, Page, Panel, ProblemAlert, StatusTag } from '../../ui';
import { useNow } from '../../ui/format/use-now';
import { AddApiKey } from './add-api-key';

type ApiKey = ApiData<'/api/api-keys'>[number];

function Status({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const now = useNow();
  if (apiKey.revokedAt) return <StatusTag tone="neutral">{t('api-keys.revoked')}</StatusTag>;
  if (apiKey.expiresAt && Date.parse(apiKey.expiresAt) < now)
    return <StatusTag tone="warning">{t('api-keys.expired')}</StatusTag>;
  return <StatusTag tone="success">{t('api-keys.valid')}</StatusTag>;
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const revoke = useApiMutation('delete', '/api/api-keys/{id}', { invalidates: ['/api/api-keys'] });
  if (apiKey.revokedAt) return null;
  return (
    <ConfirmDelete
      name={apiKey.name}
      verb={t('api-keys.revoke')}
      effects={[t('api-keys.effect')]}
      onDelete={() => revoke.mutateAsync({ params: { path: { id: apiKey.id } } })}
    />
  );
}

function ApiKeysTable({ apiKeys }: { apiKeys: ApiKey[] }) {
  const { t } = useTranslation();
  return (
    <Table<ApiKey>
      rowKey="id"
      pagination={false}
      dataSource={apiKeys}
      aria-label={t('api-keys.list')}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'name', title: t('api-keys.name'), render: (_, { name }) => <strong>{name}</strong> },
        { key: 'key', title: t('api-keys.key'), render: (_, { prefix }) => <code>{`${prefix}_…`}</code> },
        { key: 'role', title: t('api-keys.role'), render: (_, { role }) => t(`users.roles.${role}`) },
        {
          key: 'lastUsed',
          title: t('api-keys.lastUsed'),
          render: (_, { lastUsedAt }) => <DateTime at={lastUsedAt} show="relative" />,
        },
        {
          key: 'expires',
          title: t('api-keys.expires'),
          render: (_, { expiresAt }) =>
            expiresAt ? <DateTime at={expiresAt} show="date" /> : t('api-keys.forever'),
        },
        { key: 'status', title: t('api-keys.status'), render: (_, apiKey) => <Status apiKey={apiKey} /> },
        { key: 'revoke', title: '', align: 'end', render: (_, apiKey) => <Revoke apiKey={apiKey} /> },
      ]}
    />
  );
}

/** Keys for programs. */
export default function ApiKeysPage() {
  const { t } = useTranslation();
  const apiKeys = useApiQuery('/api/api-keys');
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('api-keys.add')}
    </Button>
  );
  return (
    <Page
      title={t('api-keys.title')}
      subtitle={
        <>
          {t('api-keys.subtitle')} <a href="/api/docs">{t('api-keys.docs')}</a>
        </>
      }
      actions={add}
    >
      <Panel flush>
        {apiKeys.isPending ? <Skeleton active paragraph={{ rows: 4 }} style={{ padding: 20 }} /> : null}
        {apiKeys.isError ? (
          <ProblemAlert error={apiKeys.error} onRetry={() => void apiKeys.refetch()} />
        ) : null}
        {apiKeys.data?.length === 0 ? (
          <Empty icon={<KeyOutlined />} title={t('api-keys.none')}>
            {t('api-keys.noneHint')}
          </Empty>
        ) : null}
        {apiKeys.data?.length ? <ApiKeysTable apiKeys={apiKeys.data} /> : null}
      </Panel>
      <AddApiKey open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
