import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert, useFocusBack } from '../../../ui';
import { CustomerFilter } from '../../messages/customer-filter';

const LONGEST_ROLE = 100;

/** What moves when an order counts for somebody else. */
export const MOVED = [
  '/api/customers',
  '/api/customers/{id}',
  '/api/customers/{id}/account',
  '/api/customers/{id}/orders',
];

interface TieModalProps {
  id: number;
  /** Who is looked for: the organization of this person, or a person of this organization. */
  wanted: 'organization' | 'person';
  known?: { id: number; role: string | null };
  onClose: () => void;
}

/** Ties a person to an organization, from either side. */
export function TieModal({ id, wanted, known, onClose }: TieModalProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useFocusBack();
  const [otherId, setOtherId] = useState(known?.id);
  const [role, setRole] = useState(known?.role ?? '');
  const put = useApiMutation('put', '/api/customers/{id}/organization', { invalidates: MOVED });
  const save = async (): Promise<void> => {
    if (otherId === undefined) return;
    const [person, organizationId] = wanted === 'person' ? [otherId, id] : [id, otherId];
    await put.mutateAsync({
      params: { path: { id: person } },
      body: { organizationId, role: role.trim() || null },
    });
    void message.success(t('contact-persons.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t(wanted === 'person' ? 'contact-persons.add' : 'contact-persons.join')}
      okText={t('contact-persons.save')}
      okButtonProps={{ disabled: otherId === undefined }}
      confirmLoading={put.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item required label={t(`contact-persons.${wanted}`)} help={t('contact-persons.effect')}>
          <CustomerFilter
            value={otherId}
            onChange={setOtherId}
            kind={wanted === 'person' ? 'individual' : 'organization'}
            label={t(`contact-persons.${wanted}`)}
            placeholder={t('contact-persons.find')}
          />
        </Form.Item>
        <Form.Item label={t('contact-persons.role')} extra={t('contact-persons.roleHint')}>
          <Input
            aria-label={t('contact-persons.role')}
            maxLength={LONGEST_ROLE}
            value={role}
            onChange={({ target }) => setRole(target.value)}
          />
        </Form.Item>
      </Form>
      {put.isError ? <ProblemAlert error={put.error} /> : null}
    </Modal>
  );
}
