import { TagOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ConfirmDelete, ProblemAlert } from '../../../ui';
import { CHANGED, type Issue } from '../quality-types';

interface BulkProps {
  issue: Issue;
  /** Nobody chosen is everybody with the issue. */
  chosen: number[];
  onDone: () => void;
}

function TagThem({ issue, chosen, onDone }: BulkProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const save = useApiMutation('post', '/api/data-quality/tag', { invalidates: CHANGED });
  const some = chosen.length > 0;
  const name = t(some ? 'data-quality.bulk.tagChosen' : 'data-quality.bulk.tagAll');
  const run = async (): Promise<void> => {
    const { customers } = await save.mutateAsync({
      body: { issue, ids: some ? chosen : null, tag: tag.trim() },
    });
    setOpen(false);
    onDone();
    void message.success(t('data-quality.bulk.tagged', { count: customers }));
  };
  return (
    <>
      <Button icon={<TagOutlined />} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Modal
        open={open}
        title={t('data-quality.bulk.tagTitle')}
        okText={name}
        okButtonProps={{ disabled: tag.trim() === '' }}
        confirmLoading={save.isPending}
        onOk={() => void run().catch(() => undefined)}
        onCancel={() => setOpen(false)}
        width={420}
      >
        <Form layout="vertical">
          <Form.Item label={t('data-quality.bulk.tagName')} help={t('data-quality.bulk.tagHint')}>
            <Input value={tag} maxLength={60} onChange={({ target }) => setTag(target.value)} />
          </Form.Item>
        </Form>
        {save.isError ? <ProblemAlert error={save.error} /> : null}
      </Modal>
    </>
  );
}

function ClearThem({ issue, chosen, onDone }: BulkProps & { issue: 'invalid-email' | 'invalid-phone' }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const clear = useApiMutation('post', '/api/data-quality/clear-invalid', { invalidates: CHANGED });
  const some = chosen.length > 0;
  return (
    <ConfirmDelete
      name={t(`data-quality.issue.${issue}`)}
      verb={t(some ? 'data-quality.bulk.clearChosen' : 'data-quality.bulk.clearAll')}
      effects={[t('data-quality.bulk.clearEffect')]}
      onDelete={async () => {
        const { customers } = await clear.mutateAsync({ body: { issue, ids: some ? chosen : null } });
        void message.success(t('data-quality.bulk.cleared', { count: customers }));
      }}
      onDeleted={onDone}
    />
  );
}

/** What can be done with the chosen customers, or with all who have the issue. */
export function BulkActions(props: BulkProps) {
  const { t } = useTranslation();
  const { issue, chosen } = props;
  return (
    <>
      {chosen.length > 0 ? <span>{t('data-quality.bulk.chosen', { count: chosen.length })}</span> : null}
      <TagThem {...props} />
      {issue === 'invalid-email' || issue === 'invalid-phone' ? <ClearThem {...props} issue={issue} /> : null}
    </>
  );
}
