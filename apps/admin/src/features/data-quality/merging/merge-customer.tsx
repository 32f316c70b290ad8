import { MergeOutlined } from '@ant-design/icons';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation, useApiQuery } from '../../../api';
import { ProblemAlert, RoleGate } from '../../../ui';
import { useCustomerName } from '../../customers/use-customer-name';
import { CustomerFilter } from '../../messages/customer-filter';
import styles from '../data-quality.module.css';
import { CHANGED } from '../quality-types';
import { MergePreview } from './merge-preview';

interface DialogProps {
  id: number;
  name: string;
  onClose: () => void;
}

function MergeDialog({ id, name, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const nameOf = useCustomerName();
  const [otherId, setOtherId] = useState<number>();
  const [swapped, setSwapped] = useState(false);
  const merge = useApiMutation('post', '/api/merges', { invalidates: CHANGED });
  const found = useApiQuery(
    '/api/customers/{id}',
    { params: { path: { id: otherId ?? 0 } } },
    { enabled: otherId !== undefined },
  );
  const other = otherId !== undefined && otherId !== id ? otherId : null;
  const otherName = found.data ? nameOf(found.data) : '…';
  const [survivorId, loserId] = swapped ? [other ?? 0, id] : [id, other ?? 0];
  const run = async (): Promise<void> => {
    await merge.mutateAsync({ body: { survivorId, loserId } });
    void message.success(t('data-quality.merge.done'));
    onClose();
    if (swapped) await navigate(`/customers/${survivorId}`);
  };
  return (
    <Modal
      open
      title={t('data-quality.merge.title')}
      okText={t('data-quality.merge.ok')}
      okButtonProps={{ disabled: other === null }}
      confirmLoading={merge.isPending}
      onOk={() => void run().catch(() => undefined)}
      onCancel={onClose}
      width={560}
    >
      <Form layout="vertical">
        <Form.Item required label={t('data-quality.merge.who')} help={t('data-quality.merge.find')}>
          <CustomerFilter value={otherId} onChange={setOtherId} />
        </Form.Item>
      </Form>
      {other === null ? null : (
        <div className={styles.preview}>
          <p className={styles.pairHead}>
            <strong>
              {t('data-quality.merge.into', {
                survivor: swapped ? otherName : name,
                loser: swapped ? name : otherName,
              })}
            </strong>
            <Button size="small" onClick={() => setSwapped(!swapped)}>
              {t('data-quality.merge.swap')}
            </Button>
          </p>
          <MergePreview survivorId={survivorId} loserId={loserId} />
        </div>
      )}
      {merge.isError ? <ProblemAlert error={merge.error} /> : null}
    </Modal>
  );
}

/** Merges this customer with another one, found by name, after showing what will happen. */
export function MergeCustomer({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <RoleGate minimum="marketer">
      <Button icon={<MergeOutlined />} onClick={() => setOpen(true)}>
        {t('data-quality.merge.action')}
      </Button>
      {open ? <MergeDialog id={id} name={name} onClose={() => setOpen(false)} /> : null}
    </RoleGate>
  );
}
