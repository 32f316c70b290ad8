import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { ProblemAlert } from '../../ui';
import { type Suppression, warningText } from './suppression-types';
import styles from './suppressions.module.css';

const NOTE = { min: 3, max: 500 };

interface DialogProps {
  suppression: Suppression;
  open: boolean;
  onClose: () => void;
}

function LiftDialog({ suppression, open, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { channel, address, reason } = suppression;
  const lift = useApiMutation('post', '/api/suppressions/lift', {
    invalidates: ['/api/suppressions', '/api/customers'],
  });
  const run = (): void => lift.mutate({ body: { channel, address, note } }, { onSuccess: onClose });
  return (
    <Modal
      open={open}
      title={t('suppressions.lift.title', { address })}
      okText={t('suppressions.lift.ok')}
      okButtonProps={{ disabled: note.trim().length < NOTE.min }}
      confirmLoading={lift.isPending}
      onOk={run}
      onCancel={onClose}
      width={500}
      destroyOnHidden
    >
      <ul className={styles.effects}>
        <li>{warningText(t, reason)}</li>
        <li>{t('suppressions.lift.consent')}</li>
      </ul>
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item
          label={t('suppressions.lift.note')}
          htmlFor="lift-note"
          extra={t('suppressions.lift.noteHint')}
        >
          <Input.TextArea
            id="lift-note"
            value={note}
            maxLength={NOTE.max}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t('suppressions.lift.notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      {lift.error ? <ProblemAlert error={lift.error} /> : null}
    </Modal>
  );
}

/** Lets an address receive again, after one has read what that means and said why. */
export function LiftSuppression({ suppression }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('suppressions.lift.action')}
      </Button>
      <LiftDialog suppression={suppression} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
