import { DeleteOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confirm-delete.module.css';
import { ProblemAlert } from './problem-alert';

interface ConfirmDeleteProps {
  /** The thing by its own name: "Champions". */
  name: string;
  /** What else changes when it goes, one sentence each. */
  effects: ReactNode[];
  /** Deletes; what it throws is shown in the dialog. */
  onDelete: () => Promise<unknown>;
  onDeleted?: () => void;
  /** The button's and the dialog's verb, where it isn't "Delete": "Archive", say. */
  verb?: string;
  disabled?: boolean;
  /** `small` in a line of a list. */
  size?: 'small';
}

interface DialogProps extends ConfirmDeleteProps {
  open: boolean;
  onClose: () => void;
}

function DeleteDialog({ name, effects, onDelete, onDeleted, verb, open, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onDelete();
      onClose();
      onDeleted?.();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('ui.delete.title', { verb: verb ?? t('ui.delete.verb'), name })}
      okText={verb ?? t('ui.delete.verb')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
      width={460}
    >
      <ul className={styles.effects}>
        {effects.map((effect, index) => (
          <li key={index}>{effect}</li>
        ))}
      </ul>
      {error ? <ProblemAlert error={error} /> : null}
    </Modal>
  );
}

/** A delete button that first says what it affects. */
export function ConfirmDelete(props: ConfirmDeleteProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        danger
        icon={<DeleteOutlined />}
        size={props.size}
        disabled={props.disabled}
        onClick={() => setOpen(true)}
      >
        {props.verb ?? t('ui.delete.verb')}
      </Button>
      <DeleteDialog {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
