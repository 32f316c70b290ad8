import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, type Role, useApiMutation, useApiQuery } from '../../api';
import { DateTime, Page, Panel, ProblemAlert, StatusTag } from '../../ui';
import { AddUser } from './add-user';

type User = ApiData<'/api/users'>[number];
const ROLES: Role[] = ['owner', 'marketer', 'analyst'];

function useChangeUser() {
  return useApiMutation('patch', '/api/users/{id}', { invalidates: ['/api/users'] });
}

function RoleSelect({ user, change }: { user: User; change: ReturnType<typeof useChangeUser> }) {
  const { t } = useTranslation();
  return (
    <Select<Role>
      value={user.role}
      style={{ minWidth: 130 }}
      aria-label={t('users.roleOf', { name: user.name })}
      options={ROLES.map((value) => ({ value, label: t(`users.roles.${value}`) }))}
      onChange={(role) => change.mutate({ params: { path: { id: user.id } }, body: { role } })}
    />
  );
}

function UsersTable({ users }: { users: User[] }) {
  const { t } = useTranslation();
  const change = useChangeUser();
  const toggle = ({ id, active }: User) =>
    change.mutate({ params: { path: { id } }, body: { active: !active } });
  return (
    <>
      {change.isError ? <ProblemAlert error={change.error} /> : null}
      <Table<User>
        rowKey="id"
        pagination={false}
        dataSource={users}
        aria-label={t('users.list')}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'name', title: t('users.name'), render: (_, { name }) => <strong>{name}</strong> },
          { key: 'email', title: t('users.email'), dataIndex: 'email' },
          {
            key: 'role',
            title: t('users.role'),
            render: (_, user) => <RoleSelect user={user} change={change} />,
          },
          {
            key: 'lastLogin',
            title: t('users.lastLogin'),
            render: (_, { lastLoginAt }) =>
              lastLoginAt ? <DateTime at={lastLoginAt} show="relative" /> : t('users.never'),
          },
          {
            key: 'status',
            title: t('users.status'),
            render: (_, { active }) => (
              <StatusTag tone={active ? 'success' : 'neutral'}>
                {t(active ? 'users.active' : 'users.inactive')}
              </StatusTag>
            ),
          },
          {
            key: 'action',
            title: '',
            align: 'end',
            render: (_, user) => (
              <Button size="small" onClick={() => toggle(user)}>
                {t(user.active ? 'users.deactivate' : 'users.activate')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

/** Who works here. */
export default function UsersPage() {
  const { t } = useTranslation();
  const users = useApiQuery('/api/users');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('users.title')}
      subtitle={t('users.subtitle')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
      }
    >
      <Panel flush>
        {users.isPending ? <Skeleton active paragraph={{ rows: 4 }} style={{ padding: 20 }} /> : null}
        {users.isError ? <ProblemAlert error={users.error} onRetry={() => void users.refetch()} /> : null}
        {users.data ? <UsersTable users={users.data} /> : null}
      </Panel>
      <AddUser open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
