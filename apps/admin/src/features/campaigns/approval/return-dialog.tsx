import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ReturnDialogProps {
  open: boolean;
  onClose: () => void;
  onReturn: (note: string) => Promise<unknown>;
}

const MOST = 500;

/** Returning a campaign says why, so that it can be mended. */
export function ReturnDialog({ open, onClose, onReturn }: ReturnDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    // What was refused stands where the approval does.
    await onReturn(note.trim()).catch(() => undefined);
    setBusy(false);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('campaign-approval.returnTitle')}
      okText={t('campaign-approval.return')}
      okButtonProps={{ disabled: note.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('campaign-approval.why')} htmlFor="return-note">
          <Input.TextArea
            id="return-note"
            rows={4}
            maxLength={MOST}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
