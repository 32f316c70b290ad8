import { UserAddOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert } from '../../../ui';
import { entriesOf } from './entries';
import styles from './lists.module.css';
import { useSayAdded } from './use-say-added';

const CHANGED = ['/api/segments', '/api/segments/{id}', '/api/segments/{id}/members'] as const;

/** Puts customers on a list, by what people know them by, and says why. */
export function AddMembers({ id }: { id: number }) {
  const { t } = useTranslation();
  const field = useId();
  const sayAdded = useSayAdded();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [cause, setCause] = useState('');
  const add = useApiMutation('post', '/api/segments/{id}/members', { invalidates: [...CHANGED] });
  const entries = entriesOf(text);
  const save = async (): Promise<void> => {
    const body = { entries, cause: cause.trim() || 'by-hand' };
    sayAdded(await add.mutateAsync({ params: { path: { id } }, body }));
    setOpen(false);
    setText('');
  };
  return (
    <>
      <Button type="primary" icon={<UserAddOutlined />} onClick={() => setOpen(true)}>
        {t('segment-insights.list.add')}
      </Button>
      <Modal
        open={open}
        title={t('segment-insights.list.add')}
        okText={t('segment-insights.list.addCount', { count: entries.length })}
        okButtonProps={{ disabled: entries.length === 0, loading: add.isPending }}
        onOk={() => void save().catch(() => undefined)}
        onCancel={() => setOpen(false)}
      >
        <div className={styles.fields}>
          {add.error ? <ProblemAlert error={add.error} /> : null}
          <label htmlFor={`${field}entries`}>{t('segment-insights.list.entries')}</label>
          <Input.TextArea
            id={`${field}entries`}
            rows={6}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <small>{t('segment-insights.list.entriesHint')}</small>
          <label htmlFor={`${field}cause`}>{t('segment-insights.list.cause')}</label>
          <Input
            id={`${field}cause`}
            maxLength={100}
            value={cause}
            placeholder={t('segment-insights.list.causePlaceholder')}
            onChange={({ target }) => setCause(target.value)}
          />
        </div>
      </Modal>
    </>
  );
}
