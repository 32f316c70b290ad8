import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert } from '../../../ui';
import styles from './lists.module.css';

interface RenameListProps {
  list: { id: number; name: string; description: string };
}

/** Another name, another purpose; who is on the list is changed where the members stand. */
export function RenameList({ list: { id, name, description } }: RenameListProps) {
  const { t } = useTranslation();
  const field = useId();
  const [draft, setDraft] = useState<{ name: string; description: string } | null>(null);
  const rename = useApiMutation('put', '/api/segments/{id}/name', {
    invalidates: ['/api/segments', '/api/segments/{id}'],
  });
  const save = async (): Promise<void> => {
    if (draft) await rename.mutateAsync({ params: { path: { id } }, body: draft });
    setDraft(null);
  };
  return (
    <>
      <Button icon={<EditOutlined />} onClick={() => setDraft({ name, description })}>
        {t('segment-insights.list.rename')}
      </Button>
      <Modal
        open={draft !== null}
        title={t('segment-insights.list.rename')}
        okText={t('segment-insights.list.save')}
        okButtonProps={{ disabled: !draft?.name.trim(), loading: rename.isPending }}
        onOk={() => void save().catch(() => undefined)}
        onCancel={() => setDraft(null)}
      >
        {draft ? (
          <div className={styles.fields}>
            {rename.error ? <ProblemAlert error={rename.error} /> : null}
            <label htmlFor={`${field}name`}>{t('segments.name')}</label>
            <Input
              id={`${field}name`}
              maxLength={120}
              value={draft.name}
              onChange={({ target }) => setDraft({ ...draft, name: target.value })}
            />
            <label htmlFor={`${field}description`}>{t('segments.description')}</label>
            <Input
              id={`${field}description`}
              maxLength={1000}
              value={draft.description}
              onChange={({ target }) => setDraft({ ...draft, description: target.value })}
            />
          </div>
        ) : null}
      </Modal>
    </>
  );
}
