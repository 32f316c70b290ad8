import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert, RoleGate } from '../../../ui';
import styles from '../data-quality.module.css';
import { CHANGED, type Merge } from '../quality-types';
import { useMergedName } from './use-merged-name';

/** Makes two records of one again, after saying what that means. Not offered where it is no longer possible. */
export function UndoMerge({ merge, onUndone }: { merge: Merge; onUndone?: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const nameOf = useMergedName();
  const [open, setOpen] = useState(false);
  const undo = useApiMutation('post', '/api/merges/{id}/undo', { invalidates: CHANGED });
  if (!merge.canUndo) return null;
  const survivor = nameOf(merge.survivor);
  const loser = nameOf(merge.loser);
  const run = async (): Promise<void> => {
    await undo.mutateAsync({ params: { path: { id: merge.id } } });
    setOpen(false);
    void message.success(t('data-quality.merge.undone'));
    onUndone?.();
  };
  return (
    <RoleGate minimum="marketer">
      <Button size="small" onClick={() => setOpen(true)}>
        {t('data-quality.merge.undoAction')}
      </Button>
      <Modal
        open={open}
        title={t('data-quality.merge.undoTitle')}
        okText={t('data-quality.merge.undoAction')}
        confirmLoading={undo.isPending}
        onOk={() => void run().catch(() => undefined)}
        onCancel={() => setOpen(false)}
        width={480}
      >
        <div className={styles.preview}>
          <ul>
            <li>{t('data-quality.merge.undoEffect', { survivor })}</li>
            <li>{t('data-quality.merge.undoOrders', { loser })}</li>
            <li>{t('data-quality.merge.undoConsent')}</li>
          </ul>
          {undo.isError ? <ProblemAlert error={undo.error} /> : null}
        </div>
      </Modal>
    </RoleGate>
  );
}
