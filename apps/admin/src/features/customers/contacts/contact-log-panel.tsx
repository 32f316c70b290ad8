import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { Panel, ProblemAlert, RoleGate } from '../../../ui';
import { type Contact, ContactDrawer } from './contact-drawer';
import { ContactLine } from './contact-line';

/** What was said with the customer outside of messages, latest first. */
export function ContactLogPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/customers/{id}/contacts', {
    params: { path: { id }, query: { limit: 20 } },
  });
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      title={t('contacts.title')}
      hint={t('contacts.hint')}
      actions={
        <RoleGate minimum="marketer">
          <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('contacts.add')}
          </Button>
        </RoleGate>
      }
    >
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 4 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && rows.length === 0 ? <p>{t('contacts.none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <ContactLine key={row.id} contact={row} onEdit={() => setEdited(row)} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('contacts.more')}
        </Button>
      ) : null}
      <ContactDrawer
        customerId={id}
        contact={edited === 'new' ? null : edited}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
    </Panel>
  );
}
